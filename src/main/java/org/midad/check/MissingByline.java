package org.midad.check;

import java.util.List;
import org.midad.model.BlockKind;

/** Readers are told who wrote a story, be it a person or an agency: «زيدان الربيعي:». */
final class MissingByline implements StoryRule {
  @Override
  public String name() {
    return "rule.missing-byline";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Parts.missing(this, reading, BlockKind.BYLINE, "finding.missing-byline");
  }
}
