package org.midad.model;

/** Where the work on a story stands. What the readers have is told by {@link Publication}. */
public enum Stage {
  /** مسودة. */
  DRAFT,
  /** وارد الديسك. */
  INCOMING,
  /** قيد المراجعة. */
  REVIEW,
  /** التدقيق اللغوي. */
  PROOF,
  /** مُجاز. */
  APPROVED,
  /** مُصدَّر. */
  EXPORTED,
  /** مستبعد: put aside before publication; can be brought back. */
  SPIKED
}
