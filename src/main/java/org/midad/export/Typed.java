package org.midad.export;

import org.midad.model.BlockKind;
import org.midad.model.Story;

/** Text on its way out of the house. */
public final class Typed {
  private static final char REPLACEMENT = '\uFFFD';

  private Typed() {}

  /**
   * The text as it is; only what no file of text can carry (control characters, halves of surrogate
   * pairs) is shown as U+FFFD. Tabs and line feeds stay.
   */
  public static String printable(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed.codePoints().forEach(codePoint -> append(text, codePoint));
    return text.toString();
  }

  private static void append(StringBuilder text, int codePoint) {
    boolean lost =
        (Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n')
            || Character.getType(codePoint) == Character.SURROGATE
            // No letters, and no XML may hold them.
            || (codePoint & 0xFFFE) == 0xFFFE;
    if (lost) {
      text.append(REPLACEMENT);
    } else {
      text.appendCodePoint(codePoint);
    }
  }

  /** A place or a name without the colon that closes it on the page. */
  static String withoutColon(String typed) {
    String text = typed.strip();
    return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
  }

  /**
   * What a story is called where something has to stand: its headline, its slug, or else a name.
   */
  static String title(Story story, String otherwise) {
    String headline = story.text(BlockKind.HEADLINE);
    String slug = story.meta().slug();
    return !headline.isEmpty() ? headline : !slug.isEmpty() ? slug : otherwise;
  }

  /** What the story says in short: the line below the headline, or else the first paragraph. */
  public static String summary(Story story) {
    String deck = story.text(BlockKind.DECK);
    return deck.isEmpty() ? story.text(BlockKind.PARAGRAPH) : deck;
  }
}
