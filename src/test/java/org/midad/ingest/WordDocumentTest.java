package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;

class WordDocumentTest {
  private static final String STYLES =
      """
      <w:docDefaults><w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>
      <w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>
      <w:style w:type='paragraph' w:styleId='a3'><w:name w:val='Title'/><w:basedOn w:val='a'/>\
      <w:pPr><w:bidi/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>
      <w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 2'/></w:style>
      <w:style w:type='paragraph' w:styleId='x'><w:name w:val='House crosshead'/>\
      <w:basedOn w:val='2'/></w:style>
      <w:style w:type='paragraph' w:styleId='o'><w:name w:val='House level'/>\
      <w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='q'><w:name w:val='Intense Quote'/></w:style>
      <w:style w:type='paragraph' w:styleId='n'><w:name w:val='Counted'/>\
      <w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='lb'><w:name w:val='List Bullet 2'/></w:style>
      <w:style w:type='paragraph' w:styleId='c'><w:name w:val='caption'/></w:style>
      <w:style w:type='paragraph' w:styleId='loop'><w:name w:val='Loop'/><w:basedOn w:val='loop'/></w:style>
      <w:style w:type='character' w:styleId='s'><w:name w:val='Strong'/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
      """;

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");

  @TempDir Path folder;

  @Test
  void whatLibreOfficeWritesIsRead() throws IOException {
    Content content =
        WordDocument.read(Path.of("src/test/resources/documents", "libreoffice.docx"), NOW);
    assertThat(Told.of(content.blocks()))
        .containsExactly(
            "HEADLINE بغداد وأربيل توحدان الجهود العسكرية",
            "PARAGRAPH كشفت *قيادة العمليات* عن /نتائج/ الاجتماع^1^ في"
                + " [بيان](https://example.org/a?b=1&c=2) لها عن طائرات F-16.",
            "CROSSHEAD تفاصيل الاجتماع",
            "QUOTE «لن نسمح بعودة الإرهاب»",
            "LIST_ITEM أولا",
            "LIST_ITEM ثانيا",
            "LIST_ITEM فرعي",
            "LIST_ITEM رقم واحد",
            "LIST_ITEM رقم اثنان",
            "PARAGRAPH المحافظة | العدد",
            "PARAGRAPH نينوى | 13",
            "PARAGRAPH An English paragraph with */both/*.",
            "PARAGRAPH سطر أول",
            "PARAGRAPH سطر ثان");
  }

  /**
   * With a frame, notes, a picture, a comment, an insertion and a deletion, as it really wrote
   * them.
   */
  @Test
  void nothingThatLibreOfficeHidesInItsFilesIsLostOrReadTwice() throws IOException {
    Content content =
        WordDocument.read(Path.of("src/test/resources/documents", "libreoffice-notes.docx"), NOW);
    assertThat(Told.of(content.blocks()))
        .containsExactly(
            "HEADLINE بغداد وأربيل توحدان الجهود",
            "PARAGRAPH كشفت {محذوف }[-هدى 2026-11-24T07:00:00Z]*قيادة العمليات*"
                + "{ المشتركة}[+هدى 2026-11-24T07:00:00Z]^1^، نتائج اجتماع.",
            "PARAGRAPH فقرة بجوار إطار.",
            "PARAGRAPH نص في إطار",
            "FIGURE [قاعة الاجتماع] تعليق الصورة",
            "PARAGRAPH ختام^2^.",
            "PARAGRAPH ^1^ حاشية أولى",
            "PARAGRAPH ^2^ حاشية ختامية");
    assertThat(content.pictures()).hasSize(1);
    assertThat(content.leftOut()).isEmpty();
    assertThat(content.threads())
        .singleElement()
        .satisfies(thread -> {
          assertThat(thread.first().by().author()).isEqualTo("هدى");
          assertThat(thread.first().text()).isEqualTo("راجع الاسم");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a3 | HEADLINE",
        "1 | HEADLINE",
        "2 | CROSSHEAD",
        "x | CROSSHEAD",
        "o | CROSSHEAD",
        "q | QUOTE",
        "n | LIST_ITEM",
        "lb | LIST_ITEM",
        "a | PARAGRAPH",
        "loop | PARAGRAPH",
        "missing | PARAGRAPH"
      })
  void aStyleTellsWhatAParagraphIs(String style, String kind) throws IOException {
    String body =
        "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>نص</w:t></w:r></w:p>".formatted(style);
    assertThat(told(DocxFile.of(body).with("styles", STYLES))).containsExactly(kind + " نص");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r> ~ *bold*",
        "<w:r><w:rPr><w:rtl/><w:bCs/></w:rPr><w:t>ثقيل</w:t></w:r> ~ *ثقيل*",
        "<w:r><w:rPr><w:rtl/><w:b/></w:rPr><w:t>ثقيل</w:t></w:r> ~ *ثقيل*",
        "<w:r><w:rPr><w:rtl/><w:b/><w:bCs w:val='0'/></w:rPr><w:t>خفيف</w:t></w:r> ~ خفيف",
        "<w:r><w:rPr><w:bCs/></w:rPr><w:t>light</w:t></w:r> ~ light",
        "<w:r><w:rPr><w:i w:val='false'/></w:rPr><w:t>x</w:t></w:r> ~ x",
        "<w:r><w:rPr><w:rStyle w:val='s'/></w:rPr><w:t>قوي</w:t></w:r> ~ *قوي*",
        "<w:r><w:t>x</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
            + "<w:t>2</w:t></w:r> ~ x^2^",
        "<w:r><w:t xml:space='preserve'>أ </w:t><w:tab/><w:t>ب</w:t></w:r> ~ أ  ب",
        "<w:r><w:t>F</w:t><w:noBreakHyphen/><w:t>16</w:t></w:r> ~ F\u201116",
        "<w:hyperlink r:id='site'><w:r><w:t>رابط</w:t></w:r></w:hyperlink>"
            + " ~ [رابط](https://example.org/?a=1&b=2)",
        "<w:hyperlink w:anchor='top'><w:r><w:t>هنا</w:t></w:r></w:hyperlink> ~ هنا",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK"
            + " \"https://x.org\" \\h</w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType='separate'/></w:r><w:r><w:t>رابط</w:t></w:r><w:r><w:fldChar"
            + " w:fldCharType='end'/></w:r><w:r><w:t> بعد</w:t></w:r>"
            + " ~ [رابط](https://x.org) بعد",
        "<w:fldSimple w:instr=' PAGE '><w:r><w:t>3</w:t></w:r></w:fldSimple> ~ 3",
        "<w:smartTag><w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:r><w:t>داخل"
            + "</w:t></w:r></w:sdtContent></w:sdt></w:smartTag> ~ داخل",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>خفي</w:t></w:r><w:r><w:t>ظاهر</w:t></w:r> ~ ظاهر",
        "<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>b</w:t>"
            + "</w:r> ~ {*b*}[was Italic[] by ? 2026-11-25T09:00:00Z,"
            + " was null by ? 2026-11-25T09:00:00Z]"
      })
  void aStretchOfTextIsReadAs(String inner, String text) throws IOException {
    DocxFile file =
        DocxFile.of("<w:p>" + inner + "</w:p>")
            .with("styles", STYLES)
            .link("site", "https://example.org/?a=1&amp;b=2");
    assertThat(told(file)).containsExactly("PARAGRAPH " + text);
  }

