package org.midad.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.midad.arabic.Letters;

/**
 * What a web page prints around an article, from {@code assets/vocabularies/page-furniture.txt}.
 */
final class PageFurniture {
  /** A line that goes on after a known beginning is furniture only while it is short. */
  private static final int LONGEST = 25;

  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private PageFurniture(List<String> entries) {
    for (String entry : entries) {
      (entry.endsWith("*") ? beginnings : whole).add(plain(entry));
    }
  }

  static PageFurniture load() {
    return new PageFurniture(WordList.load("page-furniture.txt"));
  }

  /**
   * @param atEdge whether the line stands above the first or below the last paragraph; in between a
   *     single word may be a line of the article
   */
  boolean holds(String line, boolean atEdge) {
    if (RawText.isLong(line)) {
      return false;
    }
    List<String> words = Letters.words(line);
    if (words.isEmpty() || words.size() > LONGEST || (words.size() == 1 && !atEdge)) {
      return false;
    }
    String plain = String.join(" ", words);
    return whole.contains(plain)
        || beginnings.stream()
            .anyMatch(start -> plain.equals(start) || plain.startsWith(start + " "));
  }

  private static String plain(String text) {
    return String.join(" ", Letters.words(text));
  }
}
