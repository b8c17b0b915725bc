package org.midad.arabic.typing;

/** What may be put right while somebody types. */
public enum TypingHelp {
  /** Straight quotation marks become the house's. */
  QUOTES,
  /** {@code ,;?} become {@code ،؛؟} among Arabic words. */
  PUNCTUATION,
  /** Three full stops become one character. */
  ELLIPSIS,
  /** A second space goes. */
  SINGLE_SPACES,
  /** A space before punctuation goes. */
  NO_SPACE_BEFORE_PUNCTUATION,
  /** A dash, a star or a number at a paragraph's start makes an item of a list. */
  LISTS,
  /** Words of the list are put right. */
  CORRECTIONS
}
