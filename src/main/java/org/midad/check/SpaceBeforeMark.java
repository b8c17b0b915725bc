package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/** A mark that closes words stands at the word before it: «قال، ثم» and not «قال ، ثم». */
final class SpaceBeforeMark implements TextRule {
  /**
   * Not before two marks in a row, nor before one that belongs to what follows it, as in «.com».
   */
  private static final Pattern SPACED =
      Pattern.compile("(?<=[\\p{L}\\p{Mn}\\p{N}»”\")\\]])[ \\u00A0]+([،؛:؟!.])(?![،؛:؟!./\\w])");

  @Override
  public String name() {
    return "rule.space-before-mark";
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
        match ->
            new Hit(
                match.start(),
                match.end(),
                Message.of("finding.space-before-mark", match.group(1)),
                match.group(1),
                true));
  }
}
