package org.midad.check;

import java.util.List;
import org.midad.model.Needs;

/** Where stories are filed by their section, one without lies where nobody looks. */
final class TargetSection implements StoryRule {
  @Override
  public String name() {
    return "rule.target-section";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    String targets = occasion.targets(Needs.Need.SECTION);
    return targets.isEmpty() || reading.accepted().meta().section().isPresent()
        ? List.of()
        : List.of(
            Reading.finding(
                this,
                new Place.Field(Place.Name.SECTION),
                Message.of("finding.target-section", targets)));
  }
}
