package org.midad.arabic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Characters that show nothing of their own, whether a font knows them or not: Unicode's property
 * Default_Ignorable_Code_Point. Joiners, direction marks and variation selectors are among them.
 */
public final class Ignorable {
  private Ignorable() {}

  public static boolean is(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  /** A text's other characters. */
  public static String without(String text) {
    return text.codePoints().anyMatch(Ignorable::is)
        ? text.codePoints()
            .filter(codePoint -> !is(codePoint))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }
}
