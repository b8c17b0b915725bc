package org.midad.arabic;

import java.util.ArrayList;
import java.util.List;

/**
 * The particles that Arabic joins to the word behind them: و and ف, then ب, ل or ك, then the
 * article. Which of a word's first letters are such cannot be told from its letters alone («وزير»),
 * so each possibility is told.
 */
public final class JoinedParticles {
  private static final String ARTICLE = "ال";

  /** What ل and the article become together. */
  private static final String TO_THE = "لل";

  private JoinedParticles() {}

  /**
   * A word taken apart.
   *
   * @param particles as they are written, or empty
   * @param word what is left; never empty. Where ل has swallowed the article's alef, as in
   *     «للعراق», the word has its article again in one of the possibilities
   */
  public record Parts(String particles, String word) {}

  /** Every way to take a word apart; first the whole word with no particle. */
  public static List<Parts> of(String word) {
    List<Parts> found = new ArrayList<>(4);
    found.add(new Parts("", word));
    int start = 0;
    if (startsWithOne(word, 0, "وف")) {
      start = 1;
      add(found, word, start);
    }
    article(found, word, start);
    if (startsWithOne(word, start, "بلك")) {
      add(found, word, start + 1);
      article(found, word, start + 1);
      if (word.startsWith(TO_THE, start) && word.length() > start + TO_THE.length()) {
        found.add(
            new Parts(
                word.substring(0, start + 1), ARTICLE + word.substring(start + TO_THE.length())));
        add(found, word, start + TO_THE.length());
      }
    }
    return found;
  }

  private static void article(List<Parts> found, String word, int start) {
    if (word.startsWith(ARTICLE, start)) {
      add(found, word, start + ARTICLE.length());
    }
  }

  private static boolean startsWithOne(String word, int at, String letters) {
    return word.length() > at + 1 && letters.indexOf(word.charAt(at)) >= 0;
  }

  private static void add(List<Parts> found, String word, int from) {
    if (from < word.length()) {
      found.add(new Parts(word.substring(0, from), word.substring(from)));
    }
  }

  /** Particles and a word written as one: «ل» and «العراق» give «للعراق». */
  public static String join(String particles, String word) {
    boolean hasArticle = particles.endsWith(ARTICLE) || particles.endsWith(TO_THE);
    if (!word.startsWith(ARTICLE)) {
      return particles + word;
    }
    if (hasArticle) {
      return particles + word.substring(ARTICLE.length());
    }
    return particles.endsWith("ل") ? particles + word.substring(1) : particles + word;
  }
}
