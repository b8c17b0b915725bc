package org.midad.check;

import java.util.List;

/** A place for a picture waits for its file. */
final class FigureFile implements StoryRule {
  @Override
  public String name() {
    return "rule.figure-file";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Figures.lacking(
        this,
        reading,
        Place.Aspect.FILE,
        "finding.figure-file",
        block -> block.picture().media() == null);
  }
}
