package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;

class HtmlDocumentTest {

  @Test
  void whatWordWritesIsCleaned() throws IOException {
    assertThat(told(resource("word-arabic.html")))
        .containsExactly(
            "HEADLINE بغداد وأربيل توحدان",
            "PARAGRAPH كشفت *قيادة العمليات* F-16، نتائج الاجتماع^[1]^. مضاف",
            "LIST_ITEM البند الأول",
            "LIST_ITEM البند الثاني",
            "QUOTE «اقتباس بارز»",
            "FIGURE [قاعة الاجتماع] تعليق الصورة",
            "PARAGRAPH *المحافظة* | 13",
            "PARAGRAPH LEFT_TO_RIGHT بيان in an English paragraph",
            "PARAGRAPH ^[1]^ حاشية");
  }

  /** Both files are what these programs really wrote of one text. */
  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.html", "chromium.html"})
  void whatOtherProgramsWriteIsCleaned(String file) throws IOException {
    assertThat(told(resource(file)))
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "google-docs-simple.html | PARAGRAPH Hello world",
        "word-rtl-list.html | LIST_ITEM RIGHT_TO_LEFT Line 1",
        "word-headers.html | HEADLINE Transforming Turn-Key Content",
        "word-image.html | FIGURE",
        "google-docs-lists.html | LIST_ITEM LEFT_TO_RIGHT 1"
      })
  void whatWordAndGoogleReallyPutThereIsRead(String file, String first) throws IOException {
    List<String> told = told(Files.readString(Shared.file("data/paste/" + file)));
    assertThat(told.getFirst()).startsWith(first);
    assertThat(told).noneMatch(line -> line.contains("mso") || line.contains("\u00A0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>أ  ب⏎\t ج</p> ~ PARAGRAPH أ ب ج",
        "<p>أ<b> ب </b> ج</p> ~ PARAGRAPH أ* ب *ج",
        "<p>أ&nbsp;ب&nbsp; ج&nbsp;</p> ~ PARAGRAPH أ\u00A0ب ج",
        "<p>أ<span> </span>ب</p> ~ PARAGRAPH أ ب",
        "<b style='font-weight:normal'><p>نص</p></b> ~ PARAGRAPH نص",
        "<p style='font-weight:700'>نص <span style='font-weight:400'>خفيف</span></p>"
            + " ~ PARAGRAPH *نص *خفيف",
        "<p>x<span style='vertical-align:super;font-size:.6em'>2</span></p> ~ PARAGRAPH x^2^",
        "<p><span style='font-style:italic'>مائل</span></p> ~ PARAGRAPH /مائل/",
        "<p><font style='font:italic bold 12px Arial'>نص</font></p> ~ PARAGRAPH */نص/*",
        "<h2 style='font-weight:bold'>عنوان <b>ثقيل</b></h2> ~ CROSSHEAD عنوان *ثقيل*",
        "<p><a href='https://x.org'>رابط</a> <a href='#top'>ص</a>"
            + "<a href='javascript:x()'>ش</a></p> ~ PARAGRAPH [رابط](https://x.org) صش",
        "<div dir=rtl><p>Baghdad</p></div> ~ PARAGRAPH RIGHT_TO_LEFT Baghdad",
        "<div style='direction:rtl'>Baghdad</div> ~ PARAGRAPH RIGHT_TO_LEFT Baghdad",
        "<p dir=ltr>بغداد</p> ~ PARAGRAPH LEFT_TO_RIGHT بغداد",
        "<body dir=ltr><p>بغداد</p> ~ PARAGRAPH بغداد",
        "<div dir=rtl><p dir=auto>Baghdad</p></div> ~ PARAGRAPH Baghdad",
        "<style>p.n{direction:rtl}</style><p class=n>Erbil</p> ~ PARAGRAPH RIGHT_TO_LEFT Erbil",
        "<p>ظاهر<span style='display:none'>خفي</span><span hidden>خفي</span></p>"
            + " ~ PARAGRAPH ظاهر",
        "<script>x()</script><style>p{}</style><p>نص</p><noscript>آخر</noscript> ~ PARAGRAPH نص",
        "نص بلا وسم ~ PARAGRAPH نص بلا وسم",
        "<h1>سطر<br>ثان</h1> ~ HEADLINE سطر ثان",
        "<p>a\u200Cb\u200F.\u0007</p> ~ PARAGRAPH a\u200Cb\u200F.",
        "<p>هدف <img alt='⚽' src='https://x.org/ball.png'> رائع</p> ~ PARAGRAPH هدف ⚽ رائع",
        "<img width=1 height=1 src='https://x.org/count.gif'><p>نص</p> ~ PARAGRAPH نص"
      })
  void oneBlockIsMadeOf(String html, String block) {
    assertThat(told(html)).containsExactly(block);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>أ<br>ب<br><br>ج</p> ~ PARAGRAPH أ;PARAGRAPH ب;PARAGRAPH ج",
        "<pre>أ  ب⏎ج</pre> ~ PARAGRAPH أ  ب;PARAGRAPH ج",
        "<p style='white-space:pre-line'>أ  ب⏎ج</p> ~ PARAGRAPH أ ب;PARAGRAPH ج",
        "<div>أ<p>ب</p>ج</div> ~ PARAGRAPH أ;PARAGRAPH ب;PARAGRAPH ج",
        "<span style='display:block'>أ</span><div style='display:inline'>ب</div>ج"
            + " ~ PARAGRAPH أ;PARAGRAPH بج",
        "<h1>أ</h1><h1>ب</h1><h3>ج</h3> ~ HEADLINE أ;CROSSHEAD ب;CROSSHEAD ج",
        "<blockquote><p>أ</p><p>ب</p></blockquote> ~ QUOTE أ;QUOTE ب",
        "<ul><li>أ<ol><li><p>ب</p></li></ol>ج</li></ul> ~ LIST_ITEM أ;LIST_ITEM ب;LIST_ITEM ج",
        "<table><tr><td>أ<td><p>ب<p>ج<td></tr><tr><td>د</table> ~ PARAGRAPH أ | ب ج;PARAGRAPH د",
        "<table><tr><td><h2>أ</h2><p>ب</p><td>ج</table>" + " ~ CROSSHEAD أ;PARAGRAPH ب;PARAGRAPH ج",
        "<figure><img alt='قاعة' src='a.jpg'><figcaption>تعليق <b>أ</b></figcaption></figure>"
            + " ~ FIGURE [قاعة] تعليق *أ*",
        "<figure><figcaption>تعليق</figcaption><img src='a.jpg'></figure> ~ FIGURE [] تعليق",
        "<figure><figcaption>تعليق</figcaption></figure> ~ FIGURE [] تعليق",
        "<figure><blockquote>أ</blockquote><figcaption>ب</figcaption></figure>"
            + " ~ QUOTE أ;PARAGRAPH ب",
        "<p>قبل<v:shape alt='قاعة'><v:imagedata src='file:///C:/a.png'/></v:shape></p>"
            + " ~ PARAGRAPH قبل;FIGURE [قاعة]",
        "<p class=kicker>أ</p><p class=dateline>ب:</p><p class=byline>ج:</p><p class=deck>د</p>"
            + " ~ KICKER أ;DATELINE ب:;BYLINE ج:;DECK د",
        "<p>قبل <img alt='قاعة' src='a.jpg'> بعد</p> ~ PARAGRAPH قبل بعد;FIGURE [قاعة]"
      })
  void severalBlocksAreMadeOf(String html, String blocks) {
    assertThat(told(html)).containsExactly(blocks.split(";"));
  }

  @Test
  void onlyWhatStandsBetweenTheClipboardsMarksIsMeant() {
    String clipboard =
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000180\r\n"
            + "<html><body>\r\nقبل<ul><!--StartFragment--><li>بند</li><!--EndFragment--></ul>بعد";
    assertThat(told(clipboard)).containsExactly("LIST_ITEM بند");
  }

  @Test
  void aPictureInTheAddressIsKeptAsItsFile() {
    byte[] file = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
    String base64 = Base64.getEncoder().encodeToString(file);
    Content content =
        HtmlDocument.read(
            "<img src='data:image/png;base64,%s' alt='أ'>".formatted(base64)
                + "<img src='data:image/svg+xml;charset=utf-8,%3Csvg/%3E'>"
                + "<img src='data:image/png;base64,***'>");
    List<Block> figures = content.blocks();
    assertThat(Told.of(figures)).containsExactly("FIGURE [أ]", "FIGURE []", "FIGURE []");
    assertThat(content.pictures().get(figures.get(0).id())).isEqualTo(file);
    assertThat(content.pictures().get(figures.get(1).id())).asString().isEqualTo("<svg/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<p>&nbsp;</p><br>", "<!-- x -->", "<meta charset='utf-8'>"})
  void nothingMakesNoFragment(String html) {
    assertThat(HtmlDocument.fragment(html)).isEmpty();
  }

  private static List<String> told(String html) {
    return Told.of(HtmlDocument.read(html.replace("⏎", "\n")).blocks());
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/documents", name));
  }
}
