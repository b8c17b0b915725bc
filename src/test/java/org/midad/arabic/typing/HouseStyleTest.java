package org.midad.arabic.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is typed, key by key, and what then stands there; {@code |} is Enter. */
class HouseStyleTest {
  private static final HouseStyle HOUSE = HouseStyle.DEFAULT;

  @Test
  void straightQuotesBecomeTheHousesPair() {
    becomes(HOUSE, "صحيفة \"الخليج\" قالت", "صحيفة «الخليج» قالت");
    becomes(HOUSE, "\"الخليج\"", "«الخليج»");
    becomes(HOUSE, "قال:\"نعم\"", "قال:«نعم»");
    becomes(HOUSE, "(\"نعم\")", "(«نعم»)");
    becomes(HOUSE, "وقالت و\"الخليج\" لـ\"داعش\"", "وقالت و«الخليج» لـ«داعش»");
    becomes(HOUSE, "\"داعش\"، و\"القاعدة\"", "«داعش»، و«القاعدة»");
    becomes(HOUSE, "شاشة 15\" جديدة", "شاشة 15\" جديدة");
    becomes(HOUSE, "He said \"yes\"", "He said \"yes\"");
  }

  @Test
  void aQuotationInsideAQuotationTakesTheInnerPair() {
    String typed = "\"بحث هجمات \"داعش\" الإرهابي\"";
    becomes(HOUSE, typed, "«بحث هجمات «داعش» الإرهابي»");
    becomes(HOUSE.withInnerQuotes(QuotePair.CURLY), typed, "«بحث هجمات “داعش” الإرهابي»");
    becomes(
        HOUSE.withInnerQuotes(QuotePair.SINGLE_GUILLEMETS), typed, "«بحث هجمات ‹داعش› الإرهابي»");
    becomes(
        HOUSE.withInnerQuotes(QuotePair.CURLY),
        "\"قال \"رأيت \"بغداد\" أمس\" ومضى\"",
        "«قال “رأيت «بغداد» أمس” ومضى»");
    becomes(
        HOUSE.withInnerQuotes(QuotePair.CURLY),
        "\"تقرير ل\"الخليج\" أمس\"",
        "«تقرير ل“الخليج” أمس»");
    becomes(HOUSE.withInnerQuotes(QuotePair.CURLY), "\"\"داعش\" هاجم\"", "«“داعش” هاجم»");
  }

  @Test
  void aStraightMarkThatWasBroughtBackIsClosedByItsLike() {
    assertThat(HOUSE.corrections("قال \"نعم\"", 9)).isEmpty();
  }

  @Test
  void marksAreArabicAmongArabicWords() {
    becomes(HOUSE, "نعم, لا; هل?", "نعم، لا؛ هل؟");
    becomes(HOUSE, "«نعم», قال", "«نعم»، قال");
    becomes(HOUSE, "Yes, no; why?", "Yes, no; why?");
  }

  @Test
  void aMarkInsideLatinANumberOrAnAddressStays() {
    becomes(HOUSE, "زار New York, USA أمس", "زار New York, USA أمس");
    becomes(HOUSE, "نحو 1,500 رجل", "نحو 1,500 رجل");
    becomes(
        HOUSE,
        "في https://ar.example.org/بغداد?x=1,2 الخبر",
        "في https://ar.example.org/بغداد?x=1,2 الخبر");
    becomes(HOUSE, "في www.example.com?q=بغداد;1 الخبر", "في www.example.com?q=بغداد;1 الخبر");
  }

  @Test
  void aCommaWaitsForWhatComesBehindIt() {
    becomes(HOUSE, "عام 2015, ثم", "عام 2015، ثم");
    becomes(HOUSE, "عام 2015,|", "عام 2015،|");
    becomes(HOUSE, "مقاتلات F-16, والطائرات", "مقاتلات F-16، والطائرات");
    becomes(HOUSE, "برنامج Windows, ثم", "برنامج Windows، ثم");
    becomes(HOUSE, "هل تستخدم Windows?", "هل تستخدم Windows؟");
    becomes(HOUSE, "سأل: Why?", "سأل: Why?");
  }

  @Test
  void threeFullStopsAreOneCharacter() {
    becomes(HOUSE, "ثم...", "ثم…");
    becomes(HOUSE, "ثم.... ", "ثم…. ");
    becomes(HOUSE, "ثم..", "ثم..");
    becomes(HOUSE, "http://a...", "http://a...");
  }

