package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Readers get titles and measures in full: «الدكتور» and not «د.», «كيلومتر» and not «كم». */
final class Abbreviations implements TextRule {
  private static final Map<String, String> TITLES =
      Map.of(
          "د",
          "الدكتور",
          "أ",
          "الأستاذ",
          "أ.د",
          "الأستاذ الدكتور",
          "م",
          "المهندس",
          "ا",
          "الأستاذ",
          "ا.د",
          "الأستاذ الدكتور");

  private static final Map<String, String> MEASURES =
      Map.of(
          "كم",
          "كيلومتر",
          "كلم",
          "كيلومتر",
          "كجم",
          "كيلوغرام",
          "كغ",
          "كيلوغرام",
          "ملم",
          "مليمتر",
          "سم",
          "سنتيمتر");

  /** Before a name. */
  private static final Pattern TITLE =
      Pattern.compile("(?<![\\p{L}\\p{N}.])([أا]\\.د|[دأام])(?:\\. ?|/ ?| /)(?=\\p{IsArabic}{2})");

  /** Behind a number. */
  private static final Pattern MEASURE =
      Pattern.compile("(?<=\\p{N} ?)(كلم|كم|كجم|كغ|ملم|سم)(?![\\p{L}\\p{Mn}²2])");

  @Override
  public String name() {
    return "rule.abbreviations";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    List<Hit> hits = new ArrayList<>();
    Matches.results(text, TITLE)
        .forEach(match ->
            hits.add(
                hit(match.start(), match.end(), match.group(), TITLES.get(match.group(1)) + " ")));
    Matches.results(text, MEASURE)
        .forEach(match -> {
          boolean close = Character.isDigit(text.text().charAt(match.start() - 1));
          String full = (close ? " " : "") + MEASURES.get(match.group(1));
          hits.add(hit(match.start(), match.end(), match.group(), full));
        });
    return hits;
  }

  private static Hit hit(int from, int to, String wrong, String right) {
    return new Hit(
        from, to, Message.of("finding.abbreviations", wrong.strip(), right.strip()), right, false);
  }
}
