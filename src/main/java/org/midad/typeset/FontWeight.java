package org.midad.typeset;

/** How dark the letters are. A family without the two in the middle gives its nearest. */
public enum FontWeight {
  REGULAR,
  MEDIUM,
  SEMIBOLD,
  BOLD
}
