package org.midad.check;

import java.util.List;

/** A picture without a caption does not leave the house. */
final class FigureCaption implements StoryRule {
  @Override
  public String name() {
    return "rule.figure-caption";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Figures.lacking(
        this,
        reading,
        Place.Aspect.CAPTION,
        "finding.figure-caption",
        block -> block.text().isBlank());
  }
}
