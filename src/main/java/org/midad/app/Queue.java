package org.midad.app;

/** The lists that a desk works through. */
public enum Queue {
  /** مسوداتي: the drafts that the current person began. */
  MINE,
  /** مكلَّف به: what waits for the current person. */
  ASSIGNED,
  /** ذُكرتَ فيه: where a comment waits for the current person's answer. */
  MENTIONED,
  /** وارد الديسك. */
  INCOMING,
  /** قيد المراجعة. */
  REVIEW,
  /** التدقيق اللغوي. */
  PROOF,
  /** مُجاز: the scheduled ones too. */
  APPROVED,
  /** مُصدَّر: with what is being corrected, was corrected, or was withdrawn. */
  EXPORTED,
  /** معلّق ومستبعد: what stands beside the way. */
  ASIDE,
  /** الأرشيف: every story, wherever it stands. */
  ARCHIVE
}
