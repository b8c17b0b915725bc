package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/** Arabic has marks of its own: «،» and not «,», «؛» and not «;», «؟» and not «?». */
final class LatinMarks implements TextRule {
  /** Behind a word in Arabic, or what closes one; between digits a comma parts a number. */
  private static final Pattern LATIN =
      Pattern.compile("(?<=[\\p{IsArabic}\\p{Mn}»”\")][ ]?)[,;?](?!\\d)");

  @Override
  public String name() {
    return "rule.latin-marks";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return Matches.in(
        text,
        LATIN,
        match -> {
          String right =
              switch (match.group()) {
                case "," -> "،";
                case ";" -> "؛";
                default -> "؟";
              };
          return new Hit(
              match.start(),
              match.end(),
              Message.of("finding.latin-marks", match.group(), right),
              right,
              true);
        });
  }
}