  @Test
  void spacesAreSingleAndNoneStandsBeforePunctuation() {
    becomes(HOUSE, "أمس   السبت", "أمس السبت");
    becomes(HOUSE, "أمس , السبت .", "أمس، السبت.");
    becomes(HOUSE, "(أمس ) : لا  !", "(أمس): لا!");
    becomes(HOUSE, " .", " .");
  }

  @Test
  void digitsAreTheHouses() {
    becomes(HOUSE, "عام 2015 و٢٠١٦", "عام 2015 و٢٠١٦");
    becomes(HOUSE.withDigits(Digits.WESTERN), "عام ٢٠١٥ و2016", "عام 2015 و2016");
    HouseStyle indic = HOUSE.withDigits(Digits.ARABIC_INDIC);
    becomes(indic, "عام 2015, نحو 1,500", "عام ٢٠١٥، نحو ١,٥٠٠");
    becomes(indic, "مقاتلات F-16 في https://a.org/بغداد7", "مقاتلات F-16 في https://a.org/بغداد7");
    becomes(indic, "13", "١٣");
    becomes(indic, "Windows 11", "Windows 11");
  }

  @Test
  void aWordOfTheListIsPutRightOnceItHasEnded() {
    becomes(HOUSE, "ذهب الى بغداد", "ذهب إلى بغداد");
    becomes(HOUSE, "الى|", "إلى|");
    becomes(HOUSE, "اذا, قال", "إذا، قال");
    becomes(HOUSE, "الى", "الى");
    becomes(HOUSE, "انه ان اما ", "انه ان اما ");
    becomes(HOUSE, "المستوى الىx ", "المستوى الىx ");
    becomes(
        HOUSE.withCorrections(Map.of("صص", "صلى الله عليه وسلم")), "صص ", "صلى الله عليه وسلم ");
  }

  @Test
  void onlyTheLettersThatDifferAreReplaced() {
    assertThat(HOUSE.corrections("ذهب الى ", 8)).containsExactly(new Correction(4, 5, "إ"));
    assertThat(HOUSE.corrections("الى,", 4))
        .containsExactly(new Correction(0, 1, "إ"), new Correction(3, 4, "،"));
  }

  @Test
  void eachHelpCanBeSwitchedOff() {
    String typed = "الى \"من\" ,  ثم...";
    for (TypingHelp help : TypingHelp.values()) {
      assertThat(HOUSE.with(help, false).helps()).hasSize(6).doesNotContain(help);
    }
    becomes(HouseStyle.NONE, typed, typed);
    becomes(HOUSE.with(TypingHelp.CORRECTIONS, false), typed, "الى «من»، ثم…");
    becomes(HOUSE.with(TypingHelp.QUOTES, false), typed, "إلى \"من\"، ثم…");
    becomes(HOUSE.with(TypingHelp.PUNCTUATION, false), typed, "إلى «من», ثم…");
    becomes(HOUSE.with(TypingHelp.SINGLE_SPACES, false), typed, "إلى «من»،  ثم…");
    becomes(HOUSE.with(TypingHelp.NO_SPACE_BEFORE_PUNCTUATION, false), typed, "إلى «من» ، ثم…");
    becomes(HOUSE.with(TypingHelp.ELLIPSIS, false), typed, "إلى «من»، ثم...");
    assertThat(HouseStyle.NONE.with(TypingHelp.ELLIPSIS, true).helps())
        .isEqualTo(Set.of(TypingHelp.ELLIPSIS));
  }

  @Test
  void theListThatMidadComesWithSaysOneThingOfAWordAndNoWordOfItself() {
    Map<String, String> words = HOUSE.corrections();
    assertThat(words).hasSizeGreaterThan(60);
    assertThat(words)
        .allSatisfy((wrong, right) ->
            assertThat(right).isNotEqualTo(wrong).isNotIn(words.keySet()).doesNotContain(" "));
  }

  private static void becomes(HouseStyle house, String typed, String stands) {
    StringBuilder text = new StringBuilder();
    for (int key = 0; key < typed.length(); key++) {
      text.append(typed.charAt(key) == '|' ? '\n' : typed.charAt(key));
      List<Correction> made = house.corrections(text.toString(), text.length());
      made.forEach(each -> text.replace(each.from(), each.to(), each.letters()));
    }
    assertThat(text.toString().replace('\n', '|')).isEqualTo(stands);
  }
}
