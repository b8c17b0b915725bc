package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was learned of Superdesk's parser and of its Web Publisher's validator by running them. */
class SuperdeskNinjsTest {
  private final JsonNode item =
      new JsonMapper()
          .readTree(
              FirstNinjs.superdesk().write(SeedStory.full(), SeedStory.ISSUE, PictureFiles.NONE));

  @Test
  void theItemIsNamedByItsGuidAlone() {
    assertThat(item.get("guid").asString())
        .isEqualTo("urn:uuid:5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10");
    assertThat(item.has("uri")).isFalse();
  }

  @Test
  void thePublishersValidatorFindsWhatItWants() {
    assertThat(item.get("version").isString()).isTrue();
    assertThat(item.get("language").asString()).isEqualTo("ar");
    assertThat(item.get("headline").asString()).isEqualTo("عنوان");
    assertThat(item.get("keywords").isArray()).isTrue();
    assertThat(item.get("keywords")).extracting(JsonNode::asString).containsExactly("العراق");
    assertThat(item.at("/associations/featuremedia/renditions/original/media").asString())
        .isEqualTo("a".repeat(64));
    assertThat(item.has("genre")).isFalse();
  }

  @Test
  void aSectionIsTheServiceAndATopicASubject() {
    assertThat(item.at("/service/0/code").asString()).isEqualTo("politics");
    assertThat(item.at("/service/0/name").asString()).isEqualTo("سياسة");
    assertThat(item.at("/subject/0/code").asString()).isEqualTo("medtop:20000056");
    assertThat(item.at("/subject").size()).isEqualTo(1);
  }

  @Test
  void theAlternativeTextIsThePicturesBody() {
    assertThat(item.at("/associations/featuremedia/body_text").asString()).isEqualTo("قاعة اجتماع");
    assertThat(item.at("/associations/featuremedia/byline").asString()).isEqualTo("واع");
    assertThat(item.at("/description_text").asString()).isEqualTo("عنوان ثانوي");
    assertThat(item.at("/extra/deck").asString()).isEqualTo("عنوان ثانوي");
  }

  @Test
  void momentsHaveNoFractionAndNoOffset() {
    assertThat(item.get("versioncreated").asString()).isEqualTo("2021-12-05T10:20:30+00:00");
    assertThat(item.get("firstcreated").asString()).isEqualTo("2021-12-04T22:10:00+00:00");
  }
}
