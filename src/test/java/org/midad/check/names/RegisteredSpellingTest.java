package org.midad.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.check.Checker;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.HouseStyle;
import org.midad.check.Occasion;
import org.midad.check.spelling.Dictionaries;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class RegisteredSpellingTest {
  private static RegisteredName name(String name, String... variants) {
    return new RegisteredName(UUID.randomUUID(), Kind.PERSON, name, List.of(variants), "", "", "");
  }

  private final List<RegisteredName> register =
      List.of(
          name("مصطفى الكاظمي", "مصطفى كاظمي"),
          name("أردوغان", "إردوجان"),
          name("علي حسن"),
          name("علي"),
          name("عبد الأمير الشمري"),
          name("العراق", "جمهورية العراق الاتحادية"),
          name("قرجوخ", "قرجوغ"),
          name("سلمى"));

  private static List<Finding> found(List<RegisteredName> names, String text) {
    Checker checker =
        new Checker(List.of(new RegisteredSpelling(names, Dictionaries.shipped()::have)));
    return checker.check(
        new Story(StoryId.create(), List.of(Block.of(BlockKind.PARAGRAPH, text)), StoryMeta.EMPTY),
        new Occasion(
            Instant.parse("2026-11-26T08:00:00Z"),
            ZoneId.of("Asia/Baghdad"),
            HouseStyle.DEFAULT,
            Plan.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "زار إردوجان بغداد, أردوغان",
    "زار اردوغان بغداد, أردوغان",
    "ولإردوجان رأي, ولأردوغان",
    "في جبل قَرجـوغ, قرجوخ",
    "بحث مع مصطفي الكاظمي, مصطفى الكاظمي",
    "بمصطفى كاظمي, بمصطفى الكاظمي",
    "قال عبدالأمير الشمري, عبد الأمير الشمري",
    "وعبدالامير الشمري, وعبد الأمير الشمري",
    "لجمهورية العراق الاتحادية, للعراق"
  })
  void anotherSpellingIsFoundAndTheApprovedOneOfferedWithWhatIsJoinedToIt(
      String text, String approved) {
    assertThat(found(register, text))
        .flatExtracting(Finding::fixes)
        .extracting(Fix::words)
        .containsExactly(approved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "زار أردوغان وأردوغان ولأردوغان",
        "وللعراق وبالعراق فالعراق كالعراق",
        "اتفق على حسن الجوار على الحدود",
        "قرأ علي وعلي وحسن",
        "كتبت سلمى",
        "قال مصطفى، الكاظمي غائب"
      })
  void whatIsRightOrMeansSomethingElseIsLetBe(String text) {
    assertThat(found(register, text)).isEmpty();
  }

  @Test
  void theLongestNameCounts() {
    List<RegisteredName> names = List.of(name("حزب البناء", "حزب البنا"), name("حزب البنا الوطني"));
    assertThat(found(names, "أعلن حزب البنا الوطني ذلك")).isEmpty();
    assertThat(found(names, "أعلن حزب البنا ذلك")).hasSize(1);
  }

  @Test
  void tenThousandNamesAreFoundEachInItsPlace() {
    List<RegisteredName> names = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < 10_000; number++) {
      String letters = letters(number);
      names.add(name("خقخق" + letters, "خقغق" + letters));
      if (number % 100 == 0) {
        text.append("وصل لخقغق").append(letters).append(" اليوم. ");
      }
    }
    assertThat(found(names, text.toString())).hasSize(100);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append("بتثجحدرسشص".charAt(digit - '0'));
    }
    return letters.toString();
  }
}
