package org.midad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.typeset.PageStyle;
import org.midad.typeset.PrintSetter;
import org.midad.typeset.PrintedLine;

/** A story as rows of a proof, from its first to its last, before they are put on pages. */
final class ProofRows {
  /** How tall a picture may be, in parts of the column's width: cameras give two thirds. */
  private static final float TALLEST_PICTURE = 0.67f;

  private static final float RULE = 3;

  private final PrintSetter setter;
  private final PageStyle style;
  private final PdfPictures pictures;
  private final float width;
  private final Direction page;
  private final List<Row> rows = new ArrayList<>();
  private @Nullable BlockKind above;

  /**
   * What stands together: a line, or a picture.
   *
   * @param gap white space over it, but for the first of a page
   * @param height in page pixels
   * @param keep whether the next one must not stand on another page
   * @param paint on a page, from a left end and a top
   */
  record Row(float gap, float height, boolean keep, Paint paint) {}

  /** Paints a row. */
  interface Paint {
    void on(PdfPage page, float x, float top);
  }

  /**
   * @param width of the column, in page pixels
   */
  ProofRows(
      PrintSetter setter, PageStyle style, PdfPictures pictures, float width, Direction page) {
    this.setter = setter;
    this.style = style;
    this.pictures = pictures;
    this.width = width;
    this.page = page;
  }

  List<Row> of(Story story) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.removeIf(block -> block.kind() != BlockKind.FIGURE && block.prose().isEmpty());
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      Block next = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
      if (block.kind() == BlockKind.DATELINE && next != null && next.kind() == BlockKind.BYLINE) {
        // Place and name share a line.
        block = block.withProse(block.prose().plus(Prose.of(" ")).plus(next.prose()));
        at++;
      }
      add(block);
    }
    return rows;
  }

  private void add(Block block) {
    float gap = above == null ? 0 : style.gap(above, block.kind());
    if (block.kind() == BlockKind.FIGURE) {
      figure(block, gap);
    } else {
      text(block, gap);
    }
    above = block.kind();
  }

  private void figure(Block block, float gap) {
    Figure figure = block.picture();
    Prose caption = block.prose();
    if (!figure.credit().isEmpty()) {
      caption = caption.plus(Prose.of((caption.isEmpty() ? "(" : " (") + figure.credit() + ")"));
    }
    boolean told = !caption.isEmpty();
    Figure.Media media = figure.media();
    Optional<PdfPictures.Picture> picture = media == null ? Optional.empty() : pictures.of(media);
    float room = width;
    if (picture.isPresent()) {
      PdfPictures.Picture found = picture.get();
      float scale = Math.min(width / found.width(), width * TALLEST_PICTURE / found.height());
      float wide = found.width() * scale;
      float tall = found.height() * scale;
      rows.add(
          new Row(
              gap,
              tall,
              told,
              (on, x, top) -> on.picture(found.object(), x + (width - wide) / 2, top, wide, tall)));
      // It begins where its picture does.
      room = Math.max(wide, width / 2);
    }
    if (told) {
      float above = picture.isPresent() ? 6 : gap;
      lines(block.withProse(caption), (width - room) / 2, room, above, PdfPage.Ink.QUIET);
    }
  }

  private void text(Block block, float gap) {
    int before = rows.size();
    float room = width - style.indent(block.kind());
    float left = block.direction(page) == Direction.RIGHT_TO_LEFT ? 0 : width - room;
    lines(block, left, room, gap, ink(block.kind()));
    switch (block.kind()) {
      case LIST_ITEM -> bullet(before, block);
      case QUOTE -> bar(before, block);
      case KICKER, HEADLINE, DECK, FIGURE, DATELINE, BYLINE, PARAGRAPH, CROSSHEAD -> {}
    }
  }

  /**
   * @param left from the column's left side to the text's
   * @param room how wide it may be
   */
  private void lines(Block block, float left, float room, float gap, PdfPage.Ink ink) {
    List<PrintedLine> lines =
        setter.lines(block.prose(), style.paragraph(block.kind()), room, block.direction(page));
    boolean heading =
        switch (block.kind()) {
          case KICKER, HEADLINE, DECK, DATELINE, BYLINE, CROSSHEAD -> true;
          case FIGURE, PARAGRAPH, QUOTE, LIST_ITEM -> false;
        };
    for (int at = 0; at < lines.size(); at++) {
      PrintedLine line = lines.get(at);
      // No line of a paragraph stands alone at a page's foot or head.
      boolean alone = lines.size() > 1 && (at == 0 || at == lines.size() - 2);
      rows.add(
          new Row(
              at == 0 ? gap : 0,
              line.height(),
              heading || alone,
              (on, x, top) -> on.line(line, x + left, top, ink)));
    }
  }

  /** A list's item begins with a point beside its first line. */
  private void bullet(int first, Block block) {
    Direction direction = block.direction(page);
    PrintedLine point =
        setter
            .lines(
                Prose.of("•"),
                style.paragraph(BlockKind.LIST_ITEM),
                style.indent(BlockKind.LIST_ITEM) * 0.7f,
                direction)
            .getFirst();
    float shift =
        direction == Direction.RIGHT_TO_LEFT ? width - style.indent(BlockKind.LIST_ITEM) * 0.7f : 0;
    paintToo(first, (on, x, top) -> on.line(point, x + shift, top, PdfPage.Ink.TEXT));
  }

  /** A quotation has a bar at its start side. */
  private void bar(int first, Block block) {
    float shift = block.direction(page) == Direction.RIGHT_TO_LEFT ? width - RULE : 0;
    for (int at = first; at < rows.size(); at++) {
      float tall = rows.get(at).height();
      paintToo(at, (on, x, top) -> on.box(x + shift, top, RULE, tall, PdfPage.Ink.RULE));
    }
  }

  private void paintToo(int at, Paint more) {
    Row row = rows.get(at);
    rows.set(
        at,
        new Row(
            row.gap(),
            row.height(),
            row.keep(),
            (on, x, top) -> {
              row.paint().on(on, x, top);
              more.on(on, x, top);
            }));
  }

  private PdfPage.Ink ink(BlockKind kind) {
    return switch (style.ink(kind)) {
      case INK -> PdfPage.Ink.TEXT;
      case ACCENT -> PdfPage.Ink.ACCENT;
      case QUIET -> PdfPage.Ink.QUIET;
    };
  }
}
