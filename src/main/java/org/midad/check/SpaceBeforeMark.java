package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mark that closes words stands at the word before it: «قال، ثم» and not «قال ، ثم». */
final class SpaceBeforeMark implements TextRule {
  /** Not before the dots of a gap, nor before a mark that opens, as in «.com» or a time of day. */
  private static final Pattern SPACED =
      Pattern.compile("(?<=[\\p{L}\\p{Mn}\\p{N}»”\")\\]])[ \\u00A0]+(?=([،؛:؟!.])(?!\\1|[.\\w/]))");

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
    List<Hit> hits = new ArrayList<>();
    if (text.isArabic()) {
      Matcher matcher = SPACED.matcher(text.text());
      while (matcher.find()) {
        hits.add(
            new Hit(
                matcher.start(),
                matcher.end() + 1,
                Message.of("finding.space-before-mark", matcher.group(1)),
                matcher.group(1),
                true));
      }
    }
    return hits;
  }
}
