package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.midad.arabic.Numerals;

/** One story keeps to one kind of digits: 13 or ١٣. The rarer kind is what slipped in. */
final class MixedDigits implements StoryRule {
  private static final Pattern NUMBER = Pattern.compile("[0-9٠-٩۰-۹]+(?:[.,:/٫٬-][0-9٠-٩۰-۹]+)*");

  private static final Pattern WESTERN = Pattern.compile("[0-9]");

  private static final Pattern LATIN_BESIDE = Pattern.compile("[A-Za-z_@#/.-]");

  @Override
  public String name() {
    return "rule.mixed-digits";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private record Written(ReadText text, MatchResult match, boolean western, boolean eastern) {}

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    List<Written> numbers = new ArrayList<>();
    for (ReadText text : reading.texts()) {
      Matches.results(text, NUMBER)
          .filter(match -> !isLatin(text.text(), match))
          .map(match -> number(text, match))
          .forEach(numbers::add);
    }
    long western = numbers.stream().filter(number -> !number.eastern()).count();
    long eastern = numbers.stream().filter(number -> !number.western()).count();
    boolean keepWestern = western >= eastern;
    return numbers.stream()
        .filter(number -> keepWestern ? number.eastern() : number.western())
        .map(number -> finding(number, keepWestern))
        .toList();
  }

  private static Written number(ReadText text, MatchResult match) {
    String digits = match.group();
    boolean western = WESTERN.matcher(digits).find();
    boolean eastern = digits.chars().anyMatch(digit -> digit > '9' && Character.isDigit(digit));
    return new Written(text, match, western, eastern);
  }

  private Finding finding(Written number, boolean keepWestern) {
    MatchResult match = number.match();
    return Reading.finding(
        this,
        number.text(),
        new Hit(
            match.start(),
            match.end(),
            Message.of("finding.mixed-digits", match.group()),
            turned(match.group(), keepWestern),
            true));
  }

  /** With the marks inside it, which each kind of digits has of its own. */
  private static String turned(String number, boolean western) {
    return western
        ? Numerals.toWestern(number).replace('٫', '.').replace('٬', ',')
        : Numerals.toArabicIndic(Numerals.toWestern(number)).replace('.', '٫').replace(',', '٬');
  }

  /** Part of a name or an address in Latin letters, as in «sport24» and «G20». */
  private static boolean isLatin(String text, MatchResult match) {
    return (match.start() > 0
            && LATIN_BESIDE.matcher(text.substring(match.start() - 1, match.start())).matches())
        || (match.end() < text.length()
            && text.substring(match.end(), match.end() + 1).matches("[A-Za-z_@]"));
  }
}
