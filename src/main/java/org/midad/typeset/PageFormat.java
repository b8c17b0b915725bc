package org.midad.typeset;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;

/** What all parts of a page have in common, and how the text of one is laid out by it. */
final class PageFormat {
  /**
   * How wide a letter of running Arabic is with its share of the spaces, in ems: the mean of
   * newspaper articles in Noto Naskh Arabic, near enough for the other faces.
   */
  private static final float LETTER = 0.37f;

  private final Typesetter typesetter;
  private final Function<BlockKind, String> prompts;
  private final PageStyle style;
  private final float width;
  private final Direction main;
  private final Map<BlockKind, ParagraphLayout> keptPrompts = new EnumMap<>(BlockKind.class);

  /**
   * @param prompts what is shown in the place of an empty part; the empty string for nothing
   * @param width of the column of text, in page pixels
   * @param main the direction of the story's language
   */
  PageFormat(
      Typesetter typesetter,
      Function<BlockKind, String> prompts,
      PageStyle style,
      float width,
      Direction main) {
    this.typesetter = typesetter;
    this.prompts = prompts;
    this.style = style;
    this.width = width;
    this.main = main;
  }

  PageStyle style() {
    return style;
  }

  float width() {
    return width;
  }

  /**
   * @param room how wide the lines may be
   */
  ParagraphLayout layOut(Block block, float room) {
    return typesetter.layOut(
        block.prose(),
        style.paragraph(block.kind()),
        room,
        block.direction(main),
        Deletions.aside(block.prose()));
  }

  /** What an empty part shows, or null where there is nothing to show. */
  @Nullable ParagraphLayout prompt(Block block, float room) {
    BlockKind kind = block.kind();
    String words = block.prose().isEmpty() ? prompts.apply(kind) : "";
    if (words.isEmpty()) {
      return null;
    }
    ParagraphLayout kept = keptPrompts.get(kind);
    if (kept == null || kept.width() != room) {
      ParagraphStyle own = style.paragraph(kind);
      Alignment side = main == Direction.RIGHT_TO_LEFT ? Alignment.RIGHT : Alignment.LEFT;
      kept =
          typesetter.layOut(
              Prose.of(words),
              own.alignment() == Alignment.START ? own.withAlignment(side) : own,
              room,
              Direction.of(words, main));
      keptPrompts.put(kind, kept);
    }
    return kept;
  }

  /** About how tall a part's text will be, in page pixels. */
  float estimate(Block block) {
    ParagraphStyle text = style.paragraph(block.kind());
    float room = width - style.indent(block.kind());
    double lines = Math.ceil(block.prose().length() * LETTER * text.size() / room);
    return (float) Math.max(1, lines) * Math.round(text.size() * text.leading());
  }
}
