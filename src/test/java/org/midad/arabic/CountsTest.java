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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|قراءة أقل من دقيقة|بلا كلمات|بلا أحرف|بلا جمل|لا كلمة محددة|بلا أسطر، 0.0 سم عمود",
        "1|قراءة دقيقة|كلمة واحدة|حرف واحد|جملة واحدة|كلمة محددة|سطر واحد، 0.4 سم عمود",
        "2|قراءة دقيقتين|كلمتان|حرفان|جملتان|كلمتان محددتان|سطران، 0.8 سم عمود",
        "3|قراءة 3 دقائق|3 كلمات|3 أحرف|3 جمل|3 كلمات محددة|3 أسطر، 1.2 سم عمود",
        "11|قراءة 11 دقيقة|11 كلمة|11 حرفا|11 جملة|11 كلمة محددة|11 سطرا، 4.4 سم عمود",
        "100|قراءة 100 دقيقة|100 كلمة|100 حرف|100 جملة|100 كلمة محددة|100 سطر، 40.0 سم عمود",
        "103|قراءة 103 دقائق|103 كلمات|103 أحرف|103 جمل|103 كلمات محددة|103 أسطر، 41.2 سم عمود"
      })
  void aNumberHasTheFormOfItsPluralInArabic(
      int number,
      String reading,
      String words,
      String characters,
      String sentences,
      String selected,
      String print) {
    Messages messages = Messages.load(Locale.of("ar"));
    assertThat(ReadingTime.phrase(number, messages)).isEqualTo(reading);
    assertThat(messages.of("status.words", number)).isEqualTo(words);
    assertThat(messages.of("status.characters", number)).isEqualTo(characters);
    assertThat(messages.of("status.sentences", number)).isEqualTo(sentences);
    assertThat(messages.of("status.selected", number)).isEqualTo(selected);
    assertThat(messages.of("status.print", number, number * 0.4)).isEqualTo(print);
  }
}
