package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.export.FirstNinjs;
import org.midad.export.Format;
import org.midad.export.Issue;
import org.midad.export.Ninjs;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

class NinjsItemTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");

  @Test
  void anItemOfVersionOneIsRead() {
    Recognised read =
        read(
            """
            {"uri": "urn:x", "type": "text", "language": "ar", "urgency": 2, "version": "1",
             "headline": "بغداد وأربيل", "headline_kicker": "العراق", "headline_deck": "تفاصيل",
             "slugline": "iraq-talks", "byline": "زيدان الربيعي", "located": "بغداد",
             "ednote": "يتبع", "keywords": ["أمن", ""],
             "subject": [{"name": "نزاع", "scheme": "http://cv.iptc.org/newscodes/mediatopic/",
                          "code": "medtop:20000056"}, {"name": "سياسة"}],
             "body_text": "نص آخر",
             "body_html": "<h1>بغداد وأربيل</h1><p>بغداد - زيدان الربيعي</p><p>كشفت <b>قيادة</b></p>",
             "description_text": "ملخص لم يرد",
             "associations": {
               "featuremedia": {"type": "picture", "byline": "رويترز",
                                "description_text": "قاعة", "body_text": "رجال حول طاولة"},
               "clip": {"type": "video", "headline": "مقطع"}}}
            """);
    assertThat(Told.of(read.story().blocks()))
        .containsExactly(
            "KICKER العراق",
            "HEADLINE بغداد وأربيل",
            "DECK تفاصيل",
            "FIGURE [رجال حول طاولة] قاعة",
            "DATELINE بغداد -",
            "BYLINE زيدان الربيعي",
            "PARAGRAPH كشفت *قيادة*");
    assertThat(read.story().blocks().get(3).picture().credit()).isEqualTo("رويترز");
    assertThat(read.leftOut()).containsExactly("ملخص لم يرد", "مقطع");
    StoryMeta meta = read.story().meta();
    assertThat(meta.slug()).isEqualTo("iraq-talks");
    assertThat(meta.urgency()).isEqualTo(2);
    assertThat(meta.note()).isEqualTo("يتبع");
    assertThat(meta.tags())
        .containsExactly(
            new Tag(Tag.Scheme.TOPIC, "medtop:20000056", "نزاع"),
            Tag.keyword("سياسة"),
            Tag.keyword("أمن"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contenttype", "contentType"})
  void versionsTwoAndThreeAreRead(String type) {
    Recognised read =
        read(
            """
            {"uri": "urn:x", "headlines": [{"value": "آخر", "role": "alternate"},
                                           {"value": "الرئيسي", "role": "main"}],
             "bodies": [{"%1$s": "text/plain", "value": "أول\\n\\nثان"},
                        {"%1$s": "application/xml", "value": "<nitf/>"}]}
            """
                .formatted(type));
    assertThat(Told.of(read.story().blocks()))
        .containsExactly("HEADLINE الرئيسي", "PARAGRAPH أول", "PARAGRAPH ثان");
    assertThat(read.leftOut()).containsExactly("آخر");
  }

  @ParameterizedTest
  @CsvSource({
    "dpa_text.json,Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?,de",
    "ntb_text.json,Google har kjøpt giganttomt i Skien,nb-NO",
    "tt_text_image_3.json,Militärövning i jätteformat hålls 2023,sv"
  })
  void agenciesItemsAreRead(String file, String headline, String language) throws IOException {
    Recognised read = read(Files.readString(Shared.file("data/ninjs-examples/" + file)));
    Story story = read.story();
    assertThat(story.text(BlockKind.HEADLINE)).isEqualTo(headline);
    assertThat(story.meta().language()).isEqualTo(language);
    assertThat(story.body()).isNotEmpty();
    assertThat(story.body()).noneMatch(block -> block.text().equals(headline));
    assertThat(story.body()).noneMatch(block -> block.text().contains("<"));
  }

  @Test
  void aPictureGoesToItsPlaceInTheTextByItsCaption() throws IOException {
    Story story =
        read(Files.readString(Shared.file("data/ninjs-examples/tt_text_image_3.json"))).story();
    List<Block> figures =
        story.blocks().stream().filter(block -> block.kind() == BlockKind.FIGURE).toList();
    assertThat(figures).extracting(Block::text).doesNotHaveDuplicates();
    assertThat(figures.getFirst().picture().credit()).isEqualTo("Karl Melander/TT");
  }

  @Test
  void whatIsNoNinjsIsSaidToBeNone() {
    assertThat(NinjsItem.read("{\"a\": 1}", NOW, false)).isEmpty();
    assertThat(NinjsItem.read("{ليس كذلك}", NOW, false)).isEmpty();
    refused("{\"a\": 1}", Refused.Cause.OTHER_KIND);
    refused("[]", Refused.Cause.OTHER_KIND);
    refused("{\"headline\": \"خ", Refused.Cause.DAMAGED);
    refused("{\"a\":".repeat(10_000), Refused.Cause.TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pubstatus", "pubStatus"})
  void anItemThatTakesBackAStoryIsNotTakenIn(String status) {
    assertThatThrownBy(() ->
            read(
                """
                {"uri": "urn:x", "%s": "canceled", "headlines": [{"value": "خبر كاذب"}],
                 "headline": "خبر كاذب", "body_html": "<p>نص"}
                """
                    .formatted(status)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.key()).isEqualTo("problem.ingest.withdrawn");
              assertThat(problem.arguments()).containsExactly("خبر كاذب");
            });
  }

  @Property(tries = 500)
  void ourOwnExportComesBackTheSame(@ForAll Random random) {
    Story story = new RandomArticle(random, NOW).story();
    Format format =
        List.of(new Ninjs(), Ninjs.second(), FirstNinjs.standard()).get(random.nextInt(3));
    assertSame(there(story, format), story);
  }

  @Property(tries = 200)
  void soDoesSuperdesksDialect(@ForAll Random random) {
    Story story = new RandomArticle(random, NOW).story();
    assertSame(there(story, FirstNinjs.superdesk()), story);
  }

  private static Recognised there(Story story, Format format) {
    Issue issue =
        new Issue(1, Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, "الخليج")
            .following(story.meta().urgency() > 4 ? StoryId.create() : null);
    byte[] exported = format.write(story, issue, PictureFiles.NONE);
    return read(new String(exported, StandardCharsets.UTF_8));
  }

  /**
   * Subjects, people, places and words are lists of their own: which tag came first is not told.
   */
  private static void assertSame(Recognised read, Story story) {
    StoryMeta meta = read.story().meta();
    assertThat(meta.tags()).containsExactlyInAnyOrderElementsOf(story.meta().tags());
    assertThat(meta.withTags(story.meta().tags())).isEqualTo(story.meta());
    assertThat(Told.of(read.story().blocks())).isEqualTo(Told.of(story.blocks()));
    assertThat(read.story().blocks().stream().map(Block::figure).filter(Objects::nonNull))
        .extracting(Figure::credit, Figure::rights)
        .isEqualTo(
            story.blocks().stream()
                .map(Block::figure)
                .filter(Objects::nonNull)
                .map(figure -> tuple(figure.credit(), figure.rights()))
                .toList());
    assertThat(read.leftOut()).isEmpty();
  }

  private static Recognised read(String json) {
    return NinjsItem.read(json, NOW, true).orElseThrow().stories().getFirst();
  }

  private static void refused(String json, Refused.Cause why) {
    assertThatThrownBy(() -> NinjsItem.read(json, NOW, true))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }
}
