package org.midad.typeset;

import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;

/**
 * A part of a story as a page sets it. It is laid out when somebody first looks at it, and once;
 * until then its height is an estimate.
 */
final class SetBlock {
  /** Height of a frame that waits for its picture, in page pixels at zoom 1. */
  private static final float PENDING_FRAME = 148;

  /** No picture is taller than this part of its width: the text is the page's main thing. */
  private static final float TALLEST = 0.75f;

  private static final float CAPTION_GAP = 8;

  /** Between «بغداد:» and «زيدان الربيعي:», in ems. */
  private static final float BYLINE_GAP = 0.3f;

  /** Between the two while one of them is a prompt, lest they read as one. */
  private static final float PROMPT_GAP = 1.5f;

  private final PageFormat format;
  private final Block block;
  private final @Nullable BlockKind above;

  /** Where the story was written, when this is who wrote it: the two may share a line. */
  private final @Nullable SetBlock place;

  private final float estimate;
  private @Nullable Laid laid;

  /** What laying out came to. */
  private record Laid(
      ParagraphLayout layout, @Nullable ParagraphLayout prompt, float x, boolean beside) {
    float height() {
      return Math.max(layout.height(), prompt == null ? 0 : prompt.height());
    }
  }

  SetBlock(PageFormat format, Block block, @Nullable SetBlock above) {
    this.format = format;
    this.block = block;
    this.above = kind(above);
    this.place = place(block, above);
    this.estimate = format.estimate(block);
  }

  /** How the next version of this part is set: what stays as it is keeps its layout. */
  SetBlock next(Block changed, @Nullable SetBlock over) {
    boolean moved = above != kind(over) || place != place(changed, over);
    if (block.equals(changed) && !moved) {
      return this;
    }
    SetBlock next = new SetBlock(format, changed, over);
    if (place == next.place && block.equals(changed)) {
      next.laid = laid;
    }
    return next;
  }

  private static @Nullable BlockKind kind(@Nullable SetBlock above) {
    return above == null ? null : above.block.kind();
  }

  private static @Nullable SetBlock place(Block block, @Nullable SetBlock above) {
    return block.kind() == BlockKind.BYLINE && kind(above) == BlockKind.DATELINE ? above : null;
  }

  Block block() {
    return block;
  }

  /** White space over the part, in page pixels. */
  float gap() {
    return above == null ? 0 : format.style().gap(above, block.kind());
  }

  boolean isLaidOut() {
    return laid != null;
  }

  ParagraphLayout layout() {
    return laid().layout();
  }

  @Nullable ParagraphLayout prompt() {
    return laid().prompt();
  }

  /** Left end of the text in the page's column. */
  float x() {
    return laid().x();
  }

  /** Whether it shares the line of the part above. */
  boolean beside() {
    return place != null && laid().beside();
  }

  /** Height of the picture's frame, or 0. */
  float frameHeight() {
    if (block.kind() != BlockKind.FIGURE) {
      return 0;
    }
    Figure.Media media = block.picture().media();
    float height =
        media == null
            ? PENDING_FRAME * format.style().zoom()
            : format.width() * Math.min(TALLEST, (float) media.height() / media.width());
    return Math.round(height);
  }

  /** From the part's top to its text. */
  float textTop() {
    return block.kind() == BlockKind.FIGURE
        ? frameHeight() + CAPTION_GAP * format.style().zoom()
        : 0;
  }

  float height() {
    Laid known = laid;
    return textTop() + (known == null ? estimate : known.height());
  }

  private Laid laid() {
    Laid known = laid;
    if (known == null) {
      Laid shared = place == null ? null : beside(place);
      known = shared == null ? alone() : shared;
      laid = known;
    }
    return known;
  }

  private Laid alone() {
    float indent = format.style().indent(block.kind());
    float room = format.width() - indent;
    ParagraphLayout layout = format.layOut(block, room);
    return new Laid(layout, format.prompt(block, room), start(layout, indent), false);
  }

  /** Place and writer share a line, as newspapers print them, where there is room for both. */
  private @Nullable Laid beside(SetBlock dateline) {
    ParagraphLayout first = dateline.layout();
    ParagraphLayout prompt = dateline.prompt();
    ParagraphLayout shown = prompt == null ? first : prompt;
    float gap = prompt == null && !block.prose().isEmpty() ? BYLINE_GAP : PROMPT_GAP;
    float taken = shown.usedWidth() + gap * format.style().paragraph(BlockKind.BYLINE).size();
    float room = format.width() - taken;
    if (shown.lineCount() > 1 || room < format.width() / 3) {
      return null;
    }
    ParagraphLayout layout = format.layOut(block, room);
    if (layout.lineCount() > 1 || layout.direction() != first.direction()) {
      return null;
    }
    return new Laid(layout, format.prompt(block, room), start(layout, taken), true);
  }

  private static float start(ParagraphLayout layout, float indent) {
    return layout.direction() == Direction.LEFT_TO_RIGHT ? indent : 0;
  }
}
