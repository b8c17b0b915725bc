package org.midad.check;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.midad.model.Figure;
import org.midad.model.Needs;

/** A target that takes a story with its pictures in one request takes no more than it can hold. */
final class TargetSize implements StoryRule {
  private final ToLongFunction<Figure.Media> sizes;

  TargetSize(ToLongFunction<Figure.Media> sizes) {
    this.sizes = sizes;
  }

  @Override
  public String name() {
    return "rule.target-size";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    List<Needs> limited =
        occasion.targets().stream().filter(target -> target.mostOfPictures() != Needs.ANY).toList();
    if (limited.isEmpty()) {
      return List.of();
    }
    long bytes =
        Figures.of(reading)
            .map(block -> block.picture().media())
            .filter(Objects::nonNull)
            .distinct()
            .mapToLong(sizes)
            .sum();
    return limited.stream()
        .filter(target -> bytes > target.mostOfPictures())
        .map(target -> finding(reading, target))
        .toList();
  }

  private Finding finding(Reading reading, Needs target) {
    return Reading.finding(
        this,
        new Place.Picture(Figures.of(reading).findFirst().orElseThrow().id(), Place.Aspect.FILE),
        Message.of("finding.target-size", target.target(), target.mostOfPictures() >> 20));
  }
}
