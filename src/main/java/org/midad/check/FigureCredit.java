package org.midad.check;

import java.util.List;

/** Whoever made a picture is named, for the rights in it are theirs. */
final class FigureCredit implements StoryRule {
  @Override
  public String name() {
    return "rule.figure-credit";
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
        Place.Aspect.CREDIT,
        "finding.figure-credit",
        block -> block.picture().credit().isBlank());
  }
}
