package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IsolatesTest {

  @Test
  void latinWordsGoWithTheirNumbersAndSigns() {
    assertThat(leftToRight("طائرات F-16 و«NATO» بلغة C++ عبر Ain al-Asad، وISO 9001 بدقة 4K"))
        .containsExactly("F-16", "NATO", "C++", "Ain al-Asad", "ISO 9001", "4K");
    assertThat(leftToRight("على .NET و@NATO وU.S. في https://example.org/ وRock 'n' Roll"))
        .containsExactly(".NET", "@NATO", "U.S.", "https://example.org/", "Rock 'n' Roll");
  }

  @Test
  void anArabicCommaPartsLatinWords() {
    assertThat(leftToRight("مدن London، Paris, Rome")).containsExactly("London", "Paris, Rome");
  }

  @Test
  void whatQuotesHoldStaysWholeIfItIsLatin() {
    assertThat(leftToRight("شركة «Yahoo!» و(Who? Me!) و\"«Up» (3).\""))
        .containsExactly("Yahoo!", "Who? Me!", "«Up» (3).");
    assertThat(leftToRight("(بينهم 4 من UNICEF)")).containsExactly("UNICEF");
    assertThat(leftToRight("كتب «Yahoo! ")).as("while it is typed").containsExactly("Yahoo!");
  }

  @Test
  void telephoneNumbersAndIsoDatesAreReadFromTheLeft() {
    assertThat(leftToRight("هاتف +964 770 123 4567 يوم 2020-12-13 بين 2010-2015 و1-0"))
        .containsExactly("+964 770 123 4567", "2020-12-13");
  }

  @Test
  void onlyWhatWouldGoAstrayIsIsolatedOnThePage() {
    assertThat(needed("طائرات F-16 وNATO (حلف) في Kabul.")).isEmpty();
    assertThat(needed("بلغة C++ وNATO (13) ثم London، Paris"))
        .containsExactly("C++", "NATO", "London");
  }

  @Test
  void inLatinTextArabicWordsAreHeldOffTheNumbersBehindThem() {
    String text = "He said «شكرا جزيلا» 13 times, then مرحبا and left";
    assertThat(cut(text, Isolates.rightToLeft(text))).containsExactly("شكرا جزيلا");
    String half = "He said «شكرا» جزيلا 13";
    assertThat(cut(half, Isolates.rightToLeft(half))).containsExactly("«شكرا» جزيلا");
  }

  private static List<String> leftToRight(String text) {
    return cut(text, Isolates.leftToRight(text));
  }

  private static List<String> needed(String text) {
    return cut(text, Isolates.needed(text, Isolates.leftToRight(text)));
  }

  private static List<String> cut(String text, List<Isolates.Stretch> stretches) {
    return stretches.stream().map(each -> text.substring(each.from(), each.to())).toList();
  }
}
