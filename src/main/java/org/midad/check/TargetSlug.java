package org.midad.check;

import java.util.List;
import org.midad.model.Needs;

/** A file is named by its slug where other machines can read that. */
final class TargetSlug implements StoryRule {
  @Override
  public String name() {
    return "rule.target-slug";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    String targets = occasion.targets(Needs.Need.LATIN_SLUG);
    boolean foreign =
        reading.accepted().meta().slug().codePoints().anyMatch(TargetSlug::isForeignLetter);
    return targets.isEmpty() || !foreign
        ? List.of()
        : List.of(
            Reading.finding(
                this,
                new Place.Field(Place.Name.SLUG),
                Message.of("finding.target-slug", targets)));
  }

  private static boolean isForeignLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        && codePoint > 127
        && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN;
  }
}
