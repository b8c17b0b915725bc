package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** What a target adds to stories, by their section. */
class TemplateTest {
  private static final Tag SPORT = new Tag(Tag.Scheme.SECTION, "sport", "رياضة");
  private static final Template ALL =
      new Template("", "", "تابعونا على الموقع.", List.of("الصباح"));
  private static final Template FOR_SPORT =
      new Template("sport", " الصباح الرياضي ", "", List.of("رياضة", " "));

  private final Story story =
      new Story(
          StoryId.create(),
          List.of(
              Block.of(BlockKind.HEADLINE, "فوز في الدقيقة الأخيرة"),
              Block.of(BlockKind.BYLINE, "هدى"),
              Block.of(BlockKind.CROSSHEAD, "الشوط الأول"),
              Block.of(BlockKind.PARAGRAPH, "فاز الفريق.")),
          StoryMeta.EMPTY);

  @Test
  void aStoryGetsTheLinesAndWordsOfItsSectionAndThoseOfAll() {
    Story shaped = target().shaped(story.withMeta(story.meta().withTags(List.of(SPORT))));
    assertThat(shaped.blocks())
        .extracting(Block::text)
        .containsExactly(
            "فوز في الدقيقة الأخيرة",
            "هدى",
            "الصباح الرياضي",
            "الشوط الأول",
            "فاز الفريق.",
            "تابعونا على الموقع.");
    assertThat(shaped.meta().tags())
        .containsExactly(SPORT, Tag.keyword("الصباح"), Tag.keyword("رياضة"));
  }

  @Test
  void aStoryOfAnotherSectionGetsOnlyWhatAllGet() {
    Story shaped = target().shaped(story);
    assertThat(shaped.blocks()).hasSize(5);
    assertThat(shaped.meta().tags()).containsExactly(Tag.keyword("الصباح"));
  }

  @Test
  void everyTryCarriesTheSame() {
    assertThat(target().shaped(story)).isEqualTo(target().shaped(story));
  }

  @Test
  void templatesAreKeptWithTheirTarget() {
    Target target = target();
    assertThat(TargetJson.read(target.id(), target.name(), TargetJson.write(target)))
        .isEqualTo(target);
  }

  private static Target target() {
    return new Target(
        "site",
        "الموقع",
        new Address.Folder(Path.of("/srv/site")),
        List.of(),
        List.of(ALL, FOR_SPORT));
  }
}