  @Test
  void aDirectionIsKeptWhereTheLettersTellAnother() throws IOException {
    String body =
        paragraph("<w:bidi/>", "Baghdad")
            + paragraph("<w:bidi w:val='0'/>", "Erbil")
            + paragraph("<w:bidi/>", "أربيل")
            + paragraph("", "دهوك")
            + paragraph("<w:bidi w:val='0'/>", "بغداد")
            + paragraph("<w:pStyle w:val='a3'/>", "Kirkuk");
    assertThat(told(DocxFile.of(body).with("styles", STYLES)))
        .containsExactly(
            "PARAGRAPH RIGHT_TO_LEFT Baghdad",
            "PARAGRAPH Erbil",
            "PARAGRAPH أربيل",
            "PARAGRAPH دهوك",
            "PARAGRAPH بغداد",
            "HEADLINE RIGHT_TO_LEFT Kirkuk");
  }

  @Test
  void ourOwnDocumentSaysOfEveryParagraphWhereItsLinesBegin() throws IOException {
    String styles =
        STYLES
            + "<w:style w:type='paragraph' w:styleId='MidadPicture'/>"
            + "<w:style w:type='paragraph' w:styleId='MidadKicker'><w:name w:val='تمهيد'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='MidadCredit'/>";
    String body =
        paragraph("<w:pStyle w:val='MidadKicker'/><w:bidi/>", "العراق")
            + paragraph("", "بغداد in English")
            + "<w:p><w:r><w:drawing><wp:docPr id='1' descr=''/><a:blip r:embed='p.png'/></w:drawing>"
            + "</w:r></w:p>"
            + paragraph("<w:pStyle w:val='c'/>", "تعليق")
            + paragraph("<w:pStyle w:val='MidadCredit'/>", "رويترز");
    List<Block> blocks =
        content(DocxFile.of(body).with("styles", styles).picture("p.png", new byte[1])).blocks();
    assertThat(Told.of(blocks))
        .containsExactly(
            "KICKER العراق", "PARAGRAPH LEFT_TO_RIGHT بغداد in English", "FIGURE [] تعليق");
    assertThat(blocks.getLast().picture().credit()).isEqualTo("رويترز");
  }

  @Test
  void linesEndWhereTheyEnd() throws IOException {
    String body =
        "<w:p><w:r><w:t>أ</w:t><w:br/><w:t>ب</w:t><w:br w:type='page'/><w:t>ج</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val='a3'/></w:pPr><w:r><w:t>و</w:t><w:br/><w:t>ز</w:t></w:r></w:p>";
    assertThat(told(DocxFile.of(body).with("styles", STYLES)))
        .containsExactly("PARAGRAPH أ", "PARAGRAPH بج", "HEADLINE و ز");
  }

