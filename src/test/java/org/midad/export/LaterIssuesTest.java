package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each format says of a story that is put right, taken back, or follows another one. */
class LaterIssuesTest {
  private static final String WITHDRAWN = "سُحبت هذه المادة.";
  private static final String CORRECTION = "تصحيح: الاسم هو «العلوي»";
  private static final String EARLIER = "urn:uuid:" + SeedStory.EARLIER;

  private static final Story STORY =
      SeedStory.story()
          .withBlocks(
              List.of(
                  Block.of(BlockKind.HEADLINE, "العنوان"),
                  Block.of(BlockKind.DECK, "النص الممنوع في سطر"),
                  Block.of(BlockKind.PARAGRAPH, "النص الممنوع")));

  @ParameterizedTest
  @MethodSource("org.midad.export.EveryFormat#made")
  void aWithdrawalDoesNotSayTheTextOnceMore(Format format) throws IOException {
    assertThat(text(format, SeedStory.ISSUE)).contains("الممنوع");
    assertThat(text(format, SeedStory.WITHDRAWN)).doesNotContain("الممنوع");
  }

  @ParameterizedTest
  @MethodSource("org.midad.export.EveryFormat#made")
  void equalWithdrawalsGiveEqualBytes(Format format) {
    assertThat(format.write(STORY, SeedStory.WITHDRAWN, PictureFiles.NONE))
        .isEqualTo(format.write(STORY, SeedStory.WITHDRAWN, PictureFiles.NONE));
  }

  @ParameterizedTest
  @MethodSource("org.midad.export.EveryFormat#made")
  void whoeverOpensAWithdrawalReadsThatItIsOne(Format format) throws IOException {
    assertThat(text(format, SeedStory.WITHDRAWN)).contains(WITHDRAWN);
  }

  @Test
  void whereReadersOpenItACorrectionIsTold() throws IOException {
    List<Format> opened =
        List.of(
            new HtmlPage(),
            new HtmlFragment(),
            new Rss(),
            new Atom(),
            new Docx(),
            new PdfProof(),
            new Markdown(),
            new PlainText());
    for (Format format : opened) {
      assertThat(text(format, SeedStory.CORRECTED)).as(format.extension()).contains(CORRECTION);
      assertThat(text(format, SeedStory.ISSUE)).as(format.extension()).doesNotContain("تصحيح");
    }
  }

  @Test
  void whyItWasWithdrawnIsForEditorsAlone() throws IOException {
    for (Form form : Form.values()) {
      String told = text(form.format(), SeedStory.WITHDRAWN);
      boolean editors =
          switch (form) {
            case NINJS, NINJS_2, NINJS_1, SUPERDESK, NEWSML_G2 -> true;
            case JSON_LD, RSS, ATOM, HTML, FRAGMENT, PDF, ICML, DOCX, MARKDOWN, TEXT -> false;
          };
      assertThat(told.contains("خبر لم يثبت")).as(form.toString()).isEqualTo(editors);
    }
  }

  @Test
  void itIsToldInTheStorysLanguage() {
    Story english = STORY.withMeta(STORY.meta().withLanguage("en"));
    Issue issue = SeedStory.ISSUE.withdrawing("");
    assertThat(new PlainText().write(english, issue, PictureFiles.NONE))
        .asString(StandardCharsets.UTF_8)
        .contains("This story has been withdrawn.");
  }

  @Test
  void ninjsTellsWhatMayBeShownWhyAndWhatCameBefore() {
    for (Format format : List.of(new Ninjs(), Ninjs.second())) {
      JsonNode corrected = json(format, SeedStory.CORRECTED);
      boolean third = format.extension().equals("json");
      String status = third ? "pubStatus" : "pubstatus";
      String note = third ? "edNote" : "ednote";
      assertThat(corrected.get(status).asString()).isEqualTo("usable");
      assertThat(corrected.get("version").asString()).isEqualTo("3");
      assertThat(corrected.get(note).asString()).isEqualTo("الاسم هو «العلوي»");
      JsonNode last = corrected.get("associations").get(corrected.get("associations").size() - 1);
      assertThat(last.get("name").asString()).isEqualTo("previousVersion");
      assertThat(last.get("uri").asString()).isEqualTo(EARLIER);
      assertThat(json(format, SeedStory.WITHDRAWN).get(status).asString()).isEqualTo("canceled");
      assertThat(json(format, SeedStory.WITHDRAWN).get("uri"))
          .isEqualTo(json(format, SeedStory.ISSUE).get("uri"));
      assertThat(json(format, SeedStory.ISSUE).has(note)).isFalse();
    }
  }

  @Test
  void superdesksDialectSaysLikewiseInItsOwnFields() {
    JsonNode corrected = json(FirstNinjs.superdesk(), SeedStory.CORRECTED);
    assertThat(corrected.get("evolvedfrom").asString()).isEqualTo(EARLIER);
    assertThat(corrected.get("ednote").asString()).isEqualTo("الاسم هو «العلوي»");
    JsonNode withdrawn = json(FirstNinjs.superdesk(), SeedStory.WITHDRAWN);
    assertThat(withdrawn.get("pubstatus").asString()).isEqualTo("canceled");
    assertThat(withdrawn.get("headline").asString()).isEqualTo("العنوان");
    assertThat(json(FirstNinjs.superdesk(), SeedStory.ISSUE).has("evolvedfrom")).isFalse();
    JsonNode standard = json(FirstNinjs.standard(), SeedStory.CORRECTED);
    assertThat(standard.at("/associations/previousVersion/uri").asString()).isEqualTo(EARLIER);
  }

