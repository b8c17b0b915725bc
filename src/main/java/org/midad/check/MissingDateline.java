package org.midad.check;

import java.util.List;
import org.midad.model.BlockKind;

/** Readers are told where a story was written: «بغداد:». */
final class MissingDateline implements StoryRule {
  @Override
  public String name() {
    return "rule.missing-dateline";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    return Parts.missing(this, reading, BlockKind.DATELINE, "finding.missing-dateline");
  }
}
