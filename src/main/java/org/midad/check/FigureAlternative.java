package org.midad.check;

import java.util.List;

/** Who does not see a picture is told what it shows. */
final class FigureAlternative implements StoryRule {
  @Override
  public String name() {
    return "rule.figure-alternative";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Figures.lacking(
        this,
        reading,
        Place.Aspect.ALTERNATIVE,
        "finding.figure-alternative",
        block -> block.picture().alternative().isBlank());
  }
}
