package org.midad.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.check.ReadText.Word;

/**
 * «أمس السبت» is right on a Sunday alone. A story that leaves today is judged by the day that its
 * page shows.
 */
final class RelativeDays implements TextRule {
  @Override
  public String name() {
    return "rule.relative-days";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  /**
   * @param words how many words it takes
   * @param away in days from the story's own
   */
  private record Relative(int words, int away) {}

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    List<Hit> hits = new ArrayList<>();
    List<Word> words = text.words();
    for (int index = 0; index < words.size(); index++) {
      Relative relative = relative(words, index).orElse(null);
      int day = relative == null ? 0 : index + relative.words();
      if (relative != null && day < words.size() && adjacent(text, index, day)) {
        DayOfWeek named = WeekDays.of(words.get(day).bare()).orElse(null);
        LocalDate meant = circumstances.day().plusDays(relative.away());
        if (named != null && named != meant.getDayOfWeek()) {
          hits.add(hit(text, words.get(index), words.get(day), meant.getDayOfWeek()));
        }
      }
    }
    return hits;
  }

  private static Hit hit(ReadText text, Word first, Word day, DayOfWeek right) {
    String name = WeekDays.name(right);
    return new Hit(
        first.from(),
        day.to(),
        Message.of("finding.relative-days", text.text().substring(first.from(), day.to()), name),
        List.of(
            new Hit.Correction(
                first.from(),
                day.to(),
                text.text().substring(first.from(), day.from()) + name,
                false)));
  }

  private static Optional<Relative> relative(List<Word> words, int index) {
    String before = index > 0 ? words.get(index - 1).bare() : "";
    String twice = index > 1 ? words.get(index - 2).bare() : "";
    String next = index + 1 < words.size() ? words.get(index + 1).bare() : "";
    return switch (stem(words.get(index).bare())) {
      case "أمس", "امس" -> {
        boolean behind = next.equals("الأول") || next.equals("الاول");
        // «أول أمس», «أول من أمس».
        boolean ahead = isFirst(before) || (before.equals("من") && isFirst(twice));
        yield Optional.of(new Relative(behind ? 2 : 1, behind || ahead ? -2 : -1));
      }
      case "اليوم" -> Optional.of(new Relative(1, 0));
      case "غدا", "غد" -> Optional.of(new Relative(1, stem(before).equals("بعد") ? 2 : 1));
      default -> Optional.empty();
    };
  }

  private static boolean isFirst(String word) {
    return stem(word).equals("أول") || stem(word).equals("اول");
  }

  private static String stem(String word) {
    return word.startsWith("و") || word.startsWith("ف") ? word.substring(1) : word;
  }

  /** Whether nothing but a space or a comma stands between. */
  private static boolean adjacent(ReadText text, int first, int last) {
    for (int index = first; index < last; index++) {
      String between =
          text.text().substring(text.words().get(index).to(), text.words().get(index + 1).from());
      if (!between.isBlank() && !between.strip().equals("(")) {
        return false;
      }
    }
    return true;
  }
}
