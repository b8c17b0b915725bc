package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

class MarkdownTest {
  private static final Figure.Media MEDIA = new Figure.Media("ab".repeat(32), "image/jpeg", 60, 40);

  @Test
  void everyPartHasItsForm() {
    assertThat(
            Markdown.of(
                List.of(
                    Block.of(BlockKind.KICKER, "بعد توقف"),
                    Block.of(BlockKind.HEADLINE, "العنوان"),
                    Block.of(BlockKind.DECK, "تحته"),
                    Block.of(new Figure(MEDIA, "رويترز", "جسر [قديم]"), "تعليق"),
                    Block.of(BlockKind.DATELINE, "بغداد:"),
                    Block.of(BlockKind.BYLINE, "زيدان:"),
                    Block.of(BlockKind.PARAGRAPH, "فقرة."),
                    Block.of(BlockKind.CROSSHEAD, "فرعي"),
                    Block.of(BlockKind.QUOTE, "«قول»"),
                    Block.of(BlockKind.LIST_ITEM, "واحد"),
                    Block.of(BlockKind.LIST_ITEM, "اثنان"),
                    Block.of(BlockKind.PARAGRAPH, ""),
                    Block.of(Figure.PENDING, "صورة ستأتي"))))
        .isEqualTo(
            """
            بعد توقف

            # العنوان

            تحته

            ![جسر \\[قديم\\]](%s.jpg)\\
            تعليق (رويترز)

            بغداد: زيدان:

            فقرة.

            ## فرعي

            > «قول»

            - واحد
            - اثنان

            صورة ستأتي
            """
                .formatted(MEDIA.sha256()));
  }

  @Test
  void marksBecomeMarkup() {
    assertThat(
            prose(
                run("كشفت "),
                run("قيادة ", new Mark.Bold()),
                run("العمليات", new Mark.Italic(), new Mark.Bold()),
                run(" في "),
                run("بيان", new Mark.Link("https://example.org/a?b=(1)")),
                run(" لها"),
                run("1", new Mark.Superscript()),
                run(" و"),
                run("هذا", new Mark.Link("javascript:alert(1)"))))
        .isEqualTo(
            "كشفت <strong>قيادة</strong> <strong><em>العمليات</em></strong> في"
                + " [بيان](<https://example.org/a?b=(1)>) لها<sup>1</sup> وهذا");
    assertThat(prose(run("قال "), run("هو", new Mark.Bold()), run(" نعم")))
        .isEqualTo("قال **هو** نعم");
    assertThat(prose(run("و"), run("هو", new Mark.Italic()), run("لها"))).isEqualTo("و*هو*لها");
    // Stars between a word and a sign are none to CommonMark.
    assertThat(
            prose(
                run("و"),
                run("«هو»", new Mark.Italic()),
                run("!"),
                run("رابط", new Mark.Link("mailto:a@b.c"))))
        .isEqualTo("و<em>«هو»</em>\\![رابط](<mailto:a@b.c>)");
  }

  /** The right column as CommonMark's reference program shows it again is the left one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # ليس عنوانا      | \\# ليس عنوانا
          - ليس عنصرا       | \\- ليس عنصرا
          + ليس عنصرا       | \\+ ليس عنصرا
          -5 درجات          | -5 درجات
          1986. كان عاما     | 1986\\. كان عاما
          1) أولا           | 1\\) أولا
          12.5 مليون        | 12.5 مليون
          > قال             | \\> قال
          ---               | \\---
          ===               | \\===
          2*3*4             | 2\\*3\\*4
          snake_case_name   | snake_case_name
          _هامش_            | \\_هامش\\_
          <b>نص</b>         | \\<b>نص\\</b>
          A&B &amp; C       | A\\&B \\&amp; C
          ر [1] (2)         | ر \\[1\\] (2)
          C:\\بغداد          | C:\\\\بغداد
          ~~شطب~~           | \\~\\~شطب\\~\\~
          ` فراغ `           | &#32;فراغ&#32;
          """)
  void whatWasTypedIsNeverMarkup(String typed, String written) {
    assertThat(MarkdownProse.escape(typed)).isEqualTo(written);
  }

  @Test
  void directionIsSaidOnlyWhereTheTextDoesNotTell() {
    Block block = Block.of(BlockKind.PARAGRAPH, "F-16 طائرة");
    assertThat(Markdown.of(List.of(block))).isEqualTo("F-16 طائرة\n");
    assertThat(Markdown.of(List.of(block.withDirection(Direction.LEFT_TO_RIGHT))))
        .isEqualTo("F-16 طائرة\n");
    assertThat(Markdown.of(List.of(block.withDirection(Direction.RIGHT_TO_LEFT))))
        .isEqualTo("<div dir=\"rtl\">\n\nF-16 طائرة\n\n</div>\n");
  }

  @Test
  void theSeedArticleReadsAsItWasWritten() {
    String text =
        new String(
            new Markdown().write(SeedStory.story(), SeedStory.ISSUE, PictureFiles.NONE),
            StandardCharsets.UTF_8);
    assertThat(text).contains("\n# " + SeedStory.lines().get(2) + "\n");
    SeedStory.lines().subList(7, 12).forEach(line -> assertThat(text).contains("\n" + line + "\n"));
  }

  private static String prose(Run... runs) {
    return MarkdownProse.of(new Prose(List.of(runs)));
  }

  private static Run run(String text, Mark... marks) {
    return new Run(text, Set.of(marks));
  }
}
