package org.midad.check;

import java.time.ZonedDateTime;
import java.util.List;

/** An embargo that has ended holds nothing back any more: was another day meant? */
final class PastEmbargo implements StoryRule {
  @Override
  public String name() {
    return "rule.past-embargo";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    ZonedDateTime embargo = occasion.plan().embargo();
    return embargo == null || embargo.toInstant().isAfter(occasion.now())
        ? List.of()
        : List.of(
            Reading.finding(
                this,
                new Place.Field(Place.Name.EMBARGO),
                Message.of("finding.past-embargo", embargo)));
  }
}
