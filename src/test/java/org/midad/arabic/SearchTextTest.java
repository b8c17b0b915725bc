package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.SearchText.Place;

class SearchTextTest {
  @ParameterizedTest
  @CsvSource({
    "قال الأمن, الامن, الأمن",
    "قال الامن, الأمن, الامن",
    "في المستشفى العام, مستشفي, مستشفى",
    "جامعة بغداد, جامعه, جامعة",
    "هو مُجازٌ اليوم, مجاز, مُجازٌ",
    "هو مجاز اليوم, مُجَاز, مجاز",
    "بِسم, بس, بِس",
    "في مصـــر اليوم, مصر, مصـــر",
    "في مصرـــ اليوم, مصر, مصرـــ",
    "عام ٢٠٢٦ كله, 2026, ٢٠٢٦",
    "عام 2026 كله, ٢٠٢٦, 2026",
    "لا شيء هنا, شيء, شيء",
    "من NATO قال, nato, NATO",
    "a Café b, cafe, Café",
    "ﻻ أحد, لا, ﻻ",
    "خلية  الإعلام, خليه الاعلام, خلية  الإعلام",
    "آخر آب, اب, آب"
  })
  void spellingsOfOneWordAreFoundInWholeLetters(String text, String wanted, String found) {
    int from = text.indexOf(found);
    assertThat(SearchText.folded(text).find(SearchText.folded(wanted)))
        .containsExactly(new Place(from, from + found.length()));
  }

  @ParameterizedTest
  @CsvSource({"جزيرة, جزء", "ﻻ أحد, ل", "بيت, بنت", "بغداد, ُ", "بغداد, ''"})
  void whatIsAnotherWordOrHalfALetterIsNotFound(String text, String wanted) {
    assertThat(SearchText.folded(text).find(SearchText.folded(wanted))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"الأمن والامن, الأمن, 0", "مُجاز مجاز, مجاز, 6", "Nato NATO, NATO, 5", "بَ ب, ب, 3"})
  void anExactSearchTellsSpellingsApart(String text, String wanted, int from) {
    assertThat(SearchText.exact(text).find(SearchText.exact(wanted)))
        .containsExactly(new Place(from, from + wanted.length()));
  }

  @Property
  void everyMatchFoldsToWhatWasWanted(@ForAll("words") String text, @ForAll("words") String part) {
    SearchText wanted = SearchText.folded(part.substring(0, Math.min(2, part.length())));
    int behind = 0;
    for (Place place : SearchText.folded(text).find(wanted)) {
      assertThat(place.from()).isGreaterThanOrEqualTo(behind);
      assertThat(SearchText.folded(text.substring(place.from(), place.to())).letters())
          .isEqualTo(wanted.letters());
      behind = place.to();
    }
  }

  @Property
  void aWordIsFoundInATextThatHoldsIt(
      @ForAll("words") String before, @ForAll("words") String word, @ForAll("words") String after) {
    SearchText wanted = SearchText.folded("س" + word + "س");
    List<Place> found = SearchText.folded(before + " س" + word + "س " + after).find(wanted);
    assertThat(found).isNotEmpty();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("اأإآءبةهىيوؤئ ـَُّْ12١٢aAéﻻ\u200F\u00A0")
        .ofMaxLength(14);
  }
}
