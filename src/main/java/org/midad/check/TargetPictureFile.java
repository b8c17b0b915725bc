package org.midad.check;

import java.util.List;
import org.midad.model.Needs;

/** A place for a picture is of no use to the readers of a site. */
final class TargetPictureFile implements StoryRule {
  @Override
  public String name() {
    return "rule.target-picture-file";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    String targets = occasion.targets(Needs.Need.PICTURE_FILES);
    return targets.isEmpty()
        ? List.of()
        : Figures.of(reading)
            .filter(block -> block.picture().media() == null)
            .map(block ->
                Reading.finding(
                    this,
                    new Place.Picture(block.id(), Place.Aspect.FILE),
                    Message.of("finding.target-picture-file", targets)))
            .toList();
  }
}
