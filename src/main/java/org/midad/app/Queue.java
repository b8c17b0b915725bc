package org.midad.app;

/** The lists that a desk works through. */
public enum Queue {
  /** مسوداتي: the drafts that the current person began. */
  MINE,
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
  /** الأرشيف: every story, wherever it stands. */
  ARCHIVE
}
