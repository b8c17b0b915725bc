package org.midad.arabic;

import java.util.List;

/**
 * What is left of an Arabic word without article, joined particle and endings: «والمستشفيات» and
 * «مستشفى» become one. The affixes and their order are those of light10 (Larkey, Ballesteros and
 * Connell, «Light Stemming for Arabic Information Retrieval», 2007), for words that are folded by
 * {@link Letters#fold} already.
 */
final class LightStem {
  private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل");

  private static final List<String> ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

  /** Letters that an article or an ending leaves at least. */
  private static final int LEAST = 2;

  /** Letters that «و» leaves at least. */
  private static final int LEAST_AFTER_AND = 3;

  private LightStem() {}

  /** The word itself if it does not begin with an Arabic letter. */
  static String of(String folded) {
    if (folded.isEmpty() || !isArabic(folded.charAt(0))) {
      return folded;
    }
    return withoutEndings(withoutBeginning(folded));
  }

  private static boolean isArabic(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
  }

  private static String withoutBeginning(String word) {
    for (String article : ARTICLES) {
      if (word.startsWith(article) && word.length() >= article.length() + LEAST) {
        return word.substring(article.length());
      }
    }
    return word.charAt(0) == 'و' && word.length() > LEAST_AFTER_AND ? word.substring(1) : word;
  }

  private static String withoutEndings(String word) {
    String left = word;
    for (String ending : ENDINGS) {
      if (left.endsWith(ending) && left.length() >= ending.length() + LEAST) {
        left = left.substring(0, left.length() - ending.length());
      }
    }
    return left;
  }
}