  @Test
  void aTextBoxIsReadOnceBehindItsParagraph() throws IOException {
    String box =
        "<w:txbxContent>"
            + paragraph("", "في الإطار")
            + paragraph("", "سطر ثان")
            + "</w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>قبل</w:t><mc:AlternateContent><mc:Choice><w:drawing>"
            + box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            + box
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
            + "<w:t> بعد</w:t></w:r></w:p>";
    assertThat(told(DocxFile.of(body)))
        .containsExactly("PARAGRAPH قبل بعد", "PARAGRAPH في الإطار", "PARAGRAPH سطر ثان");
  }

  @Test
  void notesStandBehindTheTextByTheirNumbers() throws IOException {
    String body =
        "<w:p><w:r><w:t>خبر</w:t></w:r><w:r><w:footnoteReference w:id='7'/></w:r>"
            + "<w:r><w:t> وآخر</w:t></w:r><w:r><w:endnoteReference w:id='7'/></w:r></w:p>";
    DocxFile file =
        DocxFile.of(body)
            .with(
                "footnotes",
                "<w:footnote w:id='0'>"
                    + paragraph("", "فاصل")
                    + "</w:footnote>"
                    + "<w:footnote w:id='7'><w:p><w:r><w:footnoteRef/><w:t> حاشية</w:t></w:r></w:p>"
                    + "</w:footnote>")
            .with("endnotes", "<w:endnote w:id='7'>" + paragraph("", "ختام") + "</w:endnote>");
    assertThat(told(file))
        .containsExactly("PARAGRAPH خبر^1^ وآخر^2^", "PARAGRAPH ^1^ حاشية", "PARAGRAPH ^2^ ختام");
  }

  @Test
  void aPictureComesWithItsFileItsDescriptionAndItsCaption() throws IOException {
    byte[] file = {1, 2, 3};
    String body =
        "<w:p><w:r><w:drawing><wp:docPr id='1' name='x' descr='قاعة&#10;الاجتماع'/>"
            + "<a:blip r:embed='p.png'/></w:drawing></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val='c'/></w:pPr><w:r><w:t>تعليق</w:t></w:r></w:p>"
            + "<w:p><w:r><w:drawing><wp:docPr id='2' descr='بعيدة'/><a:blip r:link='far'/></w:drawing>"
            + "</w:r></w:p>"
            + "<w:p><w:r><w:pict><v:shape alt='قديمة'><v:imagedata r:id='gone'/></v:shape></w:pict>"
            + "<w:pict><v:shape alt='قديمة'><v:imagedata r:id='p.png'/></v:shape></w:pict></w:r></w:p>";
    Content content =
        content(
            DocxFile.of(body)
                .with("styles", STYLES)
                .picture("p.png", file)
                .link("far", "https://x.org/a.png"));
    assertThat(Told.of(content.blocks()))
        .containsExactly("FIGURE [قاعة الاجتماع] تعليق", "FIGURE [بعيدة]", "FIGURE [قديمة]");
    assertThat(content.pictures()).hasSize(2);
    assertThat(content.pictures().get(content.blocks().getFirst().id())).isEqualTo(file);
  }

  @Test
  void theEdgesOfPagesAreLeftOutAndTold() throws IOException {
    Content content =
        content(
            DocxFile.of(paragraph("", "خبر"))
                .with("header", paragraph("", "صحيفة الخليج"))
                .with("footer", paragraph("", "3")));
    assertThat(Told.of(content.blocks())).containsExactly("PARAGRAPH خبر");
    assertThat(content.leftOut()).containsExactly("صحيفة الخليج");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arabic_align.docx",
        "arabic_numbering.docx",
        "openxmlsdk-Comment041.docx",
        "poi-stress011-UN-CRC.docx"
      })
  void noLetterOfOtherHousesDocumentsIsLost(String name) throws IOException {
    Path file = Shared.file("data/docx/" + name);
    String text =
        WordDocument.read(file, NOW).blocks().stream()
            .map(Block::text)
            .collect(Collectors.joining());
    StringBuilder letters = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream part = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
      Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>")
          .matcher(xml)
          .results()
          .forEach(found -> letters.append(Parser.unescapeEntities(found.group(1), false)));
    }
    assertThat(letters).hasSizeGreaterThan(30);
    assertThat(arabic(text)).startsWith(arabic(letters.toString()));
  }

  /** Arabic letters alone: the strokes between cells and the numbers of notes come in. */
  private static String arabic(String text) {
    return text.replaceAll("\\P{IsArabic}", "");
  }

  private static String paragraph(String properties, String text) {
    return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, text);
  }

  private List<String> told(DocxFile file) throws IOException {
    return Told.of(content(file).blocks());
  }

  private Content content(DocxFile file) throws IOException {
    return WordDocument.read(file.write(folder.resolve("a.docx")), NOW);
  }
}
