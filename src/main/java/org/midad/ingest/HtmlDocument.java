package org.midad.ingest;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.midad.edit.Fragment;
import org.midad.model.Block;

/**
 * HTML as Word, LibreOffice, Google Docs and web pages write it, cleaned to our blocks and marks.
 * All text that a reader would see is kept; what only the writing program needs is dropped.
 */
public final class HtmlDocument {
  private HtmlDocument() {}

  /** What the clipboard's HTML holds, or nothing if it holds neither text nor picture. */
  public static Optional<Fragment> fragment(String html) {
    List<Block> blocks = read(html).blocks();
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Fragment(blocks));
  }

  /** The same with the pictures' files; also of a whole page. */
  public static Content read(String html) {
    Document document = Jsoup.parse(withoutHeader(html));
    HtmlWalk walk = new HtmlWalk(StyleSheet.of(document), !html.contains("<!--StartFragment"));
    document.filter(walk);
    return new Content(Once.of(walk.blocks()), walk.pictures(), List.of());
  }

  /** Windows puts lines of offsets before the text: «Version:0.9 StartHTML:00000097 …». */
  private static String withoutHeader(String html) {
    int start = html.indexOf('<');
    return start > 0 && html.startsWith("Version:") ? html.substring(start) : html;
  }
}
