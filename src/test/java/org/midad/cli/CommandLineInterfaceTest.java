package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineInterfaceTest {

  @Test
  void withoutAVerbTheWindowOpensInArabic() {
    Typed typed = Typed.command();
    assertThat(typed.exit()).isZero();
    assertThat(typed.out())
        .contains("window library=Optional.empty person=Optional.empty language=ar");
  }

  @Test
  void whatTheWindowIsToldMayStandBeforeTheVerbOrAfterIt() {
    String told = "tour library=Optional[/x] person=Optional[huda] language=en";
    assertThat(
            Typed.command("--library=/x", "--as", "huda", "--language", "EN", "tour", "--out", "p")
                .out())
        .contains(told, "pictures=Optional[p]");
    assertThat(
            Typed.command("tour", "--library", "/x", "--as=huda", "--language=en", "--out=p").out())
        .contains(told, "pictures=Optional[p]");
  }

  @Test
  void helpIsArabicUnlessEnglishIsAskedFor() {
    assertThat(Typed.command("--help").out()).contains("الاستعمال:", "مجلد المكتبة", "tour");
    assertThat(Typed.command("--help").exit()).isZero();
    assertThat(Typed.command("tour", "--help", "--language", "en").out())
        .contains("Usage: midad tour", "Folder for the pictures")
        .doesNotContain("cli.");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithOneSentenceAndTwo() {
    Typed unknown = Typed.command("--language=en", "publish");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .isEqualToNormalizingNewlines(
            """
            Not understood: publish. Nothing has been done.
            What can be written here: midad --help
            """);
    Typed missing = Typed.command("tour", "--language=en", "--out");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err())
        .startsWith("Something is missing: --out DIR.")
        .contains("midad tour --help");
    Typed value = Typed.command("--language", "fr");
    assertThat(value.exit()).isEqualTo(2);
    assertThat(value.err()).contains("قيمة لا تصلح").contains("fr");
  }
}
