package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Problem;

class DocumentsTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");
  private static final String BODY =
      "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع عقدته في بغداد مع قيادات أمنية.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.txt", "a.html", "a"})
  void aWordDocumentIsKnownByItsContent(String name) throws IOException {
    Path file =
        DocxFile.of("<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(BODY))
            .write(folder.resolve(name));
    assertThat(told(file)).containsExactly("PARAGRAPH " + BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.txt", "a.docx", "a.json.html"})
  void soIsAWebPage(String name) throws IOException {
    assertThat(told(write(name, "<html dir=rtl><h1>عنوان</h1><p>" + BODY, "UTF-8")))
        .containsExactly("HEADLINE عنوان", "PARAGRAPH " + BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.txt", "a.docx"})
  void soIsNinjs(String name) throws IOException {
    String item = "{\"uri\": \"urn:x\", \"headline\": \"عنوان\", \"body_text\": \"" + BODY + "\"}";
    assertThat(told(write(name, item, "UTF-8")))
        .containsExactly("HEADLINE عنوان", "PARAGRAPH " + BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
  void soIsTextInItsEncoding(String encoding) throws IOException {
    Path file = write("a.docx", "عنوان الخبر\r\n" + BODY, encoding);
    assertThat(told(file)).containsExactly("HEADLINE عنوان الخبر", "PARAGRAPH " + BODY);
  }

  @Test
  void textInBracesIsText() throws IOException {
    assertThat(told(write("a.txt", "{ملاحظة} " + BODY, "UTF-8")))
        .containsExactly("PARAGRAPH {ملاحظة} " + BODY);
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=windows-1256>,windows-1256",
    "<meta http-equiv=Content-Type content='text/html; charset=windows-1256'>,windows-1256",
    "<meta charset=utf-8>,UTF-8",
    "<meta charset=nonsense>,UTF-8",
    "<meta charset=utf-8>,windows-1256",
    "<html>,windows-1256",
    "<html>,UTF-16LE"
  })
  void aPageIsReadInItsEncoding(String start, String encoding) throws IOException {
    Path file = write("a.html", start + "<h1>عنوان</h1><p>" + BODY, encoding);
    assertThat(told(file)).containsExactly("HEADLINE عنوان", "PARAGRAPH " + BODY);
  }

  @Test
  void aLineOverTheHeadlineIsTheKickerAndPlaceAndNameAreTheirOwnParts() throws IOException {
    String page =
        "<p>العراق</p><h1>عنوان</h1><img alt='قاعة' src='a.jpg'><p>بغداد: زيدان الربيعي:</p><p>"
            + BODY
            + "</p><h2>فرعي</h2><p>ختام</p>";
    assertThat(told(write("a.html", page, "UTF-8")))
        .containsExactly(
            "KICKER العراق",
            "HEADLINE عنوان",
            "FIGURE [قاعة]",
            "DATELINE بغداد:",
            "BYLINE زيدان الربيعي:",
            "PARAGRAPH " + BODY,
            "CROSSHEAD فرعي",
            "PARAGRAPH ختام");
  }

  @Test
  void aDocumentWithoutAHeadlineIsTakenApartLikeARawTextAndKeepsItsMarks() throws IOException {
    String body =
        paragraph("عنوان تمهيدي قصير")
            + paragraph("بغداد وأربيل توحدان الجهود")
            + "<w:p><w:r><w:drawing/></w:r></w:p>"
            + paragraph("بغداد: زيدان الربيعي:")
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>"
            + BODY
            + "</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>بند</w:t></w:r></w:p>";
    Recognised read =
        Documents.read(DocxFile.of(body).write(folder.resolve("a.docx")), NOW).stories().getFirst();
    assertThat(Told.of(read.story().blocks()))
        .containsExactly(
            "KICKER عنوان تمهيدي قصير",
            "HEADLINE بغداد وأربيل توحدان الجهود",
            "DATELINE بغداد:",
            "BYLINE زيدان الربيعي:",
            "PARAGRAPH *" + BODY + "*",
            "LIST_ITEM بند");
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void theSeedArticleIsTheSameStoryFromEveryKindOfFile() throws IOException {
    String seed = Files.readString(Path.of("assets/samples/seed-article.txt"));
    List<String> plain = told(write("a.txt", seed, "UTF-8"));
    StringBuilder page = new StringBuilder();
    StringBuilder word = new StringBuilder();
    seed.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          page.append("<div>").append(line).append("</div>");
          word.append(paragraph(line));
        });
    assertThat(plain).hasSizeGreaterThan(8);
    assertThat(told(write("a.html", page.toString(), "UTF-8"))).isEqualTo(plain);
    assertThat(told(DocxFile.of(word.toString()).write(folder.resolve("a.docx")))).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<h2>أ</h2><h3>ب</h3><p>ج</p> ~ HEADLINE أ;CROSSHEAD ب;PARAGRAPH ج",
        "<p>تمهيد</p><h2>أ</h2><p>ب</p><h2>ج</h2> ~ KICKER تمهيد;HEADLINE أ;PARAGRAPH ب;CROSSHEAD ج",
        "<ul><li>أ</li><li>ب</li></ul> ~ LIST_ITEM أ;LIST_ITEM ب",
        "<blockquote>أ</blockquote><p>ب</p> ~ QUOTE أ;PARAGRAPH ب"
      })
  void aFirstHeadingIsTheHeadlineAndAListHasNone(String html, String blocks) throws IOException {
    assertThat(told(write("a.html", html, "UTF-8"))).containsExactly(blocks.split(";"));
  }

  @Test
  void whatAPagePrintsAroundItsStoryIsLeftOutAndTold() throws IOException {
    String page =
        "<nav><ul><li>شارك</li></ul></nav><h1>عنوان الخبر</h1><div>01:10 صباحا</div>"
            + "<div>قراءة دقيقتين</div><p>"
            + BODY
            + "</p><h3>فرعي</h3><p>"
            + BODY
            + "</p><div>التقييمات</div>";
    Recognised read = Documents.read(write("a.html", page, "UTF-8"), NOW).stories().getFirst();
    assertThat(Told.of(read.story().blocks()))
        .containsExactly(
            "HEADLINE عنوان الخبر", "PARAGRAPH " + BODY, "CROSSHEAD فرعي", "PARAGRAPH " + BODY);
    assertThat(read.leftOut()).contains("قراءة دقيقتين", "التقييمات");
    assertThat(read.story().meta().dated()).isEqualTo("2026-11-25T01:10:00+03:00");
  }

  @Test
  void aPageBringsThePicturesThatLieInItsFolderAndNoOthers() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/page files"));
    Files.write(site.resolve("a.png"), new byte[] {1});
    Files.write(folder.resolve("secret.png"), new byte[] {2});
    Files.createSymbolicLink(site.resolve("link.png"), folder.resolve("secret.png"));
    String outside = folder.resolve("secret.png").toUri().toString();
    Path page =
        Files.writeString(
            folder.resolve("site/page.html"),
            "<h1>خبر</h1><img src='page%20files/a.png?x=1'><img src='../secret.png'>"
                + "<img src='page files/link.png'><img src='"
                + outside
                + "'><img src='&#1;'>"
                + "<img src='https://x.org/a.png'><img src='none.png'>");
    Recognised read = Documents.read(page, NOW).stories().getFirst();
    assertThat(read.story().blocks()).hasSize(8);
    assertThat(read.pictures().values()).containsExactly(new byte[] {1});
  }

  @Test
  void theLanguageIsThatOfTheLetters() throws IOException {
    assertThat(
            Documents.read(write("a.html", "<h1>Baghdad</h1><p>Talks", "UTF-8"), NOW)
                .stories()
                .getFirst()
                .story()
                .meta()
                .language())
        .isEqualTo("en");
  }

  @Test
  void aFileThatMayNotBeReadIsTold() throws IOException {
    Path file = write("a.txt", BODY, "UTF-8");
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "everything is readable");
    assertThatThrownBy(() -> Documents.read(file, NOW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.key()).isEqualTo("problem.file.unreadable"));
  }

  @Test
  void aPageWithAPictureAloneIsAStory() throws IOException {
    assertThat(told(write("a.html", "<img alt='قاعة' src='a.jpg'>", "UTF-8")))
        .containsExactly("FIGURE [قاعة]");
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static List<String> told(Path file) {
    return Told.of(Documents.read(file, NOW).stories().getFirst().story().blocks());
  }

  private Path write(String name, String text, String encoding) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(encoding)));
  }
}
