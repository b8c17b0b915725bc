package org.midad.typeset;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Prose;
import org.midad.model.Story;

/**
 * Sets a story as a page. What was set once is kept, so that composing again after a change lays
 * out the changed part alone. For one thread.
 */
public final class PageComposer {
  /** Height of a frame that waits for its picture, in page pixels at zoom 1. */
  private static final float PENDING_FRAME = 148;

  /** No picture is taller than this part of its width: the text is the page's main thing. */
  private static final float TALLEST = 0.75f;

  private static final float CAPTION_GAP = 8;

  /** Between «بغداد:» and «زيدان الربيعي:», in ems. */
  private static final float BYLINE_GAP = 0.3f;

  /** Between the two while one of them is a prompt, lest they read as one. */
  private static final float PROMPT_GAP = 1.5f;

  private final Typesetter typesetter;
  private final Function<BlockKind, String> prompts;
  private Map<BlockId, Kept> kept = new HashMap<>();
  private final Map<BlockKind, Kept> keptPrompts = new EnumMap<>(BlockKind.class);

  private record Order(Prose prose, ParagraphStyle style, float width, Direction direction) {}

  private record Kept(Order order, ParagraphLayout layout) {}

  /**
   * @param prompts what is shown in the place of an empty part; the empty string for nothing
   */
  public PageComposer(FontBook fonts, Function<BlockKind, String> prompts) {
    this.typesetter = new Typesetter(fonts);
    this.prompts = prompts;
  }

  /**
   * @param width of the column of text, in page pixels
   */
  public StoryPage compose(Story story, PageStyle style, float width) {
    Direction main = story.meta().direction();
    Map<BlockId, Kept> used = HashMap.newHashMap(story.blocks().size());
    List<PlacedBlock> placed = new ArrayList<>(story.blocks().size());
    for (Block block : story.blocks()) {
      PlacedBlock above = placed.isEmpty() ? null : placed.getLast();
      placed.add(place(block, above, style, width, main, used));
    }
    kept = used;
    return new StoryPage(placed, style, width);
  }

  private PlacedBlock place(
      Block block,
      @Nullable PlacedBlock above,
      PageStyle style,
      float width,
      Direction main,
      Map<BlockId, Kept> used) {
    BlockKind kind = block.kind();
    if (above != null && above.block().kind() == BlockKind.DATELINE && kind == BlockKind.BYLINE) {
      PlacedBlock beside = beside(block, above, style, width, main, used);
      if (beside != null) {
        return beside;
      }
    }
    float y = above == null ? 0 : above.bottom() + style.gap(above.block().kind(), kind);
    Rectangle2D frame = kind == BlockKind.FIGURE ? frame(block.picture(), style, width, y) : null;
    float indent = style.indent(kind);
    ParagraphLayout layout = layOut(block, style, width - indent, main, used);
    return new PlacedBlock(
        block,
        layout,
        prompt(block, style, width - indent, main),
        layout.direction() == Direction.LEFT_TO_RIGHT ? indent : 0,
        frame == null ? y : (float) frame.getMaxY() + CAPTION_GAP * style.zoom(),
        frame);
  }

  /** Place and writer share a line, as newspapers print them, where there is room for both. */
  private @Nullable PlacedBlock beside(
      Block byline,
      PlacedBlock dateline,
      PageStyle style,
      float width,
      Direction main,
      Map<BlockId, Kept> used) {
    ParagraphLayout first = dateline.layout();
    ParagraphLayout shown = dateline.prompt() == null ? first : dateline.prompt();
    float gap = dateline.prompt() == null && !byline.prose().isEmpty() ? BYLINE_GAP : PROMPT_GAP;
    float taken = shown.usedWidth() + gap * style.paragraph(BlockKind.BYLINE).size();
    float room = width - taken;
    if (shown.lineCount() > 1 || room < width / 3) {
      return null;
    }
    ParagraphLayout layout = layOut(byline, style, room, main, used);
    if (layout.lineCount() > 1 || layout.direction() != first.direction()) {
      return null;
    }
    return new PlacedBlock(
        byline,
        layout,
        prompt(byline, style, room, main),
        first.direction() == Direction.LEFT_TO_RIGHT ? taken : 0,
        dateline.y(),
        null);
  }

  private static Rectangle2D frame(Figure figure, PageStyle style, float width, float y) {
    Figure.Media media = figure.media();
    float height =
        media == null
            ? PENDING_FRAME * style.zoom()
            : width * Math.min(TALLEST, (float) media.height() / media.width());
    return new Rectangle2D.Float(0, y, width, Math.round(height));
  }

  private ParagraphLayout layOut(
      Block block, PageStyle style, float width, Direction main, Map<BlockId, Kept> used) {
    Order order =
        new Order(block.prose(), style.paragraph(block.kind()), width, block.direction(main));
    Kept last = kept.get(block.id());
    Kept now = last != null && last.order().equals(order) ? last : set(order);
    used.put(block.id(), now);
    return now.layout();
  }

  private @Nullable ParagraphLayout prompt(
      Block block, PageStyle style, float width, Direction main) {
    String words = block.prose().isEmpty() ? prompts.apply(block.kind()) : "";
    if (words.isEmpty()) {
      return null;
    }
    ParagraphStyle own = style.paragraph(block.kind());
    Alignment side = main == Direction.RIGHT_TO_LEFT ? Alignment.RIGHT : Alignment.LEFT;
    Order order =
        new Order(
            Prose.of(words),
            own.alignment() == Alignment.START ? own.withAlignment(side) : own,
            width,
            Direction.of(words, main));
    Kept last = keptPrompts.get(block.kind());
    Kept now = last != null && last.order().equals(order) ? last : set(order);
    keptPrompts.put(block.kind(), now);
    return now.layout();
  }

  private Kept set(Order order) {
    return new Kept(
        order, typesetter.layOut(order.prose(), order.style(), order.width(), order.direction()));
  }
}