  @Test
  void newsmlAndTheNitfInItTellThemAsTheirVocabulariesDo() throws IOException {
    assertThat(text(new NewsmlG2(), SeedStory.CORRECTED))
        .contains(
            "<pubStatus qcode=\"stat:usable\"/>",
            "<edNote>الاسم هو «العلوي»</edNote>",
            "<signal qcode=\"sig:correction\"/>",
            "<link rel=\"irel:previousVersion\" residref=\"" + EARLIER + "\"/>",
            "<docdata management-status=\"usable\" management-doc-idref=\"" + EARLIER + "\">",
            "<correction info=\"الاسم هو «العلوي»\"",
            "generation=\"3\"/>");
    assertThat(text(new NewsmlG2(), SeedStory.WITHDRAWN))
        .contains(
            "<pubStatus qcode=\"stat:canceled\"/>",
            "<docdata management-status=\"canceled\"",
            "<ed-msg info=\"خبر لم يثبت\"/>")
        .doesNotContain("sig:correction");
    assertThat(text(new NewsmlG2(), SeedStory.ISSUE)).contains("<signal qcode=\"sig:update\"/>");
  }

  @Test
  void searchEnginesAreToldToo() {
    JsonNode corrected = json(new NewsArticle(), SeedStory.CORRECTED);
    assertThat(corrected.get("creativeWorkStatus").asString()).isEqualTo("Published");
    assertThat(corrected.at("/correction/@type").asString()).isEqualTo("CorrectionComment");
    assertThat(corrected.at("/correction/text").asString()).isEqualTo("الاسم هو «العلوي»");
    assertThat(corrected.get("isBasedOn").asString()).isEqualTo(EARLIER);
    assertThat(corrected.get("dateModified").asString()).isEqualTo("2021-12-05T10:20:30+00:00");
    assertThat(json(new NewsArticle(), SeedStory.WITHDRAWN).get("creativeWorkStatus").asString())
        .isEqualTo("Withdrawn");
  }

  @Test
  void noSearchEngineKeepsAPageThatIsWithdrawn() throws IOException {
    Document page = Jsoup.parse(text(new HtmlPage(), SeedStory.WITHDRAWN));
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select(".text p").eachText()).containsExactly(WITHDRAWN);
    assertThat(page.select("[data-midad-slot]")).isEmpty();
    Document corrected = Jsoup.parse(text(new HtmlPage(), SeedStory.CORRECTED));
    assertThat(corrected.select("meta[name=robots]")).isEmpty();
    assertThat(corrected.select(".correction").text()).isEqualTo(CORRECTION);
  }

  @Test
  void aFeedDeletesItsEntry() throws Exception {
    byte[] bytes = new Atom().write(STORY, SeedStory.WITHDRAWN, PictureFiles.NONE);
    var deleted =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes))
            .getDocumentElement();
    assertThat(deleted.getNamespaceURI()).isEqualTo("http://purl.org/atompub/tombstones/1.0");
    assertThat(deleted.getLocalName()).isEqualTo("deleted-entry");
    assertThat(deleted.getAttribute("ref")).isEqualTo("urn:uuid:" + STORY.id());
    assertThat(deleted.getAttribute("when")).isEqualTo("2021-12-05T10:20:30+00:00");
    assertThat(deleted.getTextContent().strip()).isEqualTo(WITHDRAWN);
    assertThat(text(new Atom(), SeedStory.CORRECTED))
        .contains("<link rel=\"predecessor-version\" href=\"" + EARLIER + "\"/>");
    assertThat(text(new Rss(), SeedStory.CORRECTED))
        .contains(
            "<atom:updated>2021-12-05T10:20:30+00:00</atom:updated>",
            "<atom:link rel=\"predecessor-version\" href=\"" + EARLIER + "\"/>");
  }

  private static JsonNode json(Format format, Issue issue) {
    return new JsonMapper().readTree(format.write(STORY, issue, PictureFiles.NONE));
  }

  /** What a reader of the file finds in it, words in the order of their letters. */
  private static String text(Format format, Issue issue) throws IOException {
    byte[] bytes = format.write(STORY, issue, PictureFiles.NONE);
    return switch (format) {
      case Docx docx -> unzipped(bytes);
      case PdfProof proof -> {
        try (PDDocument document = Loader.loadPDF(bytes)) {
          // PDFBox turns quotation marks round, as if files named them by their look.
          yield Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
              .replace('«', '<')
              .replace('»', '«')
              .replace('<', '»');
        }
      }
      case Ninjs ninjs -> whole(bytes);
      case FirstNinjs ninjs -> whole(bytes);
      case NewsmlG2 newsml -> whole(bytes);
      case NewsArticle article -> whole(bytes);
      case Rss rss -> whole(bytes);
      case Atom atom -> whole(bytes);
      case HtmlPage page -> whole(bytes);
      case HtmlFragment fragment -> whole(bytes);
      case Icml icml -> whole(bytes);
      case Markdown markdown -> whole(bytes);
      case PlainText plain -> whole(bytes);
    };
  }

  private static String whole(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (Set.of("word/document.xml", "docProps/core.xml").contains(entry.getName())) {
          text.append(Jsoup.parse(whole(zip.readAllBytes()), "", Parser.xmlParser()).wholeText());
        }
      }
    }
    return text.toString();
  }
}
