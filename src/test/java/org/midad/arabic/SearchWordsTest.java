package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.SearchWords.Word;

class SearchWordsTest {
  private final SearchWords words = new SearchWords();

  @Test
  void aWordStandsWhereItsLettersAre() {
    assertThat(words.of("«المُستشفى»، ٢٠٢٦"))
        .containsExactly(new Word(1, 10, "المستشفي", "مستشف"), new Word(13, 17, "2026", "2026"));
  }

  @ParameterizedTest
  @CsvSource({
    "الحكومة, حكومه",
    "والحكومة, حكومة",
    "للحكومة, حكومة",
    "صحفيون, صحفيين",
    "الاجتماعات, اجتماع",
    "وأربيل, اربيل",
    "بالمدينة, المدينة",
    "NATO, nato",
    "Café, cafe"
  })
  void formsOfAWordHaveOneStem(String word, String other) {
    assertThat(words.of(word).getFirst().stem()).isEqualTo(words.of(other).getFirst().stem());
  }

  @ParameterizedTest
  @CsvSource({"وزير, زير", "بيت, بيض", "وعد, عد", "هي, ه"})
  void shortWordsKeepWhatTellsThemApart(String word, String other) {
    assertThat(words.of(word).getFirst().exact()).isNotEqualTo(words.of(other).getFirst().exact());
    assertThat(words.of(word).getFirst().stem()).isNotEmpty();
  }

  @Property
  void wordsAreThoseOfTheListsAndStandInTheirOrder(@ForAll("texts") String text) {
    List<Word> all = words.of(text);
    assertThat(all).extracting(Word::exact).isEqualTo(Letters.words(text));
    int before = 0;
    for (Word word : all) {
      assertThat(word.from()).isGreaterThanOrEqualTo(before);
      assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length());
      assertThat(word.stem()).isNotEmpty();
      before = word.from();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "ا", "أ", "إ", "ل", "و", "ه", "ة", "ى", "ي", "ت", "ن", "م", "ُ", "ـ", "\u200F", " ",
            "\u00A0", "\n", "،", ".", "«", "»", "-", "٢", "7", "a", "É", "ﻻ", "ئ", "😀", "_")
        .list()
        .ofMaxSize(40)
        .map(letters -> String.join("", letters));
  }
}
