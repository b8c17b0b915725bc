package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.export.Format;
import org.midad.export.HtmlFragment;
import org.midad.export.HtmlPage;
import org.midad.export.Issue;
import org.midad.export.NewsmlG2;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** The page that we export for the site, or its article alone, read again. */
class OwnPageTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");

  @Property(tries = 300)
  void aStoryComesBackFromItsPageWithoutWhatThePagePrintsAroundIt(@ForAll Random random)
      throws IOException {
    Story story = new RandomArticle(random, NOW).story();
    Recognised read = there(story, random.nextBoolean() ? new HtmlPage() : new HtmlFragment());
    assertThat(Told.of(read.story().blocks())).isEqualTo(Told.of(story.blocks()));
    assertThat(credits(read.story())).isEqualTo(credits(story));
    assertThat(read.story().meta().language()).isEqualTo(story.meta().language());
    assertThat(read.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(واع)", "بغداد: زيدان الربيعي:", "13", "قراءة دقيقتين", "اقرأ أيضاً"})
  void aParagraphOfOursIsOneWhateverItLooksLike(String text) throws IOException {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "عنوان"),
                Block.of(BlockKind.PARAGRAPH, text),
                Block.of(BlockKind.LIST_ITEM, "كشفت قيادة العمليات")),
            StoryMeta.EMPTY);
    Recognised read = there(story, new HtmlPage());
    assertThat(Told.of(read.story().blocks())).isEqualTo(Told.of(story.blocks()));
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void anEnglishPageKeepsTheDirectionThatAWriterChose() throws IOException {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "Iraq"),
                Block.of(BlockKind.PARAGRAPH, "بغداد is the capital")
                    .withDirection(Direction.LEFT_TO_RIGHT),
                Block.of(BlockKind.PARAGRAPH, "العراق")),
            StoryMeta.EMPTY.withLanguage("en"));
    for (Format format : List.of(new HtmlPage(), new HtmlFragment(), new NewsmlG2())) {
      assertThat(Told.of(there(story, format).story().blocks())).isEqualTo(Told.of(story.blocks()));
    }
  }

  /** Exported, and read again. */
  private static Recognised there(Story story, Format format) throws IOException {
    Issue issue =
        new Issue(2, Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, "الخليج")
            .correcting("الاسم هو «العلوي»");
    Path file = Files.createTempFile("story", ".html");
    try {
      Files.write(file, format.write(story, issue, PictureFiles.NONE));
      return Documents.read(file, NOW).stories().getFirst();
    } finally {
      Files.delete(file);
    }
  }

  private static List<List<String>> credits(Story story) {
    return story.blocks().stream()
        .map(Block::figure)
        .filter(Objects::nonNull)
        .map(figure -> List.of(figure.credit(), figure.rights()))
        .toList();
  }
}
