package org.midad.check;

import java.util.List;
import org.midad.review.Suggestions;

/** What is only suggested is decided before a story leaves review. */
final class OpenSuggestion implements StoryRule {
  @Override
  public String name() {
    return "rule.open-suggestion";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Suggestions.any(reading.story())
        ? List.of(
            Reading.finding(
                this,
                new Place.Field(Place.Name.SUGGESTIONS),
                Message.of("finding.open-suggestion", Suggestions.of(reading.story()).size())))
        : List.of();
  }
}
