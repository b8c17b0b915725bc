package org.midad.check;

import java.util.List;

/**
 * A picture may be printed by whoever has the right to; where it is kept, so is what may be done.
 */
final class FigureRights implements StoryRule {
  @Override
  public String name() {
    return "rule.figure-rights";
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
        Place.Aspect.RIGHTS,
        "finding.figure-rights",
        block -> block.picture().rights().isBlank());
  }
}
