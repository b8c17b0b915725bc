package org.midad.ui.editor;

/** What the inspector can show. */
enum InspectorPage {
  TAGS,
  COMMENTS,
  CHANGES,
  CHECKS,
  PICTURES,
  HISTORY
}
