package org.midad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;
import org.midad.model.Story;

/** The running text of a story, as it stands in a file. */
final class BodyText {
  private BodyText() {}

  /** Line of place and name, then the paragraphs, parted by empty lines; no captions. */
  static String plain(Story story) {
    List<String> parts = new ArrayList<>();
    parts.add(line(story, Prose::text));
    story.body().forEach(block -> parts.add(block.text()));
    parts.removeIf(String::isEmpty);
    return String.join("\n\n", parts);
  }

  /** The line before the text, «بغداد: زيدان الربيعي:»; empty if the story has neither part. */
  static String line(Story story, Function<Prose, String> form) {
    List<String> parts = new ArrayList<>();
    story.first(BlockKind.DATELINE).ifPresent(block -> parts.add(form.apply(block.prose())));
    story.first(BlockKind.BYLINE).ifPresent(block -> parts.add(form.apply(block.prose())));
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  /** The pictures that stand over the text, and not in it. */
  static List<Block> figuresOverText(Story story) {
    return story.blocks().stream()
        .takeWhile(block -> !block.kind().isBody())
        .filter(block -> block.kind() == BlockKind.FIGURE)
        .toList();
  }

  /**
   * Paragraphs and all that stands among them, a line for each element.
   *
   * @param form how text becomes HTML
   * @param figure how a picture among the text becomes HTML
   */
  static String html(Story story, Function<Prose, String> form, Function<Block, String> figure) {
    return html(story, form, figure, block -> Html.direction(block, story.meta().direction()), "");
  }

  /**
   * Likewise for a page that is not ours and whose direction we do not know: every element tells
   * its own, and Latin words are held apart. No element has a class.
   */
  static String standingAlone(Story story, Function<Block, String> figure) {
    Direction page = story.meta().direction();
    return html(
        story, Html::apart, figure, block -> Html.told(block.direction(page)), Html.told(page));
  }

  private static String html(
      Story story,
      Function<Prose, String> form,
      Function<Block, String> figure,
      Function<Block, String> direction,
      String listDirection) {
    List<Block> blocks =
        story.blocks().stream()
            .dropWhile(block -> !block.kind().isBody())
            .filter(block -> block.kind().isBody() || block.kind() == BlockKind.FIGURE)
            .filter(block -> block.kind() == BlockKind.FIGURE || !block.text().isEmpty())
            .toList();
    List<String> lines = new ArrayList<>();
    boolean list = false;
    for (Block block : blocks) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      if (item != list) {
        lines.add(item ? "<ul" + listDirection + ">" : "</ul>");
        list = item;
      }
      lines.add(
          block.kind() == BlockKind.FIGURE
              ? figure.apply(block)
              : element(block, form.apply(block.prose()), direction.apply(block)));
    }
    if (list) {
      lines.add("</ul>");
    }
    return String.join("\n", lines);
  }

  private static String element(Block block, String text, String direction) {
    return switch (block.kind()) {
      case CROSSHEAD -> "<h2" + direction + ">" + text + "</h2>";
      case QUOTE -> "<blockquote><p" + direction + ">" + text + "</p></blockquote>";
      case LIST_ITEM -> "<li" + direction + ">" + text + "</li>";
      case PARAGRAPH, KICKER, HEADLINE, DECK, FIGURE, DATELINE, BYLINE ->
          "<p" + direction + ">" + text + "</p>";
    };
  }
}
