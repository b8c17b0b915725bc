package org.midad.review;

/** What counts as a difference. */
public enum Strictness {
  /** Every letter, and every mark on it. */
  EXACT,
  /**
   * Spelling does not: hamza, alef maqsura and ya, ta marbuta and ha, vowels, tatweel, digits,
   * quotation marks and spaces may differ, and so may the marks of a word.
   */
  BEYOND_SPELLING
}
