package org.midad.arabic;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A text made ready for being searched: letters spelt alike, and for each of them its place in the
 * original. What is found is always whole letters as a reader sees them (Unicode's extended
 * grapheme clusters), so that a letter's vowels go with it.
 */
public final class SearchText {
  private final String letters;

  /** For each character of the letters where its cluster starts and ends in the original. */
  private final int[] starts;

  private final int[] ends;

  /**
   * Where something stands in the original.
   *
   * @param from in UTF-16 units, of the first letter
   * @param to in UTF-16 units, behind the last letter
   */
  public record Place(int from, int to) {}

  private SearchText(String text, UnaryOperator<String> fold, boolean folded) {
    StringBuilder told = new StringBuilder(text.length());
    int[] from = new int[text.length()];
    int[] to = new int[text.length()];
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int start = 0;
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      String cluster = fold.apply(text.substring(start, end));
      int length = told.length();
      if (folded && length > 0 && goesWithTheLast(text.charAt(start), cluster, told)) {
        to[length - 1] = end;
      } else {
        told.append(cluster);
        if (told.length() > from.length) {
          from = Arrays.copyOf(from, told.length() * 2);
          to = Arrays.copyOf(to, told.length() * 2);
        }
        Arrays.fill(from, length, told.length(), start);
        Arrays.fill(to, length, told.length(), end);
      }
      start = end;
    }
    letters = told.toString();
    starts = Arrays.copyOf(from, letters.length());
    ends = Arrays.copyOf(to, letters.length());
  }

  /**
   * Of several spaces the first stands for all; tatweel belongs to the letter that it lengthens.
   */
  private static boolean goesWithTheLast(char first, String cluster, StringBuilder told) {
    return cluster.isEmpty()
        ? Character.isLetter(first)
        : cluster.equals(" ") && told.charAt(told.length() - 1) == ' ';
  }

  /**
   * A text in which spellings of a word are alike: as {@link Letters#fold} has it, but that spaces
   * at both ends and a hamza on the line still count.
   */
  public static SearchText folded(String text) {
    return new SearchText(text, SearchText::fold, true);
  }

  /** A text with every letter as it is written. */
  public static SearchText exact(String text) {
    return new SearchText(
        text, cluster -> Normalizer.normalize(cluster, Normalizer.Form.NFC), false);
  }

  private static String fold(String cluster) {
    String letter = Letters.foldLetter(cluster);
    return letter.isBlank() && !letter.isEmpty() ? " " : letter;
  }

  /** What is compared; never shown or stored. */
  public String letters() {
    return letters;
  }

  /** Where another text, made ready in the same way, stands in this one: none over another. */
  public List<Place> find(SearchText wanted) {
    List<Place> found = new ArrayList<>();
    String sought = wanted.letters;
    int at = sought.isEmpty() ? -1 : letters.indexOf(sought);
    while (at >= 0) {
      int last = at + sought.length() - 1;
      boolean whole =
          (at == 0 || starts[at - 1] != starts[at])
              && (last + 1 == letters.length() || starts[last + 1] != starts[last]);
      if (whole) {
        found.add(new Place(starts[at], ends[last]));
      }
      at = letters.indexOf(sought, whole ? last + 1 : at + 1);
    }
    return found;
  }
}
