package org.midad.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.arabic.Letters;
import org.midad.arabic.Messages;
import org.midad.arabic.SearchWords;
import org.midad.model.Stage;
import org.midad.store.search.Wanted;

/**
 * Reads what somebody typed to find stories by: words, «words that follow each other», a minus
 * before what must not be there, and a part of the story before a colon, in Arabic or English. What
 * is none of these is words: no text is wrong.
 */
final class QueryReader {
  /** Things looked for at once; what follows them is passed over. */
  private static final int MOST = 40;

  private static final String QUOTES = "\"«»“”„‟";
  private static final String MINUS = "-−–";

  private static final Pattern NAMED = Pattern.compile("(\\p{L}[\\p{L}\\p{Mn}]*)[:：]\\s*(?=\\S)");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?");

  private static final Set<Wanted.Part> ANYWHERE = EnumSet.allOf(Wanted.Part.class);

  /** Where stands what a story is filed under, which may have several names. */
  private static final Set<Wanted.Part> FILED = EnumSet.of(Wanted.Part.TAG, Wanted.Part.SECTION);

  private final ZoneId zone;
  private final Function<String, Set<String>> otherNames;
  private final Map<String, Field> fields = new HashMap<>();
  private final SearchWords words = new SearchWords();

  /** What can stand before a colon. */
  private sealed interface Field {
    record Of(Wanted.Part part) implements Field {}

    record InStage() implements Field {}

    record OnDay() implements Field {}
  }

  /** The days from one to another, the other left out. */
  private record Days(LocalDate from, LocalDate to) {}

  /**
   * @param zone in which days are meant
   * @param otherNames of what a story is filed under
   */
  QueryReader(ZoneId zone, Function<String, Set<String>> otherNames) {
    this.zone = zone;
    this.otherNames = otherNames;
    name(new Field.Of(Wanted.Part.HEADLINE), "headline", "title", "عنوان");
    name(new Field.Of(Wanted.Part.AUTHOR), "author", "by", "كاتب", "محرر");
    name(new Field.Of(Wanted.Part.TAG), "tag", "وسم");
    name(new Field.Of(Wanted.Part.SECTION), "section", "قسم");
    name(new Field.Of(Wanted.Part.SLUG), "slug", "رمز");
    name(new Field.InStage(), "stage", "مرحلة");
    name(new Field.OnDay(), "date", "تاريخ");
  }

  private void name(Field field, String... names) {
    for (String name : names) {
      fields.put(Letters.fold(name), field);
      fields.put(Letters.fold("ال" + name), field);
    }
  }

  /** What is wanted; nothing if the text has no word in it. */
  List<Wanted> read(String typed) {
    List<Wanted> wanted = new ArrayList<>();
    int at = 0;
    while (at < typed.length() && wanted.size() < MOST) {
      if (isSpace(typed.charAt(at))) {
        at++;
        continue;
      }
      boolean not =
          MINUS.indexOf(typed.charAt(at)) >= 0
              && at + 1 < typed.length()
              && !isSpace(typed.charAt(at + 1));
      if (not) {
        at++;
      }
      Matcher named = NAMED.matcher(typed).region(at, typed.length());
      Optional<Field> field =
          named.lookingAt()
              ? Optional.ofNullable(fields.get(Letters.fold(named.group(1))))
              : Optional.empty();
      if (field.isPresent()) {
        at = named.end();
      }
      boolean quoted = QUOTES.indexOf(typed.charAt(at)) >= 0;
      int from = quoted ? at + 1 : at;
      int to = end(typed, from, quoted);
      String value = typed.substring(from, to);
      List<Wanted> read = read(field, value, quoted || not, !quoted && to == typed.length());
      read.stream().map(one -> not ? new Wanted.Not(one) : one).forEach(wanted::add);
      at = quoted ? to + 1 : Math.max(to, at + 1);
    }
    return List.copyOf(wanted.subList(0, Math.min(MOST, wanted.size())));
  }

