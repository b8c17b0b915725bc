package org.midad.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.midad.check.ReadText.Word;

/** The months by both names that newspapers write them with, each in its usual spelling first. */
final class Months {
  static final List<List<String>> EGYPTIAN =
      List.of(
          List.of("يناير"),
          List.of("فبراير"),
          List.of("مارس"),
          List.of("أبريل", "إبريل", "ابريل"),
          List.of("مايو"),
          List.of("يونيو", "يونيه"),
          List.of("يوليو", "يوليه"),
          List.of("أغسطس", "اغسطس"),
          List.of("سبتمبر"),
          List.of("أكتوبر", "اكتوبر"),
          List.of("نوفمبر"),
          List.of("ديسمبر"));

  static final List<List<String>> LEVANTINE =
      List.of(
          List.of("كانون الثاني"),
          List.of("شباط"),
          List.of("آذار", "اذار"),
          List.of("نيسان"),
          List.of("أيار", "ايار"),
          List.of("حزيران"),
          List.of("تموز"),
          List.of("آب"),
          List.of("أيلول", "ايلول"),
          List.of("تشرين الأول", "تشرين الاول"),
          List.of("تشرين الثاني"),
          List.of("كانون الأول", "كانون الاول"));

  private Months() {}

  /**
   * A month's name in a text.
   *
   * @param month from 0 to 11
   * @param name as it is listed
   * @param last the last of its words
   */
  record Named(int month, String name, int last) {}

  /** The month whose name begins with a word, by either of its names. */
  static Optional<Named> at(List<Word> words, int index) {
    return Stream.of(EGYPTIAN, LEVANTINE)
        .flatMap(names -> at(words, index, names).stream())
        .findFirst();
  }

  /**
   * Likewise by one kind of name alone.
   *
   * @param names {@link #EGYPTIAN} or {@link #LEVANTINE}
   */
  static Optional<Named> at(List<Word> words, int index, List<List<String>> names) {
    for (int month = 0; month < names.size(); month++) {
      for (String name : names.get(month)) {
        int last = index + (name.indexOf(' ') < 0 ? 0 : 1);
        if (last < words.size() && name.equals(joined(words, index, last))) {
          return Optional.of(new Named(month, name, last));
        }
      }
    }
    return Optional.empty();
  }

  private static String joined(List<Word> words, int first, int last) {
    return first == last
        ? words.get(first).bare()
        : words.get(first).bare() + ' ' + words.get(last).bare();
  }
}
