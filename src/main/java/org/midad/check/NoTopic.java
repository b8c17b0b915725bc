package org.midad.check;

import java.util.List;
import org.midad.model.Tag;

/** A story is filed by what it is about, so that it is found again. */
final class NoTopic implements StoryRule {
  @Override
  public String name() {
    return "rule.no-topic";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return reading.accepted().meta().tags(Tag.Scheme.TOPIC).isEmpty()
        ? List.of(
            Reading.finding(
                this, new Place.Field(Place.Name.TOPICS), Message.of("finding.no-topic")))
        : List.of();
  }
}
