package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every version of ninjs that we write, against IPTC's own schema of it. */
class NinjsSchemasTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @MethodSource("versions")
  void whatWeWriteIsValid(String version, Format format) throws IOException {
    for (Story story : stories()) {
      for (Issue issue : SeedStory.issues()) {
        NinjsSchemas.assertValid(version, read(format, story, issue));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void superdesksDialectIsVersionOneWithAFewFieldsMore(Story story) throws IOException {
    for (Issue issue : SeedStory.issues()) {
      NinjsSchemas.assertDialect((ObjectNode) read(FirstNinjs.superdesk(), story, issue));
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void versionsTellTheSame(String version, Format format) {
    JsonNode item = read(format, SeedStory.full(), SeedStory.ISSUE);
    String text = item.toString();
    assertThat(text)
        .contains(
            "\"urn:uuid:5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10\"",
            "\"عنوان ثانوي\"",
            "\"baghdad-erbil-military-talks\"",
            "\"medtop:20000056\"",
            "\"2021-12-05T10:20:30+00:00\"",
            "\"2021-12-04T22:10:00+00:00\"",
            "\"قاعة اجتماع\"",
            "\"واع\"",
            "a".repeat(64) + ".jpg",
            "<p dir=\\\"rtl\\\">أعلن <strong>");
    assertThat(text).doesNotContain("ملاحظة");
  }

  private static Stream<Arguments> versions() {
    return Stream.of(
        Arguments.of("3.1", new Ninjs()),
        Arguments.of("2.2", Ninjs.second()),
        Arguments.of("1.3", FirstNinjs.standard()));
  }

  private static List<Story> stories() {
    return List.of(
        SeedStory.story(),
        SeedStory.full(),
        new Story(StoryId.create(), List.of(), StoryMeta.EMPTY));
  }

  private static JsonNode read(Format format, Story story, Issue issue) {
    return MAPPER.readTree(format.write(story, issue, PictureFiles.NONE));
  }
}
