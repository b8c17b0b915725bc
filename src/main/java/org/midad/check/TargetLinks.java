package org.midad.check;

import java.util.List;
import java.util.Optional;
import org.midad.edit.Span;
import org.midad.model.Mark;
import org.midad.model.Needs;
import org.midad.model.Run;

/** Not every form has a place for links. */
final class TargetLinks implements StoryRule {
  @Override
  public String name() {
    return "rule.target-links";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    String targets = occasion.targets(Needs.Need.NO_LINKS);
    return targets.isEmpty()
        ? List.of()
        : reading.texts().stream()
            .flatMap(text -> link(text).stream())
            .limit(1)
            .map(place ->
                new Finding(
                    name(),
                    severity(),
                    new Place.Letters(place),
                    Message.of("finding.target-links", targets),
                    "",
                    List.of()))
            .toList();
  }

  /** The first of a text. */
  private static Optional<Span> link(ReadText text) {
    int from = 0;
    for (Run run : text.prose().runs()) {
      int to = from + run.text().length();
      if (run.marks().stream().anyMatch(Mark.Link.class::isInstance)) {
        return Optional.of(text.span(from, to));
      }
      from = to;
    }
    return Optional.empty();
  }
}
