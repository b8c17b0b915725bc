package org.midad.ui.settings;

/** What belongs together in the settings. */
enum SettingsSection {
  /** How window and page look. */
  GENERAL,
  /** What the house makes of what is typed. */
  WRITING,
  /** The column of print in which stories are measured. */
  PRINT,
  /** Who works here, and when an idle desk is locked. */
  ACCOUNTS,
  /** How the library is kept. */
  LIBRARY,
  /** What the newspaper keeps of its own. */
  HOUSE
}
