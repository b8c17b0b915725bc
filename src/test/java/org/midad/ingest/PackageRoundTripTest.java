package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.export.Issue;
import org.midad.export.PackageForm;
import org.midad.export.StoryPackage;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** Several stories that left as one file come back as several. */
class PackageRoundTripTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");
  private static final Issue ISSUE =
      new Issue(1, Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, "الخليج");

  @TempDir Path folder;

  @Property(tries = 300)
  void everyStoryOfAPackageComesBackTheSame(@ForAll Random random, @ForAll PackageForm form)
      throws IOException {
    List<Story> stories = new ArrayList<>();
    for (int more = random.nextInt(4); more >= 0; more--) {
      stories.add(new RandomArticle(random, NOW).story());
    }
    Path file = Files.createTempFile("package", form == PackageForm.NEWSML_G2 ? ".xml" : ".json");
    try {
      ReadStories read =
          thereAndBack(form, stories.stream().map(PackageRoundTripTest::leaving).toList(), file);
      assertThat(read.refused()).isEmpty();
      assertThat(read.stories())
          .extracting(each -> Told.of(each.story().blocks()))
          .containsExactlyElementsOf(
              stories.stream().map(story -> Told.of(story.blocks())).toList());
      assertThat(read.stories()).allSatisfy(each -> assertThat(each.leftOut()).isEmpty());
      assertThat(read.stories())
          .extracting(each -> each.story().meta().slug())
          .containsExactlyElementsOf(stories.stream().map(story -> story.meta().slug()).toList());
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @EnumSource(PackageForm.class)
  void aStoryInItThatIsTakenBackKeepsNoOtherOut(PackageForm form) throws IOException {
    List<StoryPackage.Leaving> leavings =
        List.of(
            leaving(story("الأول")),
            new StoryPackage.Leaving(story("المسحوب"), ISSUE.withdrawing("خطأ")),
            leaving(story("الأخير")));
    ReadStories read = thereAndBack(form, leavings, folder.resolve("package.json"));
    assertThat(read.stories())
        .extracting(each -> each.story().text(BlockKind.HEADLINE))
        .containsExactly("الأول", "الأخير");
    assertThat(read.refused()).extracting(Problem::key).containsExactly("problem.ingest.withdrawn");
  }

  private static ReadStories thereAndBack(
      PackageForm form, List<StoryPackage.Leaving> leavings, Path file) throws IOException {
    StoryPackage stories = new StoryPackage(UUID.randomUUID(), "ملف", leavings, ISSUE);
    return Documents.read(Files.write(file, form.format().write(stories)), NOW);
  }

  private static StoryPackage.Leaving leaving(Story story) {
    return new StoryPackage.Leaving(story, ISSUE);
  }

  private static Story story(String headline) {
    return new Story(
        StoryId.create(),
        List.of(Block.of(BlockKind.HEADLINE, headline), Block.of(BlockKind.PARAGRAPH, "نص")),
        StoryMeta.EMPTY);
  }
}
