package org.midad.ui.text;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.midad.model.Direction;
import org.midad.typeset.PageStyle;
import org.midad.typeset.ParagraphLayout;
import org.midad.typeset.PlacedBlock;

/**
 * What is seen of a page. All that is painted is told here, so that whoever compares two sights
 * knows what has to be painted anew.
 *
 * @param scrolled how far the page is moved up, in rows of the screen's pixels
 * @param parts what stands in the view, from above
 */
record Sight(Frame frame, int scrolled, List<Part> parts) {

  Sight {
    parts = List.copyOf(parts);
  }

  /**
   * What all of the picture depends on.
   *
   * @param width of the view, in its pixels
   * @param height of the view, in its pixels
   * @param scale screen pixels to one of the view's
   * @param active whether keys go here now
   * @param side where the page's lines begin
   * @param prompts whether empty parts say what they are for
   * @param hiddenSigns whether signs that nobody sees are shown
   */
  record Frame(
      double width,
      double height,
      double scale,
      PagePlace place,
      PageStyle style,
      PageColors colors,
      Direction side,
      boolean active,
      boolean prompts,
      boolean hiddenSigns) {}

  /** Letters on a ground of another colour; without letters, in an empty part, a sliver. */
  record Highlight(int from, int to, Color colour) {}

  /** A line under letters that an input method has not yet made up its mind about. */
  record Underline(int from, int to, boolean thick) {}

  /** Letters, or a place between two, where something may not be right. */
  record Doubted(int from, int to, Doubt.Weight weight, boolean current) {}

  /** Letters for which something is suggested. */
  record Suggested(int from, int to, Change change, Color colour) {
    /** What is suggested. */
    enum Change {
      INSERTED,
      DELETED,
      REMARKED
    }
  }

  /**
   * What stands in the margin beside a part.
   *
   * @param words what is suggested for the part, or null where there is no room for words
   */
  record Beside(Color colour, @Nullable ParagraphLayout words) {}

  /**
   * What stands at the end of a part's text.
   *
   * @param joins whether the next part shall go on here; else it began there until somebody split
   *     it off
   */
  record Seam(Color colour, boolean joins) {}

  /** What is suggested for a part. */
  record Review(List<Suggested> letters, List<Beside> beside, @Nullable Seam seam) {
    static final Review NONE = new Review(List.of(), List.of(), null);

    /** From the column of text to the words in the margin, in page pixels. */
    static final float APART = 16;

    /** From the words in the margin to the paper's edge, in page pixels. */
    static final float EDGE = 6;

    Review {
      letters = List.copyOf(letters);
      beside = List.copyOf(beside);
    }
  }

  /**
   * A part as it stands.
   *
   * @param picture what stands in a figure's frame, or null where it waits
   * @param top on the page
   */
  record Part(
      PlacedBlock block,
      ParagraphLayout layout,
      @Nullable ParagraphLayout prompt,
      @Nullable Rectangle2D frame,
      @Nullable BufferedImage picture,
      float top,
      float bottom,
      List<Highlight> highlights,
      List<Underline> underlines,
      List<Doubted> doubts,
      Review review) {

    static Part of(
        PlacedBlock block,
        @Nullable BufferedImage picture,
        List<Highlight> highlights,
        List<Underline> underlines,
        List<Doubted> doubts,
        Review review) {
      return new Part(
          block,
          block.layout(),
          block.prompt(),
          block.frame(),
          picture,
          block.top(),
          block.bottom(),
          List.copyOf(highlights),
          List.copyOf(underlines),
          List.copyOf(doubts),
          review);
    }

    /** Whether it looks the same, wherever it stands. */
    boolean looksLike(Part other) {
      return layout == other.layout
          && prompt == other.prompt
          && Objects.equals(picture, other.picture)
          && block.block().kind() == other.block.block().kind()
          && block.block().direction() == other.block.block().direction()
          && block.x() == other.block.x()
          && bottom - top == other.bottom - other.top
          && highlights.equals(other.highlights)
          && underlines.equals(other.underlines)
          && doubts.equals(other.doubts)
          && review.equals(other.review);
    }
  }
}
