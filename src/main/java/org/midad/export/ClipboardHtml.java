package org.midad.export;

import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;

/**
 * A piece of a story as other programs take it from the clipboard: elements that every one of them
 * knows, each with its direction, without styles.
 */
public final class ClipboardHtml {
  private ClipboardHtml() {}

  /**
   * A stretch of one paragraph, to go into the line where it is put.
   *
   * @param direction of the paragraph that it comes from
   */
  public static String inline(Prose prose, Direction direction) {
    return "<span" + direction(direction) + ">" + Html.prose(prose) + "</span>";
  }

  /**
   * Whole blocks, a line for each element.
   *
   * @param page direction of a block whose text does not tell
   */
  public static String blocks(List<Block> blocks, Direction page) {
    StringBuilder html = new StringBuilder();
    boolean list = false;
    for (Block block : blocks) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      if (item && !list) {
        html.append("<ul").append(direction(block.direction(page))).append(">\n");
      } else if (list && !item) {
        html.append("</ul>\n");
      }
      list = item;
      html.append(element(block, direction(block.direction(page)))).append('\n');
    }
    return html.append(list ? "</ul>\n" : "").toString();
  }

  private static String element(Block block, String direction) {
    String text = Html.prose(block.prose());
    return switch (block.kind()) {
      case KICKER -> "<p class=\"kicker\"" + direction + ">" + text + "</p>";
      case HEADLINE -> "<h1" + direction + ">" + text + "</h1>";
      case DECK -> "<p class=\"deck\"" + direction + ">" + text + "</p>";
      case FIGURE -> "<figure><figcaption" + direction + ">" + text + "</figcaption></figure>";
      case DATELINE -> "<p class=\"dateline\"" + direction + ">" + text + "</p>";
      case BYLINE -> "<p class=\"byline\"" + direction + ">" + text + "</p>";
      case PARAGRAPH -> "<p" + direction + ">" + text + "</p>";
      case CROSSHEAD -> "<h2" + direction + ">" + text + "</h2>";
      case QUOTE ->
          "<blockquote" + direction + "><p" + direction + ">" + text + "</p></blockquote>";
      case LIST_ITEM -> "<li" + direction + ">" + text + "</li>";
    };
  }

  private static String direction(Direction direction) {
    return Html.attribute("dir", Html.name(direction));
  }
}
