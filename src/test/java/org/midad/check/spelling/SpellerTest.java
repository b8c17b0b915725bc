package org.midad.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.check.RealArticles;
import org.midad.check.RealArticles.Article;

class SpellerTest {
  private static Speller speller;

  @BeforeAll
  static void load() {
    speller = Dictionaries.shipped().speller();
  }

  @Test
  void aWordThatIsNoneIsFoundWhereItStands() {
    assertThat(speller.check("عقدت الحكومه اجتماعا"))
        .containsExactly(new Speller.Misspelled(5, 12, List.of()));
    assertThat(speller.corrections("الحكومه", 5)).startsWith("الحكومة");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وزير الخارجيّة العراقيّ يَصِلُ إلى بغدادَ",
        "العـــراق والكويـت",
        "وبالمدارس وللحكومة فالبلاد كالرياح وسيكتبون",
        "نشر تويتر 1500 تغريدة عن https://example.org/أخبر و@محمدد و#هاشتاق_غريبب",
        "تحدث د. خالد م. علي عن COVID-19 وعن خدمة 5G",
        "قال «تشيلسي» إن الحوثيين في القطيف",
        "بين بغداد وأربيل ونواكشوط وبليتوانيا",
        "أرسل البريد إلى desk@midad.example ثم عاد",
      })
  void whatIsRightOrNoArabicWordIsLetBe(String text) {
    assertThat(speller.check(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"الى", "ان", "اذا", "الاحد", "الإنتخابات", "هاذا", "لاكن", "المسلحه"})
  void whatManyWriteWrongIsWrongAllTheSame(String word) {
    assertThat(speller.knows(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "التنسيقالأمني, التنسيق الأمني",
    "المشتركةة, المشتركة",
    "المشتكرة, المشتركة",
    "المشنركة, المشتركة",
    "اساءه, إساءة",
    "الضلم, الظلم",
    "وبالحكوممة, وبالحكومة"
  })
  void theLikeliestWordIsOfferedFirst(String written, String meant) {
    assertThat(speller.corrections(written, 5)).startsWith(meant);
  }

  @Test
  void aTornWordIsOfferedWhole() {
    String text = "زار الوفد المستش فيات أمس";
    Speller.Whole whole = new Speller.Whole(10, 21, "المستشفيات");
    assertThat(speller.check(text))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word.whole()).contains(whole));
  }

  @Test
  void aPunctuationMarkHoldsTornPartsApart() {
    assertThat(speller.check("المس، تشفى")).allSatisfy(word -> assertThat(word.whole()).isEmpty());
  }

  @Test
  void wordsOfTheNewsroomsOwnAreWordsWithWhatIsJoinedToThem() {
    assertThat(speller.knows("قرجوخ")).isFalse();
    Speller own = speller.with(Set.of("قرجوخ", "السُّليمانيّـة"));
    assertThat(own.check("في قرجوخ وبقرجوخ ولقرجوخ والسليمانية وللسليمانية")).isEmpty();
    assertThat(own.corrections("قرجوغ", 5)).startsWith("قرجوخ");
    assertThat(speller.knows("قرجوخ")).isFalse();
  }

  @Test
  void fewWordsOfRealNewsAreTakenForWrong() {
    int words = 0;
    int wrong = 0;
    for (Article article : RealArticles.FIRST_DAY.read()) {
      words += SpelledWords.of(article.text()).size();
      wrong += speller.check(article.text()).size();
    }
    System.out.printf("%d of %d words of news are in no dictionary%n", wrong, words);
    assertThat(wrong).isLessThan(words * 3 / 100);
  }
}