  private static int end(String typed, int from, boolean quoted) {
    int to = from;
    while (to < typed.length()
        && QUOTES.indexOf(typed.charAt(to)) < 0
        && (quoted || !isSpace(typed.charAt(to)))) {
      to++;
    }
    return to;
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  /**
   * @param together whether its words have to follow each other
   * @param unfinished whether the last of them may still grow
   */
  private List<Wanted> read(
      Optional<Field> field, String value, boolean together, boolean unfinished) {
    return switch (field.orElse(new Field.Of(Wanted.Part.TEXT))) {
      case Field.Of(var part) when FILED.contains(part) ->
          named(EnumSet.of(part), value, together, unfinished);
      case Field.Of(var part) ->
          words(field.isPresent() ? EnumSet.of(part) : ANYWHERE, value, together, unfinished);
      case Field.InStage() -> {
        Set<Stage> stages = stages(Letters.fold(value));
        yield stages.isEmpty()
            ? words(ANYWHERE, value, together, unfinished)
            : List.of(new Wanted.InStage(stages));
      }
      case Field.OnDay() ->
          days(value)
              .<List<Wanted>>map(days ->
                  List.of(
                      new Wanted.Changed(
                          days.from().atStartOfDay(zone).toInstant(),
                          days.to().atStartOfDay(zone).toInstant())))
              .orElseGet(() -> words(ANYWHERE, value, together, unfinished));
    };
  }

  /** A name that is one of several for the same stands for all of them. */
  private List<Wanted> named(
      Set<Wanted.Part> parts, String value, boolean together, boolean unfinished) {
    List<Wanted> typed = words(parts, value, together, unfinished);
    List<Wanted> ways =
        new ArrayList<>(typed.size() == 1 ? typed : words(parts, value, true, false));
    for (String other : otherNames.apply(value)) {
      List<SearchWords.Word> name = words.of(other);
      ways.addAll(words(parts, other, name.size() > 1, false));
    }
    return ways.size() < 2 ? typed : List.of(new Wanted.Any(ways));
  }

  private List<Wanted> words(
      Set<Wanted.Part> parts, String value, boolean together, boolean unfinished) {
    List<SearchWords.Word> found = words.of(value);
    List<SearchWords.Word> read = found.subList(0, Math.min(MOST, found.size()));
    if (read.isEmpty()) {
      return List.of();
    }
    if (together) {
      return List.of(new Wanted.Phrase(parts, read.stream().map(SearchWords.Word::exact).toList()));
    }
    SearchWords.Word last = read.getLast();
    boolean grows = unfinished && last.to() == value.length();
    return read.stream()
        .<Wanted>map(
            word -> new Wanted.Word(parts, word.exact(), word.stem(), grows && word.equals(last)))
        .toList();
  }

  /** Those whose name begins so in either language. */
  private static Set<Stage> stages(String named) {
    return named.isEmpty()
        ? Set.of()
        : Stream.of(Stage.values())
            .filter(stage ->
                Stream.of(Messages.load(Locale.of("ar")), Messages.load(Locale.of("en")))
                    .map(messages -> Letters.fold(messages.of(stage)))
                    .anyMatch(name -> name.startsWith(named)))
            .collect(Collectors.toSet());
  }

  /** «2026», «2026-11», «2026-11-24», or two of them with two dots between, one left out or not. */
  private static Optional<Days> days(String value) {
    String folded = Letters.fold(value);
    int dots = folded.indexOf("..");
    if (dots < 0) {
      return day(folded);
    }
    String first = folded.substring(0, dots);
    String last = folded.substring(dots + 2);
    Optional<Days> from =
        first.isEmpty() ? Optional.of(new Days(LocalDate.EPOCH, LocalDate.EPOCH)) : day(first);
    Optional<Days> to =
        last.isEmpty()
            ? Optional.of(new Days(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 1, 1)))
            : day(last);
    return folded.length() == 2 || from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(
            from.get().from().isAfter(to.get().from())
                ? new Days(to.get().from(), from.get().to())
                : new Days(from.get().from(), to.get().to()));
  }

  private static Optional<Days> day(String value) {
    Matcher parts = DAY.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate year = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 1);
      if (parts.group(2) == null) {
        return Optional.of(new Days(year, year.plusYears(1)));
      }
      LocalDate month = year.withMonth(Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return Optional.of(new Days(month, month.plusMonths(1)));
      }
      LocalDate day = month.withDayOfMonth(Integer.parseInt(parts.group(3)));
      return Optional.of(new Days(day, day.plusDays(1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
