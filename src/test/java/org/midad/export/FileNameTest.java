package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Story;

class FileNameTest {
  private final Story story = SeedStory.story();

  @ParameterizedTest
  @CsvSource({
    "Élection in Paris,election-in-paris-1.json",
    "../../etc/passwd,etc-passwd-1.json",
    "'.hidden\0file',hidden-file-1.json",
    "اجتماع بغداد,5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10-1.json",
    "خبر 1,5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10-1.json",
    "'',5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10-1.json"
  })
  void aFilesNameIsAsciiAndStaysInTheFolder(String slug, String name) {
    Story named = story.withMeta(story.meta().withSlug(slug));
    assertThat(FileName.of(named, 1, 1, "json")).isEqualTo(name);
  }

  @Test
  void aLongSlugGivesANameThatEveryDiskTakes() {
    Story named = story.withMeta(story.meta().withSlug("talks ".repeat(200)));
    assertThat(FileName.of(named, 1, 1, "json"))
        .hasSizeLessThan(100)
        .startsWith("talks-talks-")
        .endsWith("-1.json");
  }
}
