package org.midad.typeset;

/** How dark the letters are. A family without the two in the middle gives its nearest. */
public enum FontWeight {
  REGULAR,
  MEDIUM,
  SEMIBOLD,
  BOLD;

  /** Whether a family of two weights gives its darker one. */
  boolean isDark() {
    return compareTo(SEMIBOLD) >= 0;
  }
}
