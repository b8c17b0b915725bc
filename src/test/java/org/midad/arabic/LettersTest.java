package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  @ParameterizedTest
  @CsvSource({
    "الأمن, الامن",
    "إرهاب, ارهاب",
    "آخر, اخر",
    "مسؤول, مسوول",
    "مستشفى, مستشفي",
    "جامعة, جامعه",
    "مُجاز, مجاز",
    "مصـــر, مصر",
    "شيء, شي",
    "ﻻ, لا",
    "٢٠٢٦, 2026",
    "کرد, كرد",
    "Café, cafe"
  })
  void spellingsOfOneWordAreAlike(String one, String other) {
    assertThat(Letters.fold(one)).isEqualTo(Letters.fold(other));
  }

  @Test
  void differentWordsStayDifferent() {
    assertThat(Letters.fold("عراق")).isNotEqualTo(Letters.fold("عراك"));
    assertThat(Letters.fold("بيت")).isNotEqualTo(Letters.fold("بنت"));
  }

  @Property
  void foldingTwiceChangesNothing(@ForAll String text) {
    assertThat(Letters.fold(Letters.fold(text))).isEqualTo(Letters.fold(text));
  }

  @Test
  void wordsComeWithoutPunctuation() {
    assertThat(Letters.words("«فنون، ثقافة» وترفيه")).containsExactly("فنون", "ثقافه", "وترفيه");
    assertThat(Letters.words(" … ")).isEmpty();
  }

  @Property
  void digitsGoThereAndBack(@ForAll int number) {
    String western = "عام " + number;
    assertThat(Numerals.toWestern(Numerals.toArabicIndic(western))).isEqualTo(western);
  }

  @Test
  void digitsAreChangedAndNothingElse() {
    assertThat(Numerals.toWestern("١٣ قتيلاً، ۴ و5")).isEqualTo("13 قتيلاً، 4 و5");
    assertThat(Numerals.toArabicIndic("13 قتيلاً، 1.5")).isEqualTo("١٣ قتيلاً، ١.٥");
  }

  @Test
  void hiddenDirectionMarksAreFoundAndTakenOut() {
    assertThat(DirectionMarks.present("بغداد")).isFalse();
    for (char mark : "\u061C\u200E\u200F\u202A\u202E\u2066\u2069".toCharArray()) {
      assertThat(DirectionMarks.present("بغ" + mark + "داد")).isTrue();
      assertThat(DirectionMarks.without("بغ" + mark + "داد")).isEqualTo("بغداد");
    }
    assertThat(DirectionMarks.present("می\u200Cشود")).isFalse();
  }
}
