package org.midad.ingest;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.midad.edit.Fragment;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Problem;

/**
 * HTML as Word, LibreOffice, Google Docs and web pages write it, cleaned to our blocks and marks.
 * All text that a reader would see is kept; what only the writing program needs is dropped.
 */
public final class HtmlDocument {
  /** A page of a newspaper has some five thousand, a book from Word ten times as many. */
  private static final int MOST_TAGS = 300_000;

  private HtmlDocument() {}

  /** What the clipboard's HTML holds, or nothing if it holds neither text nor picture. */
  public static Optional<Fragment> fragment(String html) {
    List<Block> blocks = read(html).blocks();
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Fragment(blocks));
  }

  /**
   * The same with the pictures' files.
   *
   * @throws Problem {@code problem.clipboard.too-much} if it holds more than any story
   */
  public static Content read(String html) {
    return clipboard(html).onPage(Direction.RIGHT_TO_LEFT);
  }

  /** The same before it is known what page it comes to. */
  static Content clipboard(String html) {
    try {
      return content(html);
    } catch (Refused refused) {
      throw new Problem(refused, "problem.clipboard.too-much");
    }
  }

  /** Of the clipboard's HTML or of a whole page. */
  static Content content(String html) {
    HtmlWalk walk = walk(html);
    return walk.content(walk.pictures());
  }

  /** The walk through the whole, when it is done. */
  static HtmlWalk walk(String html) {
    if (html.chars().filter(letter -> letter == '<').limit(MOST_TAGS + 1).count() > MOST_TAGS) {
      throw new Refused(Refused.Cause.TOO_LARGE, "more than " + MOST_TAGS + " tags");
    }
    Document document = Jsoup.parse(withoutHeader(html));
    Optional<String> ours = OwnPage.tidy(document);
    HtmlWalk walk =
        new HtmlWalk(StyleSheet.of(document), !html.contains("<!--StartFragment"), ours);
    document.filter(walk);
    return walk;
  }

  /** Windows puts lines of offsets before the text: «Version:0.9 StartHTML:00000097 …». */
  private static String withoutHeader(String html) {
    int start = html.indexOf('<');
    return start > 0 && html.startsWith("Version:") ? html.substring(start) : html;
  }
}
