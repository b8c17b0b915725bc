package org.midad.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.check.RealArticles;
import org.midad.check.RealArticles.Article;

/**
 * How often the right word is offered for a wrong one, by what ships with the program alone: no
 * word of the articles tried is counted beforehand.
 */
class CorrectionsTrialTest {
  private static final int OFFERED = 5;

  private static Speller speller;

  @BeforeAll
  static void load() {
    speller = Dictionaries.shipped().speller();
  }

  @Test
  void theRightWordIsAmongTheFirstForSlipsInRealArticles() {
    List<String> texts =
        Stream.of(RealArticles.values())
            .flatMap(day -> day.read().stream())
            .map(Article::text)
            .toList();
    Map<WrongWords.Slip, Rate> rates = new EnumMap<>(WrongWords.Slip.class);
    Rate all = new Rate();
    for (WrongWords.Pair pair : WrongWords.of(texts, 2026, 600)) {
      int place = offered(pair.written()).indexOf(pair.meant());
      boolean flagged = !speller.check(pair.written()).isEmpty();
      rates.computeIfAbsent(pair.slip(), slip -> new Rate()).add(place, flagged);
      all.add(place, flagged);
    }
    rates.forEach((slip, rate) -> System.out.println(slip + ": " + rate));
    System.out.println("all: " + all);
    assertThat(all.first).isGreaterThanOrEqualTo(all.tried / 2);
    assertThat(all.offered).isGreaterThanOrEqualTo(all.tried * 85 / 100);
  }

  @Test
  void theRightWordIsAmongTheFirstForWhatPeopleOftenWriteWrong() {
    Rate all = new Rate();
    List<String> missed = new ArrayList<>();
    for (String pair : OFTEN_WRONG.split(",\\s*", -1)) {
      String[] both = pair.strip().split(" ", 2);
      int place = offered(both[0]).indexOf(both[1]);
      all.add(place, !speller.check(both[0]).isEmpty());
      if (place < 0) {
        missed.add(pair.strip());
      }
    }
    System.out.println("often written wrong: " + all + "; missed: " + missed);
    assertThat(all.first).isGreaterThanOrEqualTo(all.tried / 2);
    assertThat(all.offered).isGreaterThanOrEqualTo(all.tried * 85 / 100);
  }

  /** As they are offered: first the whole word where a space has torn one, then what was meant. */
  private static List<String> offered(String written) {
    List<String> offered = new ArrayList<>();
    for (Speller.Misspelled word : speller.check(written)) {
      word.whole().stream().map(Speller.Whole::word).forEach(offered::add);
    }
    String word = written.replaceAll(" .*", "");
    offered.addAll(speller.corrections(word, OFFERED));
    return offered.stream().distinct().limit(OFFERED).toList();
  }

  private static final class Rate {
    private int tried;
    private int first;
    private int offered;
    private int flagged;

    void add(int place, boolean isFlagged) {
      tried++;
      first += place == 0 ? 1 : 0;
      offered += place >= 0 ? 1 : 0;
      flagged += isFlagged ? 1 : 0;
    }

    @Override
    public String toString() {
      return "%d tried, %d first, %d among five, %d seen to be wrong"
          .formatted(tried, first, offered, flagged);
    }
  }

  /** From the lists of common errors that Arabic newsrooms and schools hand out. */
  private static final String OFTEN_WRONG =
      """
      هاذا هذا, هاذه هذه, لاكن لكن, هاؤلاء هؤلاء, ذالك ذلك, لذالك لذلك, كذالك كذلك, هاكذا هكذا,
      اولئك أولئك, شئ شيء, شيئ شيء, مسؤل مسؤول, مسئولين مسؤولين, ضروف ظروف, نضام نظام, أعظاء أعضاء,
      حظور حضور, معضم معظم, استاذ أستاذ, مدرسه مدرسة, القاهره القاهرة, إستقبال استقبال,
      الأنتخابات الانتخابات, الإحتلال الاحتلال, الأستقلال الاستقلال, إكتشاف اكتشاف, إبتسامة ابتسامة,
      إمرأة امرأة, أسم اسم, قرائة قراءة, مبدء مبدأ, بدئت بدأت, رءيس رئيس, رئيسى رئيسي, طائره طائرة,
      مؤامره مؤامرة, تفائل تفاؤل, تضائل تضاءل, كفائة كفاءة, إضائة إضاءة, مكافئة مكافأة,
      مفاجئة مفاجأة, براءه براءة, خطء خطأ, الحكومه الحكومة, إقتصادي اقتصادي, الاسواق الأسواق,
      اسعار أسعار, الاطفال الأطفال, مستشفي مستشفى, الاعلى الأعلى, اسرائيل إسرائيل, الاسلامية الإسلامية,
      انشاءالله إن شاء الله, الامارات الإمارات, الارهاب الإرهاب, ارهابي إرهابي, يجرى يجري,
      المسلحه المسلحة, أثني اثني, الأثنين الاثنين, الإثنين الاثنين, منتهيه منتهية,
      إتصال اتصال, إشتراك اشتراك, إفتتاح افتتاح, إعتقال اعتقال, إلتزام التزام\
      """;
}
