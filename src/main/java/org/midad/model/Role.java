package org.midad.model;

/** What a person does in the newsroom, and so what the person may do in Midad. */
public enum Role {
  /** محرر. */
  REPORTER,
  /** مراجع. */
  COPY_EDITOR,
  /** مدقق لغوي. */
  LANGUAGE_CHECKER,
  /** محرر الديسك. */
  DESK_EDITOR,
  /** مدير التحرير. */
  MANAGING_EDITOR,
  /** مدير النظام. */
  ADMINISTRATOR
}
