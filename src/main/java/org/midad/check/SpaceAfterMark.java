package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/** Behind a mark that closes words there is a space: «قال، ثم» and not «قال،ثم». */
final class SpaceAfterMark implements TextRule {
  /**
   * A point stands between two words of three letters at least, for «أ.د» and «ق.م» are cut short.
   * Numbers, times and addresses are never meant: a letter of Arabic stands on both sides.
   */
  private static final Pattern CLOSE =
      Pattern.compile(
          "(?:(?<=[\\p{IsArabic}\\p{N}»”)])[،؛؟!]|(?<=\\p{IsArabic}[\\p{Mn}»”)]?):"
              + "|(?<=\\p{IsArabic}{3}[\\p{Mn}»”)]?)\\.(?=\\p{IsArabic}{3}))"
              + "(?=[\\p{L}«“])(?=[\\p{IsArabic}«“])");

  @Override
  public String name() {
    return "rule.space-after-mark";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return Matches.in(
        text,
        CLOSE,
        match ->
            new Hit(
                match.start(),
                match.end(),
                Message.of("finding.space-after-mark", match.group()),
                match.group() + " ",
                true));
  }
}
