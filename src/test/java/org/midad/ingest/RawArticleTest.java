package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RawArticleTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T09:00:00+03:00");
  private static final Path SHARED = Path.of("../shared");

  private static final String LONG =
      "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع عسكري وأمني رفيع المستوى مع وزارة"
          + " البيشمركة التابعة لحكومة إقليم كردستان العراق.";
  private static final String LATER =
      "وذكر بيان لخلية الإعلام الأمني أن «الاجتماع بحث هجمات «داعش» الإرهابي» في مناطق التنسيق.";

  @Test
  void theSeedBecomesAStoryToTheLetter() throws IOException {
    Path seed = SHARED.resolve("seed/article.txt");
    Assumptions.assumeTrue(Files.exists(seed), "left out: ../shared is missing");
    String raw = Files.readString(seed);
    List<String> lines = raw.lines().toList();
    Recognised recognised = RawArticle.recognise(raw, NOW);
    Story story = recognised.story();

    assertThat(outline(story))
        .startsWith(
            "KICKER: الكاظمي يبحث مع السفير الأمريكي تطورات الوضع الأمني",
            "HEADLINE: بغداد وأربيل توحدان الجهود العسكرية لمواجهة إرهاب «داعش»",
            "FIGURE: اجتماع القيادات العسكرية للجيش العراقي وقوات البيشمركة الكردية",
            "DATELINE: بغداد:",
            "BYLINE: زيدان الربيعي:")
        .hasSize(10);
    assertThat(story.first(BlockKind.FIGURE).orElseThrow().picture()).isEqualTo(Figure.PENDING);
    assertThat(story.body().stream().map(Block::text))
        .containsExactlyElementsOf(lines.stream().filter(line -> line.length() > 100).toList());
    assertThat(story.meta().dated()).isEqualTo(OffsetDateTime.parse("2026-11-24T01:10:00+03:00"));
    assertThat(story.meta().language()).isEqualTo("ar");
    assertThat(recognised.leftOut())
        .containsExactly(
            "عادي",
            "قراءة دقيقتين",
            "التقييمات",
            "قم بإنشاء حسابك لتتمكن من تقييم المقالات",
            "لاستلام اشعارات وعروض من صحيفة \"الخليج\"");
  }

  static Stream<Arguments> variants() {
    return Stream.of(
        variant(
            "without a kicker",
            page(
                "عنوان الخبر",
                "",
                "01:10 صباحا",
                "قراءة دقيقتين",
                "تعليق الصورة",
                "بغداد: أحمد علي:",
                LONG),
            "HEADLINE: عنوان الخبر",
            "FIGURE: تعليق الصورة",
            "DATELINE: بغداد:",
            "BYLINE: أحمد علي:",
            "PARAGRAPH: " + LONG),
        variant(
            "without a caption",
            page("تمهيد", "عنوان الخبر", "01:10 صباحا", "بغداد: أحمد علي:", LONG),
            "KICKER: تمهيد",
            "HEADLINE: عنوان الخبر",
            "DATELINE: بغداد:",
            "BYLINE: أحمد علي:",
            "PARAGRAPH: " + LONG),
        variant(
            "without time and reading time",
            page("تمهيد", "عنوان الخبر", "تعليق الصورة", "بغداد: أحمد علي:", LONG),
            "KICKER: تمهيد",
            "HEADLINE: عنوان الخبر",
            "FIGURE: تعليق الصورة",
            "DATELINE: بغداد:",
            "BYLINE: أحمد علي:",
            "PARAGRAPH: " + LONG),
        variant(
            "with a deck",
            page("تمهيد", "عنوان الخبر", "عنوان ثانوي", "01:10 صباحا", "تعليق الصورة", LONG),
            "KICKER: تمهيد",
            "HEADLINE: عنوان الخبر",
            "DECK: عنوان ثانوي",
            "FIGURE: تعليق الصورة",
            "PARAGRAPH: " + LONG),
        variant(
            "a newspaper as its own writer",
            page("عنوان الخبر", "01:10 صباحا", "دبي - «الخليج»", LONG),
            "HEADLINE: عنوان الخبر",
            "DATELINE: دبي -",
            "BYLINE: «الخليج»",
            "PARAGRAPH: " + LONG),
        variant(
            "no colon after the name",
            page("عنوان الخبر", "01:10 صباحا", "القاهرة: أحمد علي", LONG),
            "HEADLINE: عنوان الخبر",
            "DATELINE: القاهرة:",
            "BYLINE: أحمد علي",
            "PARAGRAPH: " + LONG),
        variant(
            "a place that nobody knows",
            page("عنوان الخبر", "01:10 صباحا", "خضر جيجة: أحمد علي", LONG),
            "HEADLINE: عنوان الخبر",
            "DATELINE: خضر جيجة:",
            "BYLINE: أحمد علي",
            "PARAGRAPH: " + LONG),
        variant(
            "an agency",
            page("عنوان الخبر", "01:10 صباحا", "بغداد (واع)", LONG),
            "HEADLINE: عنوان الخبر",
            "DATELINE: بغداد",
            "BYLINE: (واع)",
            "PARAGRAPH: " + LONG),
        variant(
            "an agency alone",
            page("عنوان الخبر", "01:10 صباحا", "(واع)", LONG),
            "HEADLINE: عنوان الخبر",
            "BYLINE: (واع)",
            "PARAGRAPH: " + LONG),
        variant(
            "a place alone",
            page("عنوان الخبر", "01:10 صباحا", "بغداد، أربيل:", LONG),
            "HEADLINE: عنوان الخبر",
            "DATELINE: بغداد، أربيل:",
            "PARAGRAPH: " + LONG),
        variant(
            "a newspaper's name alone",
            page("عنوان الخبر", "01:10 صباحا", "تعليق الصورة", "«الخليج» - متابعات", LONG),
            "HEADLINE: عنوان الخبر",
            "FIGURE: تعليق الصورة",
            "BYLINE: «الخليج» - متابعات",
            "PARAGRAPH: " + LONG),
        variant(
            "a headline in quotation marks is no newspaper's name",
            page("تمهيد", "«لن يمر»", LONG),
            "KICKER: تمهيد",
            "HEADLINE: «لن يمر»",
            "PARAGRAPH: " + LONG),
        variant(
            "the writer before the place",
            page("عنوان الخبر", "عين اليوم – جدة", LONG),
            "HEADLINE: عنوان الخبر",
            "DATELINE: جدة –",
            "BYLINE: عين اليوم",
            "PARAGRAPH: " + LONG),
        variant(
            "a headline with a colon is no signature",
            page("الكاظمي: لن يمر", "01:10 صباحا", LONG),
            "HEADLINE: الكاظمي: لن يمر",
            "PARAGRAPH: " + LONG),
        variant(
            "nor is one that begins with a city",
            page("تمهيد", "بغداد: مقتل 13 شخصا", LONG),
            "KICKER: تمهيد",
            "HEADLINE: بغداد: مقتل 13 شخصا",
            "PARAGRAPH: " + LONG),
        variant("paragraphs alone", page(LONG, LATER), "PARAGRAPH: " + LONG, "PARAGRAPH: " + LATER),
        variant("one short line", "عنوان الخبر", "HEADLINE: عنوان الخبر"),
        variant("one long line", LONG, "PARAGRAPH: " + LONG),
        variant(
            "short lines alone",
            page("عنوان الخبر", "سطر أول", "سطر ثان"),
            "HEADLINE: عنوان الخبر",
            "PARAGRAPH: سطر أول",
            "PARAGRAPH: سطر ثان"),
        variant(
            "a crosshead in the body",
            page("عنوان الخبر", LONG, "ضحايا الهجوم", LATER),
            "HEADLINE: عنوان الخبر",
            "PARAGRAPH: " + LONG,
            "CROSSHEAD: ضحايا الهجوم",
            "PARAGRAPH: " + LATER),
        variant(
            "furniture's single words inside the body stay",
            page("عنوان الخبر", LONG, "عادي", LATER, "(رويترز)"),
            "HEADLINE: عنوان الخبر",
            "PARAGRAPH: " + LONG,
            "CROSSHEAD: عادي",
            "PARAGRAPH: " + LATER,
            "PARAGRAPH: (رويترز)"),
        variant(
            "nothing but furniture is kept",
            page("عادي", "طباعة"),
            "HEADLINE: عادي",
            "PARAGRAPH: طباعة"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void aPageIsReadByItsStructure(String name, String raw, List<String> outline) {
    assertThat(outline(RawArticle.recognise(raw, NOW).story())).isEqualTo(outline);
  }

  @Test
  void anEnglishPageIsReadToo() {
    String paragraph =
        "The Joint Operations Command revealed the results of a military meeting on Saturday.";
    Story story =
        RawArticle.recognise(
                page(
                    "Share",
                    "Baghdad and Erbil unite",
                    "01:10 AM",
                    "2 min read",
                    "A meeting of leaders",
                    "BAGHDAD: John Smith:",
                    paragraph,
                    "Related articles"),
                NOW)
            .story();
    assertThat(outline(story))
        .containsExactly(
            "HEADLINE: Baghdad and Erbil unite",
            "FIGURE: A meeting of leaders",
            "DATELINE: BAGHDAD:",
            "BYLINE: John Smith:",
            "PARAGRAPH: " + paragraph);
    assertThat(story.meta().language()).isEqualTo("en");
    assertThat(story.meta().dated()).isEqualTo(OffsetDateTime.parse("2026-11-24T01:10:00+03:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01:10 صباحا",
        "٠١:١٠ صباحاً",
        "24 نوفمبر 2026 01:10 صباحا",
        "الثلاثاء، 24 تشرين الثاني 2026 - 01:10 صباحًا",
        "تاريخ النشر: 24/11/2026 01:10 ص",
        "2026-11-24 01:10",
        "November 24, 2026 1:10 AM"
      })
  void theMomentOverTheTextIsUnderstood(String moment) {
    Recognised recognised = RawArticle.recognise(page("عنوان الخبر", moment, LONG), NOW);
    assertThat(recognised.story().meta().dated())
        .isEqualTo(OffsetDateTime.parse("2026-11-24T01:10:00+03:00"));
    assertThat(recognised.leftOut()).isEmpty();
  }

  @Test
  void aDateThatNoCalendarHasStaysInTheStory() {
    Story story = RawArticle.recognise(page("عنوان الخبر", "31/02/2026", LONG), NOW).story();
    assertThat(outline(story)).anyMatch(line -> line.contains("31/02/2026"));
    assertThat(story.meta().dated()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قراءة دقيقة",
        "قراءة دقيقتين",
        "قراءة 3 دقائق",
        "قراءة 11 دقيقة",
        "قراءة ١١ دقيقة",
        "مدة القراءة: 3 دقائق",
        "3 دقائق قراءة"
      })
  void aReadingTimeIsLeftOutAndTold(String phrase) {
    Recognised recognised = RawArticle.recognise(page("عنوان الخبر", phrase, LONG), NOW);
    assertThat(outline(recognised.story()))
        .containsExactly("HEADLINE: عنوان الخبر", "PARAGRAPH: " + LONG);
    assertThat(recognised.leftOut()).containsExactly(phrase);
  }

  @Test
  void lineBreaksAndSpacesOfOtherSystemsDoNotMatter() {
    String raw =
        page("عادي", "تمهيد", "عنوان الخبر", "01:10 صباحا", "بغداد: أحمد علي:", LONG, LATER);
    String other =
        "\uFEFF"
            + raw.replace("\n", "\u00A0 \r\n\r\n\t ")
                .replace("عنوان الخبر", "عنوان\u00A0 الخبر")
                .replace("01:10", "٠١:١٠");
    assertThat(outline(RawArticle.recognise(other, NOW).story()))
        .isEqualTo(outline(RawArticle.recognise(raw, NOW).story()));
    assertThat(RawArticle.recognise(other, NOW).story().meta())
        .isEqualTo(RawArticle.recognise(raw, NOW).story().meta());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n\t\u00A0", "\uFEFF"})
  void anEmptyTextIsRefusedInWords(String raw) {
    assertThatThrownBy(() -> RawArticle.recognise(raw, NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.key()).isEqualTo("problem.ingest.empty"));
  }

  @Test
  void noWordOfRealArticlesIsLost() throws IOException {
    Path corpus = SHARED.resolve("data/corpus/saudinewsnet-2015-08-01.json.gz");
    Assumptions.assumeTrue(Files.exists(corpus), "left out: ../shared is missing");
    JsonNode articles;
    try (var json = new GZIPInputStream(Files.newInputStream(corpus))) {
      articles = JsonMapper.shared().readTree(json);
    }
    int read = 0;
    for (JsonNode article : articles) {
      String raw =
          article.get("title").asString()
              + "\n"
              + article.get("author").asString()
              + "\n"
              + article.get("content").asString();
      if (raw.isBlank() || read == 600) {
        continue;
      }
      Recognised recognised = RawArticle.recognise(raw, NOW);
      List<String> found = new ArrayList<>();
      recognised.story().blocks().forEach(block -> found.addAll(Letters.words(block.text())));
      recognised.leftOut().forEach(line -> found.addAll(Letters.words(line)));
      if (recognised.story().meta().dated() != null) {
        raw.lines()
            .filter(line -> PageMoment.parse(line).isPresent())
            .findFirst()
            .ifPresent(line -> found.addAll(Letters.words(line)));
      }
      assertThat(found)
          .as(raw)
          .containsExactlyInAnyOrderElementsOf(
              raw.lines().flatMap(line -> Letters.words(line).stream()).toList());
      read++;
    }
    assertThat(read).isGreaterThan(500);
  }

  private static Arguments variant(String name, String raw, String... outline) {
    return Arguments.of(name, raw, List.of(outline));
  }

  private static String page(String... lines) {
    return String.join("\n\n", lines);
  }

  private static List<String> outline(Story story) {
    return story.blocks().stream().map(block -> block.kind() + ": " + block.text()).toList();
  }
}
