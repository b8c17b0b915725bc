package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/** Brackets and quotation marks stand at the words that they hold: «(رفق)» and not «( رفق )». */
final class SpaceInsideMarks implements TextRule {
  private static final Pattern SPACED =
      Pattern.compile("([(\\[«])[ \\u00A0]+(?=\\S)|(?<=[^\\s(\\[«])[ \\u00A0]+([)\\]»])");

  @Override
  public String name() {
    return "rule.space-inside-marks";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return Matches.in(
        text,
        SPACED,
        match -> {
          String mark = match.group(1) == null ? match.group(2) : match.group(1);
          return new Hit(
              match.start(),
              match.end(),
              Message.of("finding.space-inside-marks", mark),
              mark,
              true);
        });
  }
}
