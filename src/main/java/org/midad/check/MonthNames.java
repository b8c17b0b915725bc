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
      case EGYPTIAN -> hits(text, Months.LEVANTINE, Months.EGYPTIAN);
      case LEVANTINE -> hits(text, Months.EGYPTIAN, Months.LEVANTINE);
      case ANY -> List.of();
    };
  }

  private static List<Hit> hits(ReadText text, List<List<String>> wrong, List<List<String>> right) {
    List<Hit> hits = new ArrayList<>();
    List<Word> words = text.words();
    for (int index = 0; index < words.size(); index++) {
      Months.Named month = Months.at(words, index, wrong).orElse(null);
      if (month != null
          && isMonth(words, index, month.last())
          && !isPaired(text, index, month.last())) {
        int from = words.get(index).from();
        int to = words.get(month.last()).to();
        String better = right.get(month.month()).getFirst();
        hits.add(
            new Hit(
                from, to, Message.of("finding.month-names", month.name(), better), better, true));
      }
    }
    return hits;
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
