package org.midad.check;

import java.util.List;
import org.midad.model.Needs;

/** Not every form has a place for pictures. */
final class TargetPictures implements StoryRule {
  @Override
  public String name() {
    return "rule.target-pictures";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    String targets = occasion.targets(Needs.Need.NO_PICTURES);
    return targets.isEmpty()
        ? List.of()
        : Figures.of(reading)
            .limit(1)
            .map(block ->
                Reading.finding(
                    this,
                    new Place.Picture(block.id(), Place.Aspect.FILE),
                    Message.of("finding.target-pictures", targets)))
            .toList();
  }
}
