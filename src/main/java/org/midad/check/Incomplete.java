package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** What every story needs to be handed in: a slug, a headline, a text. */
final class Incomplete implements StoryRule {
  @Override
  public String name() {
    return "rule.incomplete";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    Story story = reading.accepted();
    List<Finding> findings = new ArrayList<>();
    if (reading.texts().isEmpty()) {
      return findings;
    }
    if (story.meta().slug().isBlank()) {
      findings.add(
          Reading.finding(this, new Place.Field(Place.Name.SLUG), Message.of("finding.no-slug")));
    }
    if (story.text(BlockKind.HEADLINE).isBlank()) {
      findings.add(
          Reading.finding(
              this, new Place.Missing(BlockKind.HEADLINE), Message.of("finding.no-headline")));
    }
    if (reading.body().allMatch(text -> text.text().isBlank())) {
      findings.add(
          Reading.finding(
              this, new Place.Missing(BlockKind.PARAGRAPH), Message.of("finding.no-body")));
    }
    return findings;
  }
}
