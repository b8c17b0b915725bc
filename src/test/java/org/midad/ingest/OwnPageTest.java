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
import org.midad.export.HtmlPage;
import org.midad.export.Issue;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Story;

/** The page that we export for the site, read again. */
class OwnPageTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");

  @Property(tries = 300)
  void aStoryComesBackFromItsPageWithoutWhatThePagePrintsAroundIt(@ForAll Random random)
      throws IOException {
    Story story = new RandomArticle(random, NOW).story();
    Issue issue = new Issue(1, Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, "الخليج");
    Path file = Files.createTempFile("story", ".html");
    Recognised read;
    try {
      Files.write(file, new HtmlPage().write(story, issue, PictureFiles.NONE));
      read = Documents.read(file, NOW);
    } finally {
      Files.delete(file);
    }
    assertThat(Told.of(read.story().blocks())).isEqualTo(Told.of(story.blocks()));
    assertThat(credits(read.story())).isEqualTo(credits(story));
    assertThat(read.leftOut()).isEmpty();
  }

  private static List<String> credits(Story story) {
    return story.blocks().stream()
        .map(Block::figure)
        .filter(Objects::nonNull)
        .map(Figure::credit)
        .toList();
  }
}
