package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "كشفت قيادة العمليات|3",
        "«داعش»|1",
        "وَقُتِلَ 13 شخصًا|3",
        "مصـــر|1",
        "بلغت 1.5 مليون، أي 20%|5",
        "… — «»|0",
        "ninjs 3.1|2"
      })
  void aWordIsAWordWhateverMarksItCarries(String text, int words) {
    assertThat(Counts.of(text).words()).isEqualTo(words);
  }

  @Test
  void aLetterWithItsVowelsIsOneCharacterAndALineBreakIsNone() {
    assertThat(Counts.of("قُتِلَ").characters()).isEqualTo(3);
    assertThat(Counts.of("قال\r\nنعم\n").characters()).isEqualTo(6);
    assertThat(Counts.of("👩‍👩‍👧 نعم").characters()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ذهب. عاد.|2",
        "من ذهب؟ عاد!|2",
        "قال: «لن يمر».|1",
        "قال د. أحمد علي ذلك.|1",
        "بلغ السعر 1.5 مليون.|1",
        "بلا نقطة|1",
        "...|0"
      })
  void aSentenceEndsWhereAReaderPauses(String text, int sentences) {
    assertThat(Counts.of(text).sentences()).isEqualTo(sentences);
  }

  @Test
  void anEmptyTextHasNothing() {
    assertThat(Counts.of("")).isEqualTo(new Counts(0, 0, 0));
  }

  @Property
  void wordsOfTwoParagraphsAddUp(@ForAll String one, @ForAll String other) {
    assertThat(Counts.of(one + "\n" + other).words())
        .isEqualTo(Counts.of(one).words() + Counts.of(other).words());
  }

  @Test
  void theSeedIsReadInTwoMinutes() throws IOException {
    Path seed = Path.of("../shared/seed/article.txt");
    Assumptions.assumeTrue(Files.exists(seed), "left out: ../shared is missing");
    List<String> lines = Files.readAllLines(seed);
    String body =
        String.join(
            "\n",
            lines.subList(lines.indexOf("بغداد: زيدان الربيعي:") + 1, lines.indexOf("التقييمات")));
    int minutes = ReadingTime.minutes(Counts.of(body).words());
    assertThat(ReadingTime.phrase(minutes, Messages.load(Locale.of("ar"))))
        .isEqualTo("قراءة دقيقتين");
  }

  @Property
  void readingTakesAMinuteAtLeastAndNeverLessForMoreWords(
      @ForAll @IntRange(min = 0, max = 1_000_000) int words) {
    assertThat(ReadingTime.minutes(words)).isPositive();
    assertThat(ReadingTime.minutes(words + 1)).isGreaterThanOrEqualTo(ReadingTime.minutes(words));
  }
}
