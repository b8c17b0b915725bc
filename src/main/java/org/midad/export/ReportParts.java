package org.midad.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;
import org.midad.review.Part;
import org.midad.review.Piece;

/**
 * The parts of two compared versions, one below the other, each with a word on what became of it.
 * The two places of a part that was moved have one number.
 */
final class ReportParts {
  private final StringBuilder page;
  private final Messages words;
  private final Direction direction;
  private final Map<BlockId, Integer> moves = new HashMap<>();

  /**
   * @param direction of the story
   */
  ReportParts(StringBuilder page, Messages words, Direction direction) {
    this.page = page;
    this.words = words;
    this.direction = direction;
  }

  void write(List<Part> parts) {
    parts.forEach(this::write);
  }

  private void write(Part part) {
    switch (part) {
      case Part.Same(Block before, Block after) ->
          part("same", "", after, text("", after.prose(), after));
      case Part.Changed(Block before, Block after, List<Piece> pieces) ->
          part("changed", words.of("report.changed"), after, text(pieces, after));
      case Part.Inserted(Block after) ->
          part("inserted", words.of("report.inserted"), after, text("ins", after.prose(), after));
      case Part.Deleted(Block before) ->
          part("deleted", words.of("report.deleted"), before, text("del", before.prose(), before));
      case Part.MovedAway(Block before) ->
          part(
              "moved-away",
              words.of("report.moved-away", number(before)),
              before,
              text("", before.prose(), before));
      case Part.MovedHere(Block before, Block after, List<Piece> pieces) ->
          part(
              "moved-here",
              words.of("report.moved-here", number(before)),
              after,
              text(pieces, after));
    }
  }

  private int number(Block moved) {
    return moves.computeIfAbsent(moved.id(), id -> moves.size() + 1);
  }

  private void part(String state, String label, Block block, String text) {
    String kind = block.kind() == BlockKind.PARAGRAPH ? "" : words.of(block.kind());
    String both = kind.isEmpty() || label.isEmpty() ? kind + label : kind + " – " + label;
    page.append("<section")
        .append(Html.attribute("class", state + " " + element(block.kind())))
        .append("><p class=\"label\"")
        .append(Html.attribute("lang", words.locale().getLanguage()))
        .append(Html.attribute("dir", words.isRightToLeft() ? "rtl" : "ltr"))
        .append('>')
        .append(Html.escape(both))
        .append("</p><p class=\"text\"")
        .append(Html.direction(block, direction))
        .append('>')
        .append(text)
        .append("</p></section>\n");
  }

  private static String element(BlockKind kind) {
    return switch (kind) {
      case KICKER -> "kicker";
      case HEADLINE -> "headline";
      case DECK -> "deck";
      case FIGURE -> "figure";
      case DATELINE, BYLINE -> "line";
      case PARAGRAPH -> "paragraph";
      case CROSSHEAD -> "crosshead";
      case QUOTE -> "quote";
      case LIST_ITEM -> "item";
    };
  }

  private String text(List<Piece> pieces, Block block) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      String tag =
          switch (piece.kind()) {
            case SAME -> "";
            case INSERTED -> "ins";
            case DELETED -> "del";
          };
      text.append(text(tag, piece.prose(), block));
    }
    return text.toString();
  }

  /**
   * With a direction of its own a stretch is isolated: of two numbers the older one stands first in
   * an Arabic line, and the letters at their seam do not join.
   */
  private String text(String tag, Prose prose, Block block) {
    String inner = Html.isolated(prose);
    if (tag.isEmpty() || inner.isEmpty()) {
      return inner;
    }
    String own = Html.attribute("dir", Html.name(block.direction(direction)));
    return "<" + tag + own + ">" + inner + "</" + tag + ">";
  }
}
