package org.midad.typeset;

import java.awt.Color;
import org.midad.model.BlockKind;

/**
 * How the parts of a story look on the page.
 *
 * @param family what the story is set in
 * @param zoom 1 sets paragraphs in 18 page pixels
 * @param accent colour of links
 */
public record PageStyle(FontFamily family, float zoom, Color accent) {
  public PageStyle {
    if (!(zoom > 0)) {
      throw new IllegalArgumentException("zoom " + zoom);
    }
  }

  /** For print: links are as dark as everything else. */
  public static PageStyle print(FontFamily family, float zoom) {
    return new PageStyle(family, zoom, Color.BLACK);
  }

  /** Which of the page's colours a part is written in. */
  public enum InkRole {
    INK,
    ACCENT,
    QUIET
  }

  public ParagraphStyle paragraph(BlockKind kind) {
    ParagraphStyle style =
        switch (kind) {
          case KICKER -> story(FontWeight.BOLD, 16, 1.6f).centred();
          case HEADLINE -> story(FontWeight.BOLD, 30, 1.45f).centred();
          case DECK -> story(FontWeight.REGULAR, 20, 1.55f).centred();
          case FIGURE -> ParagraphStyle.of(FontFamily.PLEX, FontWeight.REGULAR, 13 * zoom, 1.6f);
          case DATELINE, BYLINE -> story(FontWeight.SEMIBOLD, 17, 1.6f);
          case PARAGRAPH, LIST_ITEM -> story(FontWeight.REGULAR, 18, 1.7f);
          case CROSSHEAD -> story(FontWeight.BOLD, 21, 1.55f);
          case QUOTE -> story(FontWeight.REGULAR, 21, 1.65f);
        };
    return style.withLink(accent);
  }

  public InkRole ink(BlockKind kind) {
    return switch (kind) {
      case KICKER -> InkRole.ACCENT;
      case FIGURE -> InkRole.QUIET;
      case HEADLINE, DECK, DATELINE, BYLINE, PARAGRAPH, CROSSHEAD, QUOTE, LIST_ITEM -> InkRole.INK;
    };
  }

  /** White space between two parts, in page pixels. */
  public float gap(BlockKind above, BlockKind below) {
    float gap =
        switch (below) {
          case KICKER -> 8;
          case HEADLINE -> 4;
          case DECK -> 6;
          case FIGURE -> 20;
          case DATELINE -> 20;
          case BYLINE -> above == BlockKind.DATELINE ? 0 : 20;
          case CROSSHEAD -> 26;
          case QUOTE -> 22;
          case LIST_ITEM -> above == BlockKind.LIST_ITEM ? 6 : 14;
          case PARAGRAPH ->
              switch (above) {
                case FIGURE, QUOTE -> 22;
                case CROSSHEAD -> 4;
                case DATELINE, BYLINE -> 8;
                case KICKER, HEADLINE, DECK -> 20;
                case PARAGRAPH, LIST_ITEM -> 14;
              };
        };
    return Math.round(gap * zoom);
  }

  /** How far a part's text stands in from the start side, in page pixels. */
  public float indent(BlockKind kind) {
    return switch (kind) {
      case QUOTE, LIST_ITEM -> 26 * zoom;
      case KICKER, HEADLINE, DECK, FIGURE, DATELINE, BYLINE, PARAGRAPH, CROSSHEAD -> 0;
    };
  }

  private ParagraphStyle story(FontWeight weight, float size, float leading) {
    return ParagraphStyle.of(family, weight, size * zoom, leading);
  }
}
