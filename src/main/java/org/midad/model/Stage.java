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
  /** مجدول: approved, and leaves at a moment that is set. */
  SCHEDULED,
  /** مُصدَّر. */
  EXPORTED,
  /** قيد التصحيح: readers have it, and it is being put right. */
  CORRECTING,
  /** مُصحَّح: readers have the corrected one. */
  CORRECTED,
  /** ملغى: withdrawn after publication. */
  KILLED,
  /** معلّق: put on hold before publication. */
  HELD,
  /** مستبعد: put aside before publication; can be brought back. */
  SPIKED;

  /** Whether a story stands beside the way here, and comes back to where it was before. */
  public boolean isAside() {
    return this == HELD || this == SPIKED;
  }
}
