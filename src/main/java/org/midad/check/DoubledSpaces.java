package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/** One space parts two words. */
final class DoubledSpaces implements TextRule {
  /** Of those beside brackets, quotation marks and other marks there are rules of their own. */
  private static final Pattern DOUBLED =
      Pattern.compile("(?<=[^\\s(\\[«])[ \\u00A0]{2,}(?=[^\\s،؛:؟!.)\\]»])");

  @Override
  public String name() {
    return "rule.doubled-spaces";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return Matches.in(
        text,
        DOUBLED,
        match ->
            new Hit(match.start(), match.end(), Message.of("finding.doubled-spaces"), " ", true));
  }
}
