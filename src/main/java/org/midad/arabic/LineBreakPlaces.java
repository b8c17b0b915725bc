package org.midad.arabic;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * Where a line of a text may end, by Unicode's line breaking algorithm (UAX 14). The JDK's own
 * rules would let one begin with an Arabic comma or semicolon behind a quotation mark, a bracket or
 * a per cent sign.
 */
public final class LineBreakPlaces {
  private static final ULocale ARABIC = ULocale.forLanguageTag("ar");

  private LineBreakPlaces() {}

  /** In UTF-16 units, ascending, from 0 to the text's length. */
  public static int[] of(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(ARABIC);
    breaks.setText(text);
    int[] places = new int[text.length() + 1];
    int count = 0;
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      places[count++] = at;
    }
    return Arrays.copyOf(places, count);
  }
}
