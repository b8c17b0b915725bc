package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Block;
import org.midad.model.CommentThread;

/** Tracked changes and comments as Word writes them, and as others do. */
class WordReviewTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");
  private static final String HUDA = " w:id='1' w:author='هدى' w:date='2026-11-20T10:00:00Z'";
  private static final String BY_HUDA = "هدى 2026-11-20T07:00:00Z";
  private static final String ZAID = " w:id='2' w:author='Zaid' w:date='2026-11-21T10:00:00Z'";
  private static final String BY_ZAID = "Zaid 2026-11-21T07:00:00Z";
  private static final String STYLES =
      "<w:style w:type='paragraph' w:styleId='q'><w:name w:val='Quote'/></w:style>"
          + "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>";

  @TempDir Path folder;

  @Test
  void lettersThatCameAndWentSayByWhomAndWhen() throws IOException {
    String body = p("", r("قال ") + ins(HUDA, r("الوزير ")) + del(ZAID, d("المدير ")) + r("إن"));
    assertThat(told(body))
        .containsExactly("PARAGRAPH قال {الوزير }[+" + BY_HUDA + "]{المدير }[-" + BY_ZAID + "]إن");
  }

  @Test
  void whatOneInsertedAnotherMayDelete() throws IOException {
    String body = p("", r("قال ") + ins(HUDA, del(ZAID, d("الوزير "))) + r("إن"));
    assertThat(told(body))
        .containsExactly("PARAGRAPH قال {الوزير }[+" + BY_HUDA + ", -" + BY_ZAID + "]إن");
  }

  @Test
  void wordsThatWereMovedWentHereAndCameThere() throws IOException {
    String body =
        p(
            "",
            "<w:moveFromRangeStart w:id='3' w:name='m'/><w:moveFrom"
                + HUDA
                + ">"
                + r("أمس ")
                + "</w:moveFrom><w:moveFromRangeEnd w:id='3'/>"
                + r("قال")
                + "<w:moveTo"
                + HUDA
                + ">"
                + r(" أمس")
                + "</w:moveTo>");
    assertThat(told(body))
        .containsExactly("PARAGRAPH {أمس }[-" + BY_HUDA + "]قال{ أمس}[+" + BY_HUDA + "]");
  }

  @Test
  void aParagraphThatWasSplitKnowsWhereItComesFrom() throws IOException {
    String body = p(end("<w:ins" + HUDA + "/>"), r("قال. ")) + p("", r("وأضاف"));
    assertThat(told(body))
        .containsExactly("PARAGRAPH قال. ", "PARAGRAPH {inserted 0 by " + BY_HUDA + "} وأضاف");
  }

  @Test
  void aParagraphWhoseEndShallGoTakesTheNextOneIn() throws IOException {
    String body = p(end("<w:del" + HUDA + "/>"), r("قال ")) + p("", r("وأضاف"));
    assertThat(told(body))
        .containsExactly("PARAGRAPH قال ", "PARAGRAPH {removed 0 by " + BY_HUDA + "} وأضاف");
  }

  @Test
  void emptyParagraphsInBetweenCountOnlyWhereTheyStay() throws IOException {
    String split = end("<w:ins" + HUDA + "/>");
    assertThat(told(p(split, r("أ")) + p(split, "") + p("", r("ب"))))
        .containsExactly("PARAGRAPH أ", "PARAGRAPH {inserted 0 by " + BY_HUDA + "} ب");
    assertThat(told(p(split, r("أ")) + p("", "") + p("", r("ب"))))
        .containsExactly("PARAGRAPH أ", "PARAGRAPH ب");
  }

  @Test
  void aParagraphThatCameOrWentWholeDoesSoAsABlock() throws IOException {
    String body =
        p("", r("أول"))
            + p(end("<w:ins" + HUDA + "/>"), ins(HUDA, r("جديد")))
            + p(end("<w:del" + ZAID + "/>"), del(ZAID, d("قديم")))
            + p("", r("آخر"));
    assertThat(told(body))
        .containsExactly(
            "PARAGRAPH أول",
            "PARAGRAPH {inserted - by " + BY_HUDA + "} {جديد}[+" + BY_HUDA + "]",
            "PARAGRAPH {removed - by " + BY_ZAID + "} قديم",
            "PARAGRAPH آخر");
  }

  /** As Word writes what is typed behind the last paragraph, whose own end moves along. */
  @Test
  void whatIsTypedBehindTheEndIsSplitFromIt() throws IOException {
    String body = p(end("<w:ins" + HUDA + "/>"), r("أول")) + p("", ins(HUDA, r("جديد")));
    assertThat(told(body))
        .containsExactly(
            "PARAGRAPH أول", "PARAGRAPH {inserted 0 by " + BY_HUDA + "} {جديد}[+" + BY_HUDA + "]");
  }

  @Test
  void aTitleThatGivesWayToAnotherStandsBesideIt() throws IOException {
    String title = "<w:pStyle w:val='t'/>";
    String body =
        p(title + end("<w:del" + HUDA + "/>"), del(HUDA, d("عنوان قديم")))
            + p(title + end("<w:ins" + HUDA + "/>"), ins(HUDA, r("عنوان جديد")))
            + p("", r("خبر"));
    assertThat(told(body))
        .containsExactly(
            "HEADLINE {removed - by " + BY_HUDA + "} عنوان قديم",
            "HEADLINE {inserted - by " + BY_HUDA + "} {عنوان جديد}[+" + BY_HUDA + "]",
            "PARAGRAPH خبر");
  }

  @Test
  void anotherStyleAndAnotherDirectionAreSuggested() throws IOException {
    String body =
        p(
            "<w:pStyle w:val='q'/><w:pPrChange" + HUDA + "><w:pPr><w:bidi/></w:pPr></w:pPrChange>",
            r("Baghdad"));
    assertThat(told(body))
        .containsExactly(
            "QUOTE {was PARAGRAPH by "
                + BY_HUDA
                + "} {ran RIGHT_TO_LEFT by "
                + BY_HUDA
                + "} Baghdad");
  }

  @Test
  void anotherLookIsSuggestedWhereItIsOneOfOurs() throws IOException {
    String body =
        p(
            "",
            "<w:r><w:rPr><w:b/><w:bCs/><w:rPrChange"
                + HUDA
                + "><w:rPr/></w:rPrChange></w:rPr>"
                + "<w:t>ثقيل</w:t></w:r><w:r><w:rPr><w:sz w:val='40'/><w:rPrChange"
                + HUDA
                + "><w:rPr/></w:rPrChange></w:rPr><w:t> كبير</w:t></w:r>");
    assertThat(told(body)).containsExactly("PARAGRAPH {*ثقيل*}[was null by " + BY_HUDA + "] كبير");
  }

  @Test
  void aNumberedLineThatCameLaterIsNoEndThatCame() throws IOException {
    String body =
        p("<w:numPr><w:numId w:val='1'/><w:ins" + HUDA + "/></w:numPr>", r("أ")) + p("", r("ب"));
    assertThat(told(body)).containsExactly("LIST_ITEM أ", "PARAGRAPH ب");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "w:author='هدى' ~ هدى 2026-11-25T09:00:00Z",
        "w:author=' ' w:date='2026-11-20T10:00:00Z' ~ ? 2026-11-20T07:00:00Z",
        "w:author='a&#10;b' w:date='20 Nov' ~ a b 2026-11-25T09:00:00Z",
        "w:author='a' w:date='2026-11-20T10:00:00' ~ a 2026-11-20T07:00:00Z",
        "w:author='a' w:date='2026-11-20T10:00:00Z' w:dateUtc='2026-11-20T06:00:00Z'"
            + " ~ a 2026-11-20T06:00:00Z"
      })
  void whoAndWhenAreReadAsFarAsTheyAreSaid(String attributes, String by) throws IOException {
    assertThat(told(p("", r("أ ") + ins(" " + attributes, r("ب")))))
        .containsExactly("PARAGRAPH أ {ب}[+" + by + "]");
  }

  @Test
  void aCommentSpeaksOfItsWordsInHoweverManyParagraphs() throws IOException {
    String body =
        p("", r("كشفت ") + start(1) + r("قيادة العمليات")) + p("", r("عن") + stop(1) + r(" نتائج"));
    Content content = content(body, comment(1, "A1", "راجع") + comment(2, "A2", "حسنا"), "");
    CommentThread thread = content.threads().getFirst();
    assertThat(thread.quote()).isEqualTo("قيادة العمليات عن");
    assertThat(Told.of(content.blocks()))
        .containsExactly("PARAGRAPH كشفت {قيادة العمليات}[said 0]", "PARAGRAPH {عن}[said 0] نتائج");
    assertThat(content.threads()).hasSize(2);
    assertThat(content.threads().getLast().quote()).isEmpty();
  }

  @Test
  void answersStandInTheirThreadWhichMayBeDone() throws IOException {
    String body = p("", start(1) + start(2) + r("كشفت") + stop(1) + stop(2));
    Content content =
        content(
            body,
            comment(2, "A2", "نعم") + comment(1, "A1", "أصحيح؟") + comment(3, "A3", ""),
            "<w:commentEx w:paraId='A1' w:done='1'/>"
                + "<w:commentEx w:paraId='A2' w:paraIdParent='A1' w:done='0'/>");
    CommentThread thread = content.threads().getFirst();
    assertThat(content.threads()).hasSize(1);
    assertThat(thread.comments()).extracting("text").containsExactly("أصحيح؟", "نعم");
    assertThat(thread.settled()).contains(thread.comments().getLast().by());
  }

  @Test
  void rangesWithoutEndOrWithoutCommentMarkNothing() throws IOException {
    String body = p("", start(1) + start(9) + r("كشفت") + stop(9) + stop(7));
    Content content = content(body, comment(1, "A1", "راجع"), "");
    assertThat(Told.of(content.blocks())).containsExactly("PARAGRAPH كشفت");
    assertThat(content.threads()).hasSize(1);
  }

  @Test
  void answersInACircleAreReadAllTheSame() throws IOException {
    Content content =
        content(
            p("", r("كشفت")),
            comment(1, "A1", "أ") + comment(1, "A2", "ب"),
            "<w:commentEx w:paraId='A1' w:paraIdParent='A2'/>"
                + "<w:commentEx w:paraId='A2' w:paraIdParent='A1'/>");
    assertThat(content.threads().stream().mapToInt(thread -> thread.comments().size()).sum())
        .isEqualTo(2);
  }

  @Test
  void whatShallGoIsNotTakenForTheHeadOfARawText() throws IOException {
    String body =
        p(end("<w:del" + HUDA + "/>"), del(HUDA, d("عنوان قديم")))
            + p("", r("بغداد وأربيل توحدان الجهود ") + ins(HUDA, r("العسكرية")))
            + p("", r("كشفت قيادة العمليات المشتركة، أمس السبت، ".repeat(5)));
    List<Block> blocks =
        Documents.read(
                DocxFile.of(body).with("styles", STYLES).write(folder.resolve("raw.docx")), NOW)
            .stories()
            .getFirst()
            .story()
            .blocks();
    assertThat(blocks.getFirst().text()).isEqualTo("بغداد وأربيل توحدان الجهود العسكرية");
    assertThat(Told.of(blocks).getFirst())
        .isEqualTo("HEADLINE بغداد وأربيل توحدان الجهود {العسكرية}[+" + BY_HUDA + "]");
    assertThat(blocks).filteredOn(Block::leaving).hasSize(1);
  }

  private static String p(String properties, String inner) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + inner + "</w:p>";
  }

  private static String end(String change) {
    return "<w:rPr>" + change + "</w:rPr>";
  }

  private static String r(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static String d(String text) {
    return "<w:r><w:delText>" + text + "</w:delText></w:r>";
  }

  private static String ins(String by, String inner) {
    return "<w:ins" + by + ">" + inner + "</w:ins>";
  }

  private static String del(String by, String inner) {
    return "<w:del" + by + ">" + inner + "</w:del>";
  }

  private static String start(int comment) {
    return "<w:commentRangeStart w:id='" + comment + "'/>";
  }

  private static String stop(int comment) {
    return "<w:commentRangeEnd w:id='" + comment + "'/>";
  }

  private static String comment(int id, String paragraph, String text) {
    return "<w:comment w:id='"
        + id
        + "' w:author='هدى'><w:p w:paraId='"
        + paragraph
        + "'>"
        + r(text)
        + "</w:p></w:comment>";
  }

  private List<String> told(String body) throws IOException {
    return Told.of(content(body, "", "").blocks());
  }

  private Content content(String body, String comments, String extensions) throws IOException {
    return WordDocument.read(
        DocxFile.of(body)
            .with("styles", STYLES)
            .with("comments", comments)
            .with("commentsExtended", extensions)
            .write(folder.resolve("a.docx")),
        NOW);
  }
}
