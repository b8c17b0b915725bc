package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.StoryJson;
import org.midad.model.HistoryEntry;
import org.midad.model.Lock;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Story;

class MigrationsTest {
  @TempDir Path folder;

  @Test
  void whetherTablesAreOfThisFormIsKnownWithoutFlyway() throws Exception {
    Library.open(folder).close();
    try (HikariDataSource database =
            new DatabaseFile(folder.toAbsolutePath(), Sealing.PLAIN).connect();
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(Migrations.isCurrent(database)).isTrue();
      statement.execute("delete from \"flyway_schema_history\" where \"version\" = '13'");
      assertThat(Migrations.isCurrent(database)).as("without its last step").isFalse();
    }
  }

  @Test
  void whoseChildARevisionIsAndWhoHasAStoryComesAlong() throws Exception {
    Story story = LibraryTest.story("أول");
    Revision first = LibraryTest.revision(story, List.of(), 1);
    RevisionId begun = StoryJson.name(StoryJson.write(first));
    Revision second = LibraryTest.revision(story, List.of(begun), 2);
    RevisionId aside = StoryJson.name(StoryJson.write(second));
    Revision last = LibraryTest.revision(story, List.of(begun, aside), 3);
    RevisionId merged = StoryJson.name(StoryJson.write(last));
    try (OlderLibrary older = new OlderLibrary(folder, 10)) {
      older.execute("insert into person (id, name, role) values ('zaidan', 'زيدان', 'REPORTER')");
      older.execute(
          "insert into story (id, head, headline, slug, stage, publication, urgency, section,"
              + " byline, creator, updated) values ('%s', '%s', 'أول', '', 'DRAFT', 'NONE', 4, '',"
                  .formatted(story.id(), merged)
              + " '', 'zaidan', 3)");
      older.insert(first);
      older.insert(second);
      older.insert(last);
      // In the order in which a crowded table may have them.
      older.execute(
          "insert into revision_parent values ('%s', 1, '%s'), ('%s', 0, '%s'), ('%s', 0, '%s')"
              .formatted(merged, aside, merged, begun, aside, begun));
      older.execute("insert into story_lock values ('%s', 'zaidan', 4, 5)".formatted(story.id()));
    }
    try (Library library = Library.open(folder)) {
      assertThat(library.stories().history(story.id()))
          .extracting(HistoryEntry::id, HistoryEntry::parents)
          .containsExactly(
              tuple(merged, List.of(begun, aside)),
              tuple(aside, List.of(begun)),
              tuple(begun, List.of()));
      assertThat(library.stories().head(story.id()).lock())
          .contains(new Lock("zaidan", "زيدان", Instant.ofEpochMilli(4), Instant.ofEpochMilli(5)));
      assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
    }
  }
}
