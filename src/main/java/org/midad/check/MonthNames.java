package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.midad.check.ReadText.Word;

/**
 * Months go by the names that the house has chosen: يناير or كانون الثاني. A word that is a month
 * beside a number or a year alone, such as «آب» and «مارس», is taken for one there. Both names side
 * by side, as agencies write them, are left alone.
 */
final class MonthNames implements TextRule {
  private static final List<List<String>> EGYPTIAN =
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

  private static final List<List<String>> LEVANTINE =
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

  private static final Set<String> BEFORE =
      Set.of("شهر", "مطلع", "أول", "نهاية", "منتصف", "أواخر", "أوائل");
  private static final Set<String> BEHIND =
      Set.of("الماضي", "المقبل", "الجاري", "الحالي", "القادم", "المنصرم");

  @Override
  public String name() {
    return "rule.month-names";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return switch (circumstances.style().months()) {
      case EGYPTIAN -> hits(text, LEVANTINE, EGYPTIAN);
      case LEVANTINE -> hits(text, EGYPTIAN, LEVANTINE);
      case ANY -> List.of();
    };
  }

  private static List<Hit> hits(ReadText text, List<List<String>> wrong, List<List<String>> right) {
    List<Hit> hits = new ArrayList<>();
    List<Word> words = text.words();
    for (int index = 0; index < words.size(); index++) {
      for (int month = 0; month < wrong.size(); month++) {
        for (String name : wrong.get(month)) {
          int last = index + (name.indexOf(' ') < 0 ? 0 : 1);
          if (last < words.size()
              && name.equals(joined(words, index, last))
              && isMonth(words, index, last)
              && !isPaired(text, index, last)) {
            int from = words.get(index).from();
            int to = words.get(last).to();
            String better = right.get(month).getFirst();
            hits.add(
                new Hit(from, to, Message.of("finding.month-names", name, better), better, true));
          }
        }
      }
    }
    return hits;
  }

  private static String joined(List<Word> words, int first, int last) {
    return first == last
        ? words.get(first).bare()
        : words.get(first).bare() + ' ' + words.get(last).bare();
  }

  private static boolean isMonth(List<Word> words, int first, int last) {
    String before = first == 0 ? "" : words.get(first - 1).bare();
    String behind = last + 1 == words.size() ? "" : words.get(last + 1).bare();
    return isNumber(before)
        || isNumber(behind)
        || BEFORE.stream().anyMatch(before::endsWith)
        || BEHIND.contains(behind);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /** «آب/أغسطس», «أغسطس (آب)». */
  private static boolean isPaired(ReadText text, int first, int last) {
    String before = text.text().substring(0, text.words().get(first).from()).stripTrailing();
    String behind = text.text().substring(text.words().get(last).to()).stripLeading();
    return before.endsWith("/")
        || before.endsWith("(")
        || behind.startsWith("/")
        || behind.startsWith("(");
  }
}
