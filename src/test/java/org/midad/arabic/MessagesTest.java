package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.BlockKind;
import org.midad.model.Stage;

class MessagesTest {
  @Test
  void aMomentIsSaidWithTheCityWhoseClocksAreMeant() {
    ZonedDateTime moment = ZonedDateTime.parse("2026-11-24T18:30:00+03:00[Asia/Baghdad]");
    assertThat(Moments.full(moment, Locale.of("ar"))).isEqualTo("24 نوفمبر 2026، 18:30 (بغداد)");
    assertThat(Moments.full(moment, Locale.ENGLISH)).isEqualTo("24 November 2026, 18:30 (Baghdad)");
    assertThat(Messages.load(Locale.of("ar")).of("refusal.embargo", moment))
        .contains("24 نوفمبر 2026، 18:30 (بغداد)");
  }

  private final Messages arabic = Messages.load(Locale.of("ar"));
  private final Messages english = Messages.load(Locale.ENGLISH);

  @Test
  void aConstantIsCalledWhatNewsroomsCallIt() {
    assertThat(arabic.of(Stage.INCOMING)).isEqualTo("وارد الديسك");
    assertThat(arabic.of(BlockKind.LIST_ITEM)).isEqualTo("عنصر قائمة");
    assertThat(english.of(BlockKind.LIST_ITEM)).isEqualTo("List item");
  }

  @ParameterizedTest
  @CsvSource({
    "1, قراءة دقيقة",
    "2, قراءة دقيقتين",
    "3, قراءة 3 دقائق",
    "10, قراءة 10 دقائق",
    "11, قراءة 11 دقيقة",
    "100, قراءة 100 دقيقة",
    "103, قراءة 103 دقائق"
  })
  void arabicCountsInItsSixForms(int minutes, String phrase) {
    assertThat(arabic.of("reading-time.minutes", minutes)).isEqualTo(phrase);
  }

  @Test
  void digitsAreWesternUnlessTheLocaleAsksForOthers() {
    Messages eastern = Messages.load(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(Messages.load(Locale.of("ar", "EG")).of("reading-time.minutes", 11))
        .isEqualTo("قراءة 11 دقيقة");
    assertThat(eastern.of("reading-time.minutes", 11)).isEqualTo("قراءة ١١ دقيقة");
  }

  @Test
  void aPathGoesFromTheRootToTheFileWhateverItsLetters() {
    Path path = Path.of("/مكتبة/library");
    assertThat(arabic.of("problem.library.full", path)).contains("\u2066" + path + "\u2069");
    assertThat(english.of("problem.library.full", path)).contains("\u2066" + path + "\u2069");
    assertThat(english.of("problem.library.full", Path.of("/library"))).contains(" /library ");
  }

  @Test
  void aLanguageThatIsNotThereFallsBackToArabic() {
    Messages french = Messages.load(Locale.FRENCH);
    assertThat(french.of(Stage.DRAFT)).isEqualTo("مسودة");
    assertThat(french.isRightToLeft()).isTrue();
    assertThat(english.isRightToLeft()).isFalse();
  }

  @Test
  void aPathInAnArabicSentenceIsIsolatedAndAnArabicWordIsNot() {
    assertThat(arabic.of("problem.json.newer", Path.of("/home/a.json")))
        .contains("(الصيغة \u2066/home/a.json\u2069)");
    assertThat(arabic.of("problem.json.newer", "بغداد")).contains("(الصيغة بغداد)");
    assertThat(english.of("problem.json.newer", "بغداد")).contains("\u2068بغداد\u2069");
    assertThat(english.of("problem.json.newer", "a.json")).contains("(format a.json)");
  }

  @Test
  void aConstantInASentenceIsToldByItsName() {
    assertThat(arabic.of("problem.json.newer", Stage.DRAFT)).contains("(الصيغة مسودة)");
  }

  @Test
  void aMissingKeyFailsWhereAssertionsAreOn() {
    String missing = "stage." + "unheard-of";
    assertThatThrownBy(() -> arabic.of(missing)).isInstanceOf(AssertionError.class);
  }
}
