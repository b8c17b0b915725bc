package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.arabic.SearchWords;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.store.search.Wanted;

/**
 * A Midad that saves without end is killed (SIGKILL) at random moments. {@code -Dmidad.kills=500}
 * for a night.
 */
class KilledWhileSavingTest {
  private static final int KILLS = Integer.getInteger("midad.kills", 20);
  private static final Set<Wanted.Part> HEADLINE = Set.of(Wanted.Part.HEADLINE);

  @TempDir Path folder;

  @Test
  void noAcknowledgedSaveIsLost() throws Exception {
    Story story = LibraryTest.story("أول");
    Set<String> acknowledged = new LinkedHashSet<>();
    try (Library library = Library.open(folder)) {
      acknowledged.add(library.stories().save(LibraryTest.revision(story, List.of(), 1)).sha256());
    }
    letSpaceBeReusedAtOnce();
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      Process midad = OtherMidad.start(folder, story.id());
      acknowledged.addAll(killAfter(midad, random.nextInt(200)));
      assertEverythingIsThere(story, acknowledged, 5);
    }
    assertEverythingIsThere(story, acknowledged, Integer.MAX_VALUE);
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  /**
   * H2 by itself leaves what is no longer needed in the file for 45 seconds, so that only a test of
   * some minutes would meet what it then does with the room.
   */
  private void letSpaceBeReusedAtOnce() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("library"), "midad", "");
        Statement statement = connection.createStatement()) {
      statement.execute("set retention_time 0");
    }
  }

  /** Lets it acknowledge one save, and then live for some milliseconds more. */
  private static List<String> killAfter(Process midad, int milliseconds) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader output = OtherMidad.output(midad)) {
      assertThat(output.readLine()).isEqualTo("open");
      acknowledged.add(output.readLine());
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                sleep(milliseconds);
                // Process.destroyForcibly would also throw away what it said last.
                midad.toHandle().destroyForcibly();
              });
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        // The last line may be cut in two by the kill: then nobody was told of that save.
        if (line.length() == 64) {
          acknowledged.add(line);
        }
      }
      killer.join();
    } finally {
      midad.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  /**
   * @param read how many of the newest revisions are read and checked against their names
   */
  private void assertEverythingIsThere(Story story, Set<String> acknowledged, int read)
      throws IOException {
    try (Library library = Library.open(folder)) {
      Head head = library.stories().head(story.id());
      // The index of words missed what was saved last, and notices.
      String words = head.revision().story().text(BlockKind.HEADLINE);
      assertThat(library.search().count(List.of(new Wanted.Phrase(HEADLINE, words(words)))))
          .isEqualTo(1);
      List<HistoryEntry> history = library.stories().history(story.id());
      assertThat(history.getFirst().id()).isEqualTo(head.id());
      assertThat(history).extracting(entry -> entry.id().sha256()).containsAll(acknowledged);
      // Each one is whole, and was made from the one below it.
      for (int i = 0; i < Math.min(read, history.size()); i++) {
        Revision revision = library.stories().revision(history.get(i).id());
        List<RevisionId> parents =
            i + 1 < history.size() ? List.of(history.get(i + 1).id()) : List.of();
        assertThat(revision.parents()).isEqualTo(parents);
      }
    }
  }

  private static List<String> words(String text) {
    return new SearchWords().of(text).stream().map(SearchWords.Word::exact).limit(2).toList();
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
