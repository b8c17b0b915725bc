package org.midad.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.model.Figure;

/** A picture that is smaller than a page shows it is blurred there. */
final class SmallPicture implements StoryRule {
  /** In pixels: the width of the page on most sites, and of two columns in print at 200 dpi. */
  private static final int WIDTH = 800;

  @Override
  public String name() {
    return "rule.small-picture";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Figures.of(reading)
        .filter(block -> isSmall(block.picture().media()))
        .map(block -> {
          Figure.Media media = Objects.requireNonNull(block.picture().media());
          return Reading.finding(
              this,
              new Place.Picture(block.id(), Place.Aspect.FILE),
              Message.of("finding.small-picture", Math.max(media.width(), media.height()), WIDTH));
        })
        .toList();
  }

  private static boolean isSmall(Figure.@Nullable Media media) {
    return media != null && Math.max(media.width(), media.height()) < WIDTH;
  }
}
