package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlPageTest {
  private static final HtmlPage FORMAT = new HtmlPage();
  private static final Issue UNNAMED =
      new Issue(1, SeedStory.ISSUE.at(), SeedStory.ISSUE.zone(), "");
  private static final Set<String> ELEMENTS =
      Set.of(
          "#root",
          "html",
          "head",
          "meta",
          "title",
          "style",
          "script",
          "body",
          "article",
          "div",
          "span",
          "fieldset",
          "legend",
          "input",
          "label",
          "p",
          "h1",
          "h2",
          "time",
          "figure",
          "figcaption",
          "ul",
          "li",
          "blockquote",
          "strong",
          "em",
          "sup",
          "a",
          "bdi",
          "footer",
          "section");

  private final Story story = SeedStory.story();

  @Test
  void theSeedsPageComesOutLetterForLetterInItsOrder() {
    Document page = read(story);
    List<String> lines = SeedStory.lines();
    assertThat(
            page.select(".kicker, h1, time, .when span, figcaption, .line, .text > p").eachText())
        .containsExactlyElementsOf(lines.subList(1, 12));
    assertThat(page.select("footer h2, footer p").eachText())
        .containsExactlyElementsOf(lines.subList(12, 15));
    assertThat(page.expectFirst("input[checked] + label").text()).isEqualTo(lines.get(0));
  }

  @Test
  void thePageRunsFromRightToLeftInTheStorysLanguage() {
    Element html = read(story).expectFirst("html");
    assertThat(html.attr("lang")).isEqualTo("ar");
    assertThat(html.attr("dir")).isEqualTo("rtl");
  }

  @Test
  void anEnglishStoryHasAnEnglishPage() {
    StoryMeta meta =
        new StoryMeta(
            "talks", "en", List.of(), 5, OffsetDateTime.parse("2021-12-05T13:10:00+03:00"), "");
    List<Block> blocks = List.of(Block.of(BlockKind.PARAGRAPH, "One word."));
    Document page = read(new Story(StoryId.create(), blocks, meta), UNNAMED);
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("ltr");
    assertThat(page.expectFirst("time").text()).isEqualTo("1:10 PM");
    assertThat(page.expectFirst("input[checked] + label").text()).isEqualTo("Normal");
    assertThat(page.text()).doesNotContainPattern("\\p{IsArabic}");
  }

  @Test
  void aStoryWithoutADateShowsTheMomentOfExportInTheNewsroomsZone() {
    Element time = read(story.withMeta(story.meta().withDated(null))).expectFirst("time");
    assertThat(time.attr("datetime")).isEqualTo("2021-12-05T13:20:30+03:00");
    assertThat(time.text()).isEqualTo("01:20 مساء");
  }

  @Test
  void whatOnlyTheSiteHasIsMarkedForIt() {
    assertThat(read(story).select("[data-midad-slot]").eachAttr("data-midad-slot"))
        .containsExactly("picture", "ratings", "notifications");
  }

  @Test
  void withoutANewspapersNameNoEmptyQuotationMarksAreLeft() {
    assertThat(read(story, UNNAMED).expectFirst("footer").text()).doesNotContain("\"");
  }

  @Test
  void anEmptyStoryIsAPageStill() {
    Document page = read(new Story(StoryId.create(), List.of(), StoryMeta.EMPTY));
    assertThat(page.select("h1, .kicker, figure, .line, .keywords")).isEmpty();
    assertThat(page.select(".text")).hasSize(1);
  }

  @Test
  void listsQuotesHeadingsAndPicturesStandWhereTheyWereWritten() {
    Figure figure = new Figure(Figure.PENDING.media(), "واع", "قاعة");
    Element text =
        read(story.withBlocks(
                List.of(
                    Block.of(BlockKind.PARAGRAPH, "أ"),
                    Block.of(BlockKind.CROSSHEAD, "ب"),
                    Block.of(figure, "ج"),
                    Block.of(BlockKind.LIST_ITEM, "د"),
                    Block.of(BlockKind.LIST_ITEM, "هـ"),
                    Block.of(BlockKind.QUOTE, "و"))))
            .expectFirst(".text");
    assertThat(text.children().stream().map(Element::normalName))
        .containsExactly("p", "h2", "figure", "ul", "blockquote");
    assertThat(text.select("ul > li").eachText()).containsExactly("د", "هـ");
    assertThat(text.expectFirst("[role=img]").attr("aria-label")).isEqualTo("قاعة");
    assertThat(text.expectFirst(".credit").text()).isEqualTo("واع");
  }

  @Test
  void latinWordsKeepTheirOrderAndTheTextItsLetters() {
    String typed =
        "طائرات F-16 و«NATO» بلغة C++ عبر Ain al-Asad، وISO 9001 بدقة 4K و@NATO في 2.5GHz، 71% COVID-19.";
    Element paragraph = paragraph(Prose.of(typed));
    assertThat(paragraph.select("bdi[dir=ltr]").eachText())
        .containsExactly(
            "F-16", "NATO", "C++", "Ain al-Asad", "ISO 9001", "4K", "@NATO", "2.5GHz", "COVID-19");
    assertThat(paragraph.select("bdi.word").eachText()).doesNotContain("Ain al-Asad", "ISO 9001");
    assertThat(paragraph.text()).isEqualTo(typed);
  }

  @Test
  void marksBecomeMarkup() {
    Prose prose =
        Prose.of("غامق", Set.of(new Mark.Bold(), new Mark.Italic()))
            .plus(Prose.of("2", Set.of(new Mark.Superscript())))
            .plus(Prose.of("هنا", Set.of(new Mark.Link("https://مثال.شبكة/خبر?أ=1&ب=2"))));
    Element paragraph = paragraph(prose);
    assertThat(paragraph.select("strong > em").text()).isEqualTo("غامق");
    assertThat(paragraph.select("sup").text()).isEqualTo("2");
    assertThat(paragraph.select("a").attr("href")).isEqualTo("https://مثال.شبكة/خبر?أ=1&ب=2");
    assertThat(paragraph.select("a").attr("rel")).isEqualTo("noopener noreferrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "HTTPS://example.com/a?b#c",
        " https://example.com ",
        "mailto:desk@example.com"
      })
  void aLinkToAPageOrAMailboxStays(String address) {
    assertThat(link(address).select("a").attr("href")).isEqualTo(address.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.com",
        "/path",
        "https://",
        "https://a\" onclick=\"x",
        "https://a b",
        "http:\\\\example.com",
        "https://?x",
        "mailto:",
        "&#106;avascript:alert(1)",
        "https:javascript:alert(1)",
        ""
      })
  void anyOtherLinkIsTextAlone(String address) {
    Element paragraph = link(address);
    assertThat(paragraph.select("a")).isEmpty();
    assertThat(paragraph.text()).isEqualTo("هنا");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=\"alert(1)",
        "<svg/onload=alert(1)>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<base href=//example.com>",
        "<meta http-equiv=refresh content=0;url=//example.com>",
        "<a href=javascript:alert(1)>x</a>",
        "{0} ${7*7} {{7*7}} '{'",
        "\u0000<script>\u0000alert(1)</script>",
        "<\u0000script>alert(1)</script>",
        "＜script＞alert(1)＜/script＞",
        "`onload=alert(1)`"
      })
  void nothingThatAWriterTypesBecomesAnythingButText(String attack) {
    Figure figure = new Figure(Figure.PENDING.media(), attack, attack);
    StoryMeta meta =
        new StoryMeta(
            attack,
            attack.replace(' ', '-'),
            List.of(
                new Tag(Tag.Scheme.SECTION, attack, attack),
                Tag.keyword(attack),
                new Tag(Tag.Scheme.TOPIC, attack, attack)),
            1,
            null,
            attack);
    Story attacked =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.KICKER, attack),
                Block.of(BlockKind.HEADLINE, attack),
                Block.of(BlockKind.DECK, attack),
                Block.of(figure, attack),
                Block.of(BlockKind.DATELINE, attack),
                Block.of(BlockKind.BYLINE, attack),
                Block.of(
                    BlockKind.PARAGRAPH,
                    Prose.of(attack, Set.of(new Mark.Bold(), new Mark.Link(attack)))),
                Block.of(BlockKind.CROSSHEAD, attack),
                Block.of(BlockKind.QUOTE, attack),
                Block.of(BlockKind.LIST_ITEM, attack)),
            meta);
    Issue issue = new Issue(1, SeedStory.ISSUE.at(), SeedStory.ISSUE.zone(), attack);
    Document page = read(attacked, issue);
    assertHarmless(page);
    String text = attack.replace('\u0000', '\uFFFD');
    assertThat(page.expectFirst("h1").wholeText()).isEqualTo(text);
    assertThat(page.title()).isEqualTo(text.strip());
    assertThat(page.expectFirst(".text > p").wholeText()).isEqualTo(text);
    assertThat(structured(page).get("headline").asString()).isEqualTo(text);
    assertThat(page.expectFirst("meta[name=midad:slug]").attr("content")).isEqualTo(text);
    assertThat(page.expectFirst("[role=img]").attr("aria-label")).isEqualTo(text);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(text.replace(' ', '-'));
    Document body = Jsoup.parseBodyFragment(Html.prose(Prose.of(attack)));
    assertThat(body.body().childrenSize()).isZero();
  }

  @Test
  void theOneStyleIsNamedByItsHashAndNothingElseMayRun() throws Exception {
    Document page = read(story);
    String style = page.expectFirst("style").data();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(style.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; img-src 'self'; base-uri 'none'; form-action 'none'");
    assertThat(style).doesNotContain("url(", "@import");
    assertHarmless(page);
  }

  @Test
  void whatSearchEnginesAskForStandsInThePageAsInItsOwnForm() {
    JsonNode own =
        new JsonMapper()
            .readTree(new NewsArticle().write(story, SeedStory.ISSUE, PictureFiles.NONE));
    assertThat(structured(read(story))).isEqualTo(own);
  }

  @Test
  void aLatinWordThatIsHalfMarkedStaysInOnePiece() {
    Prose half =
        Prose.of("طائرة F-").plus(Prose.of("16", Set.of(new Mark.Bold()))).plus(Prose.of(" سقطت"));
    assertThat(paragraph(half).html())
        .isEqualTo("طائرة <bdi class=\"word\" dir=\"ltr\">F-<strong>16</strong></bdi> سقطت");
  }

  @Test
  void aPartThatRunsAgainstThePageOrItsLettersSaysSo() {
    Story mixed =
        story.withBlocks(
            List.of(
                Block.of(BlockKind.HEADLINE, "NATO meets"),
                Block.of(BlockKind.PARAGRAPH, "NATO meets"),
                Block.of(BlockKind.PARAGRAPH, "NATO تجتمع").withDirection(Direction.RIGHT_TO_LEFT),
                Block.of(BlockKind.PARAGRAPH, "تجتمع NATO"),
                Block.of(BlockKind.QUOTE, "بيان").withDirection(Direction.LEFT_TO_RIGHT)));
    Document page = read(mixed);
    assertThat(page.expectFirst("h1").attr("dir")).isEqualTo("ltr");
    assertThat(page.select(".text p").eachAttr("dir")).containsExactly("ltr", "rtl", "ltr");
    assertThat(page.select(".text p").get(2).hasAttr("dir")).isFalse();
  }

  private static JsonNode structured(Document page) {
    return new JsonMapper().readTree(page.expectFirst("script").data());
  }

  private static void assertHarmless(Document page) {
    for (Element element : page.select("*")) {
      assertThat(element.normalName()).isIn(ELEMENTS);
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src", "srcdoc");
      }
    }
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("head > script").eachAttr("type"))
        .containsExactly("application/ld+json");
    assertThat(page.select("meta[http-equiv]")).hasSize(1);
    assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("http"));
  }

  private Element link(String address) {
    return paragraph(Prose.of("هنا", Set.of(new Mark.Link(address))));
  }

  private Element paragraph(Prose prose) {
    Block block = Block.of(BlockKind.PARAGRAPH, prose);
    return read(story.withBlocks(List.of(block))).expectFirst(".text > p");
  }

  private static Document read(Story story) {
    return read(story, SeedStory.ISSUE);
  }

  private static Document read(Story story, Issue issue) {
    return Jsoup.parse(
        new String(FORMAT.write(story, issue, PictureFiles.NONE), StandardCharsets.UTF_8));
  }
}
