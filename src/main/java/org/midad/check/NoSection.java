package org.midad.check;

import java.util.List;

/** A story without a section is found nowhere on the page. */
final class NoSection implements StoryRule {
  @Override
  public String name() {
    return "rule.no-section";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return reading.accepted().meta().section().isPresent()
        ? List.of()
        : List.of(
            Reading.finding(
                this, new Place.Field(Place.Name.SECTION), Message.of("finding.no-section")));
  }
}
