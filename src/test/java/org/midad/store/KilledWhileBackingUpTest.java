package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Inspected;
import org.midad.model.Story;

/** A Midad that saves and backs up without end is killed (SIGKILL) at random moments. */
class KilledWhileBackingUpTest {
  private static final int KILLS = 8;

  @TempDir Path folder;

  @Test
  void noAcknowledgedSaveIsLostAndNoHalfFileCounts() throws Exception {
    Path place = folder.resolve("library");
    Path backups = folder.resolve("backups");
    Story story = LibraryTest.story("أول");
    Set<String> acknowledged = new LinkedHashSet<>();
    try (Library library = Library.open(place)) {
      acknowledged.add(library.stories().save(LibraryTest.revision(story, List.of(), 1)).sha256());
    }
    Random random = new Random();
    Set<Path> checked = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process midad =
          OtherMidad.start(
              BackingUpMidad.class, place.toString(), story.id().toString(), backups.toString());
      acknowledged.addAll(killAfterLines(midad, 1 + random.nextInt(60)));
      try (Library library = Library.open(place)) {
        assertThat(library.stories().history(story.id()))
            .extracting(entry -> entry.id().sha256())
            .containsAll(acknowledged);
        // The next one clears away what the killed one left.
        library.backups().make(backups, Instant.now(), done -> {});
      }
      for (Path file : Backups.in(backups).values()) {
        if (checked.add(file)) {
          BackupFile.check(file);
        }
      }
      assertThat(place.resolve("backing-up")).doesNotExist();
    }
    assertThat(checked).hasSizeGreaterThanOrEqualTo(KILLS);
    Path newest = Backups.in(backups).lastEntry().getValue();
    Path restored = folder.resolve("restored");
    Inspected inspected =
        RestoredLibrary.from(newest, Optional.empty(), restored, Instant.now()).inspected();
    assertThat(inspected.faults()).isEmpty();
    try (Library library = Library.open(restored)) {
      assertThat(
              library.stories().history(story.id()).stream()
                  .map(entry -> entry.id().sha256())
                  .collect(Collectors.toSet()))
          .containsAll(acknowledged);
    }
  }

  /** What was acknowledged; the kill comes somewhere after so many lines. */
  private static Set<String> killAfterLines(Process midad, int lines) throws Exception {
    Set<String> acknowledged = new LinkedHashSet<>();
    try (BufferedReader output = OtherMidad.output(midad)) {
      int seen = 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.matches("[0-9a-f]{64}")) {
          acknowledged.add(line);
        }
        if (++seen == lines) {
          midad.toHandle().destroyForcibly();
        }
      }
    } finally {
      midad.destroyForcibly().waitFor();
    }
    return acknowledged;
  }
}
