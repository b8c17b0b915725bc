package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.export.Issue;
import org.midad.export.NewsmlG2;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

class NewsmlItemTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");

  @TempDir Path folder;

  @Test
  void anAgencysMessageIsRead() {
    Recognised read =
        first(
            """
            <?xml version="1.0"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
            <newsItem guid="urn:x" version="1" xml:lang="ar">
            <itemMeta><edNote>يتبع</edNote></itemMeta>
            <contentMeta><urgency>2</urgency>
            <contentCreated>2026-11-24T22:10:00Z</contentCreated>
            <keyword>أمن</keyword>
            <subject qcode="medtop:20000056"><name>نزاع</name></subject>
            <subject qcode="afp:17"><name>سياسة</name></subject>
            <slugline>iraq</slugline><headline>عنوان آخر</headline><by>وكالة</by></contentMeta>
            <contentSet><inlineXML contenttype="application/nitf+xml">
            <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>لا يقرأ</title></head>
            <body><body.head><hedline><hl1>بغداد وأربيل</hl1><hl2>تفاصيل</hl2></hedline>
            <byline>بقلم <person>زيدان الربيعي</person></byline>
            <abstract><p>ملخص</p></abstract></body.head>
            <body.content><media media-type="image"><media-reference source="a.jpg"
             alternate-text="رجال"/><media-reference source="b.jpg"/>
            <media-caption>قاعة</media-caption><media-producer>رويترز</media-producer></media>
            <p>كشفت <em class="bold">قيادة</em> <org>العمليات</org></p>
            <hl2>فرعي</hl2><bq><block><p>قول</p></block></bq>
            <ol><li>أولا</li></ol></body.content></body></nitf>
            </inlineXML></contentSet></newsItem></itemSet></newsMessage>
            """,
            NOW);
    assertThat(Told.of(read.story().blocks()))
        .containsExactly(
            "HEADLINE بغداد وأربيل",
            "DECK تفاصيل",
            "FIGURE [رجال] قاعة",
            "BYLINE بقلم زيدان الربيعي",
            "PARAGRAPH كشفت *قيادة* العمليات",
            "CROSSHEAD فرعي",
            "QUOTE قول",
            "LIST_ITEM أولا");
    assertThat(read.leftOut()).containsExactly("ملخص");
    StoryMeta meta = read.story().meta();
    assertThat(meta.slug()).isEqualTo("iraq");
    assertThat(meta.urgency()).isEqualTo(2);
    assertThat(meta.note()).isEqualTo("يتبع");
    assertThat(meta.dated()).isEqualTo("2026-11-25T01:10:00+03:00");
    assertThat(meta.tags())
        .containsExactly(
            Tag.keyword("أمن"),
            new Tag(Tag.Scheme.TOPIC, "medtop:20000056", "نزاع"),
            Tag.keyword("سياسة"));
  }

  @Test
  void textInXhtmlIsReadToo() {
    Recognised read =
        first(
            item(
                "<headline>عنوان</headline><dateline>بغداد</dateline>",
                """
                <inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>لا</title></head>
                <body><p>كشفت <strong>قيادة</strong> العمليات</p><ul><li>أولا</li></ul></body></html>
                </inlineXML>\
                """),
            NOW);
    assertThat(Told.of(read.story().blocks()))
        .containsExactly(
            "HEADLINE عنوان",
            "DATELINE بغداد",
            "PARAGRAPH كشفت *قيادة* العمليات",
            "LIST_ITEM أولا");
  }

  @Test
  void soIsPlainText() {
    Recognised read =
        first(item("", "<inlineData contenttype=\"text/plain\">أول &lt;\n\nثان</inlineData>"), NOW);
    assertThat(Told.of(read.story().blocks())).containsExactly("PARAGRAPH أول <", "PARAGRAPH ثان");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qcode=\"stat:canceled\"",
        "qcode=\"st:canceled\"",
        "uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\""
      })
  void anItemThatTakesBackAStoryIsNotTakenIn(String status) {
    String xml =
        item("<headline>خبر كاذب</headline>", "<inlineData>نص</inlineData>")
            .replace(
                "<contentMeta>", "<itemMeta><pubStatus " + status + "/></itemMeta><contentMeta>");
    assertThatThrownBy(() -> NewsmlItem.read(xml, NOW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.key()).isEqualTo("problem.ingest.withdrawn");
              assertThat(problem.arguments()).containsExactly("خبر كاذب");
            });
  }

  @Test
  void anItemWithoutTextIsSaidToBeEmpty() {
    assertThatThrownBy(() -> NewsmlItem.read(item("", ""), NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.key()).isEqualTo("problem.ingest.empty"));
    assertThatThrownBy(() -> NewsmlItem.read("<newsMessage/>", NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void aFileIsReadInTheEncodingThatItNames() throws IOException {
    Path file = folder.resolve("item.xml");
    String xml = item("<headline>عنوان الخبر</headline>", "").replace("UTF-8", "windows-1256");
    Files.write(file, xml.getBytes(Charset.forName("windows-1256")));
    assertThat(Documents.read(file, NOW).stories().getFirst().story().text(BlockKind.HEADLINE))
        .isEqualTo("عنوان الخبر");
  }

  @Test
  void anEntityOfTheDocumentsOwnOpensNothing() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "سر");
    String xml =
        item("<headline>عنوان &x;</headline>", "")
            .replace(
                "<newsItem",
                "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<newsItem");
    assertThat(first(xml, NOW).story().text(BlockKind.HEADLINE)).doesNotContain("سر");
  }

  @Property(tries = 500)
  void ourOwnExportComesBackTheSame(@ForAll Random random) {
    Story story = new RandomArticle(random, NOW).story();
    Issue issue =
        new Issue(2, Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, "الخليج")
            .following(StoryId.create());
    byte[] exported = new NewsmlG2().write(story, issue, PictureFiles.NONE);
    String xml = new String(exported, StandardCharsets.UTF_8);
    assertThat(NewsmlItem.begins(xml)).isTrue();
    Recognised read = first(xml, NOW);
    assertThat(Told.of(read.story().blocks())).isEqualTo(Told.of(story.blocks()));
    assertThat(credits(read.story())).isEqualTo(credits(story));
    assertThat(read.story().meta()).isEqualTo(story.meta());
    assertThat(read.leftOut()).isEmpty();
  }

  private static Recognised first(String xml, OffsetDateTime now) {
    return NewsmlItem.read(xml, now).stories().getFirst();
  }

  private static List<List<String>> credits(Story story) {
    return story.blocks().stream()
        .map(Block::figure)
        .filter(Objects::nonNull)
        .map(figure -> List.of(figure.credit(), figure.rights()))
        .toList();
  }

  private static String item(String meta, String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <newsItem guid="urn:x" version="1" xml:lang="ar">
    <contentMeta>%s</contentMeta><contentSet>%s</contentSet></newsItem>
    """
        .formatted(meta, content);
  }
}
