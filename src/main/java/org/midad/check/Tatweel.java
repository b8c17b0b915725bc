package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/** A stretched letter is decoration: «العـــراق» is found by no search for «العراق». */
final class Tatweel implements TextRule {
  /**
   * Inside a word alone: behind a single letter it joins what follows, «لـ«داعش»» and «الـ27», and
   * it makes the ha of the Hijri era, «1436هـ».
   */
  private static final Pattern STRETCHED =
      Pattern.compile(
          "(?<=[\\p{IsArabic}&&\\p{L}]\\p{Mn}{0,3})ـ+(?=\\p{Mn}{0,3}[\\p{IsArabic}&&\\p{L}])");

  @Override
  public String name() {
    return "rule.tatweel";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return Matches.in(
        text,
        STRETCHED,
        match -> new Hit(match.start(), match.end(), Message.of("finding.tatweel"), "", true));
  }
}
