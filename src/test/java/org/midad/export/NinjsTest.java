package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NinjsTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final Story story = SeedStory.story();

  @Test
  void everyTextOfTheSeedComesOutLetterForLetter() {
    JsonNode item = read(story);
    List<String> lines = SeedStory.lines();
    assertThat(item.at("/headlines/0/role").asString()).isEqualTo("main");
    assertThat(item.at("/headlines/0/value").asString()).isEqualTo(lines.get(2));
    assertThat(item.at("/headlines/1/role").asString()).isEqualTo("kicker");
    assertThat(item.at("/headlines/1/value").asString()).isEqualTo(lines.get(1));
    assertThat(item.at("/associations/0/descriptions/0/value").asString()).isEqualTo(lines.get(5));
    assertThat(item.at("/bodies/1/contentType").asString()).isEqualTo("text/plain");
    assertThat(item.at("/bodies/1/value").asString())
        .isEqualTo(String.join("\n\n", lines.subList(6, 12)));
    assertThat(item.at("/bodies/0/value").asString())
        .isEqualTo(
            "<p dir=\"rtl\">"
                + String.join("</p>\n<p dir=\"rtl\">", lines.subList(6, 12))
                + "</p>");
  }

  @Test
  void placeAndNameStandWithoutTheirColon() {
    JsonNode item = read(story);
    assertThat(item.get("located").asString()).isEqualTo("بغداد");
    assertThat(item.get("by").asString()).isEqualTo("زيدان الربيعي");
  }

  @Test
  void datesAreAsSuperdeskTakesThem() {
    JsonNode item = read(story);
    assertThat(item.get("versionCreated").asString()).isEqualTo("2021-12-05T10:20:30+00:00");
    assertThat(item.get("contentCreated").asString()).isEqualTo("2021-12-04T22:10:00+00:00");
  }

  @Test
  void whatIsKnownOfTheStoryIsToldAndTheNoteToColleaguesIsNot() {
    JsonNode item = read(story);
    assertThat(item.get("uri").asString())
        .isEqualTo("urn:uuid:5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10");
    assertThat(item.get("version").asString()).isEqualTo("3");
    assertThat(item.get("slugline").asString()).isEqualTo("baghdad-erbil-military-talks");
    assertThat(item.get("urgency").asInt()).isEqualTo(3);
    assertThat(item.get("pubStatus").asString()).isEqualTo("usable");
    assertThat(item.at("/subjects/0/rel").asString()).isEqualTo("section");
    assertThat(item.at("/subjects/0/literal").asString()).isEqualTo("politics");
    assertThat(item.at("/subjects/1/name").asString()).isEqualTo("العراق");
    assertThat(item.at("/subjects/2/uri").asString())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000056");
    assertThat(item.toString()).doesNotContain("ملاحظة");
  }

  @Test
  void anotherVersionNamesTheSameStoryAndTheSamePicture() {
    Issue next =
        new Issue(4, SeedStory.ISSUE.at().plusSeconds(60), SeedStory.ISSUE.zone(), "الخليج");
    JsonNode first = read(story);
    JsonNode second = MAPPER.readTree(new Ninjs().write(story, next, PictureFiles.NONE));
    assertThat(second.get("uri")).isEqualTo(first.get("uri"));
    assertThat(second.at("/associations/0/uri")).isEqualTo(first.at("/associations/0/uri"));
    assertThat(second.get("version").asString()).isEqualTo("4");
  }

  @Test
  void marksBecomeMarkupAndListsAreClosed() {
    assertThat(read(SeedStory.full()).at("/bodies/0/value").asString())
        .isEqualTo(
            """
            <p dir="rtl">أعلن <strong>«الناتو»</strong> في \
            <a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">بيان</a>\
            <sup>1</sup></p>
            <h2 dir="rtl">عنوان فرعي</h2>
            <figure data-association="picture_2"><figcaption dir="rtl">صورة ثانية</figcaption></figure>
            <ul dir="rtl">
            <li dir="rtl">أولا</li>
            <li dir="rtl">ثانيا</li>
            </ul>
            <blockquote><p dir="rtl">اقتباس</p></blockquote>
            <ul dir="rtl">
            <li dir="rtl">أخيرا</li>
            </ul>\
            """);
  }

  @Test
  void halvesOfLettersDoNotStopAnExport() {
    Story broken = story.withBlocks(List.of(Block.of(BlockKind.HEADLINE, "خبر \uD83D ناقص")));
    assertThat(read(broken).at("/headlines/0/value").asString()).isEqualTo("خبر \uFFFD ناقص");
  }

  private static JsonNode read(Story story) {
    return MAPPER.readTree(new Ninjs().write(story, SeedStory.ISSUE, PictureFiles.NONE));
  }
}
