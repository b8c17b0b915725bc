package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NewsArticleTest {
  @Test
  void theSeedTellsSearchEnginesWhatTheyAskFor() {
    List<String> lines = SeedStory.lines();
    JsonNode article = read(SeedStory.story());
    assertThat(article.at("/@context/0").asString()).isEqualTo("https://schema.org");
    assertThat(article.at("/@context/1/@direction").asString()).isEqualTo("rtl");
    assertThat(article.get("@type").asString()).isEqualTo("NewsArticle");
    assertThat(article.get("headline").asString()).isEqualTo(lines.get(2));
    assertThat(article.get("inLanguage").asString()).isEqualTo("ar");
    assertThat(article.get("datePublished").asString()).isEqualTo("2021-12-05T01:10:00+03:00");
    assertThat(OffsetDateTime.parse(article.get("dateModified").asString())).isNotNull();
    assertThat(article.at("/author/0/@type").asString()).isEqualTo("Person");
    assertThat(article.at("/author/0/name").asString()).isEqualTo("زيدان الربيعي");
    assertThat(article.at("/publisher/name").asString()).isEqualTo("الخليج");
    assertThat(article.get("dateline").asString()).isEqualTo("بغداد");
    assertThat(article.get("articleSection").asString()).isEqualTo("سياسة");
    assertThat(article.at("/keywords/0").asString()).isEqualTo("العراق");
    assertThat(article.at("/about/0/sameAs").asString())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000056");
    assertThat(article.get("articleBody").asString())
        .isEqualTo(String.join("\n\n", lines.subList(6, 12)));
    assertThat(article.at("/image/0/caption").asString()).isEqualTo(lines.get(5));
    assertThat(article.toString()).doesNotContain("ملاحظة");
  }

  @Test
  void aPictureNamesItsFileAndWhoMadeIt() {
    JsonNode image = read(SeedStory.full()).at("/image/0");
    assertThat(image.get("@type").asString()).isEqualTo("ImageObject");
    assertThat(image.get("contentUrl").asString()).isEqualTo("a".repeat(64) + ".jpg");
    assertThat(image.get("width").asInt()).isEqualTo(1200);
    assertThat(image.get("creditText").asString()).isEqualTo("واع");
    assertThat(image.get("description").asString()).isEqualTo("قاعة اجتماع");
    assertThat(image.get("copyrightNotice").asString()).isEqualTo("© واع");
  }

  @Test
  void anEmptyStoryHasNoEmptyFields() {
    JsonNode article = read(new Story(StoryId.create(), List.of(), StoryMeta.EMPTY));
    assertThat(article.has("headline")).isFalse();
    assertThat(article.has("author")).isFalse();
    assertThat(article.has("image")).isFalse();
  }

  private static JsonNode read(Story story) {
    return new JsonMapper()
        .readTree(new NewsArticle().write(story, SeedStory.ISSUE, PictureFiles.NONE));
  }
}
