package org.midad.export;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** The running text of a ninjs item, with the line of place and name before it. */
final class NinjsBody {
  private NinjsBody() {}

  /** What the association of a picture is called; Superdesk knows the first by this name. */
  static String pictureName(int index) {
    return index == 0 ? "featuremedia" : "picture-" + (index + 1);
  }

  /** Paragraphs parted by an empty line. Captions stand in the associations. */
  static String plain(Story story) {
    List<String> parts = new ArrayList<>();
    parts.add(Letters.line(story));
    story.body().forEach(block -> parts.add(block.text()));
    parts.removeIf(String::isEmpty);
    return String.join("\n\n", parts);
  }

  /** HTML without classes or styles, so that the receiver's own apply. */
  static String html(Story story) {
    StringBuilder html = new StringBuilder();
    if (!Letters.line(story).isEmpty()) {
      html.append("<p>").append(line(story)).append("</p>\n");
    }
    boolean list = false;
    boolean begun = false;
    int pictures = 0;
    for (Block block : story.blocks()) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      begun = begun || block.kind().isBody();
      if (item != list) {
        html.append(item ? "<ul>\n" : "</ul>\n");
        list = item;
      }
      if (block.kind() == BlockKind.FIGURE) {
        String name = pictureName(pictures++);
        html.append(begun ? figure(block, name) : "");
      } else if (block.kind().isBody() && !block.text().isEmpty()) {
        html.append(element(block)).append('\n');
      }
    }
    return html.append(list ? "</ul>\n" : "").toString().strip();
  }

  private static String line(Story story) {
    List<String> parts = new ArrayList<>();
    story.first(BlockKind.DATELINE).ifPresent(block -> parts.add(Html.prose(block.prose())));
    story.first(BlockKind.BYLINE).ifPresent(block -> parts.add(Html.prose(block.prose())));
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private static String element(Block block) {
    String text = Html.prose(block.prose());
    return switch (block.kind()) {
      case CROSSHEAD -> "<h2>" + text + "</h2>";
      case QUOTE -> "<blockquote><p>" + text + "</p></blockquote>";
      case LIST_ITEM -> "<li>" + text + "</li>";
      case PARAGRAPH, KICKER, HEADLINE, DECK, FIGURE, DATELINE, BYLINE -> "<p>" + text + "</p>";
    };
  }

  private static String figure(Block block, String name) {
    return "<figure"
        + Html.attribute("data-association", name)
        + "><figcaption>"
        + Html.prose(block.prose())
        + "</figcaption></figure>\n";
  }
}
