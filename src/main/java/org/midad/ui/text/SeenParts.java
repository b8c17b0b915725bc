package org.midad.ui.text;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.typeset.PlacedBlock;

/**
 * Puts together what is seen of parts in a view.
 *
 * @param widest how wide pictures are shown, in pixels of the screen
 * @param margin how wide the paper is beside the column of text, in page pixels
 * @param side where the page's lines begin
 */
record SeenParts(
    Highlights highlights,
    PageMarks marks,
    ReviewSight review,
    ShownPictures pictures,
    int widest,
    float margin,
    Direction side) {

  List<Sight.Part> of(List<PlacedBlock> seen) {
    List<Sight.Part> parts = new ArrayList<>(seen.size());
    for (PlacedBlock block : seen) {
      parts.add(
          Sight.Part.of(
              block,
              picture(block),
              highlights.on(block),
              underlines(block),
              doubts(block),
              review.of(
                  block.block(), highlights.state().story(), highlights.colors(), margin, side)));
    }
    return parts;
  }

  private @Nullable BufferedImage picture(PlacedBlock block) {
    Figure figure = block.block().figure();
    return figure == null ? null : pictures.of(figure, widest);
  }

  /** While something is composed in a part its letters stand elsewhere than the story says. */
  private List<Sight.Doubted> doubts(PlacedBlock block) {
    Composition composition = highlights.composition();
    return composition != null && composition.start().block().equals(block.block().id())
        ? List.of()
        : marks.doubts(block.block().id(), block.block().prose().length());
  }

  private List<Sight.Underline> underlines(PlacedBlock block) {
    Composition composition = highlights.composition();
    return composition == null ? List.of() : composition.underlines(block.block().id());
  }
}
