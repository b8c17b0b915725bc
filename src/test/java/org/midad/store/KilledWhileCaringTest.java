package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.store.CaringMidad.Care;

/**
 * A Midad that backs up, thins, imports, compacts or restores without end is killed (SIGKILL) at
 * random moments: no acknowledged save is gone, the library opens and is sound, and what has a
 * backup's name is whole. {@code -Dmidad.kills=500} for a night.
 */
class KilledWhileCaringTest {
  private static final int KILLS = Integer.getInteger("midad.kills", 20);
  private static final List<Care> CARES = List.of(Care.values());

  @TempDir Path folder;

  private final Random random = new Random();
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private final Set<Path> checked = new HashSet<>();
  private final StoryId story = StoryId.create();

  @Test
  void noAcknowledgedSaveIsLostAndNoHalfFileCounts() throws Exception {
    Path place = folder.resolve("library");
    Path restored = folder.resolve("restored");
    Path backups = folder.resolve("backups");
    try (Library library = Library.open(place)) {
      library.people().put(new Person("salma", "سلمى", Role.DESK_EDITOR));
      acknowledged.add(
          library
              .stories()
              .save(LibraryTest.revision(LibraryTest.story(story, "أول"), List.of(), 1))
              .sha256());
      library.backups().make(backups, Instant.now(), done -> {});
    }
    RestoredLibrary.from(newest(backups), Optional.empty(), restored, Instant.now());
    for (int kill = 0; kill < KILLS; kill++) {
      Care care = CARES.get(kill % CARES.size());
      switch (care) {
        case BACKING_UP -> kill(care, place, backups);
        case THINNING, COMPACTING -> kill(care, place, folder);
        case IMPORTING -> kill(care, place, other(kill));
        case RESTORING -> {
          kill(care, restored, newest(backups));
          try (Library library = Library.open(restored)) {
            assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
            assertThat(names(library)).isNotEmpty();
          }
          removeAsides(restored);
        }
      }
      try (Library library = Library.open(place)) {
        assertThat(names(library)).containsAll(acknowledged);
        assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
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
    RestoredLibrary last =
        RestoredLibrary.from(newest(backups), Optional.empty(), restored, Instant.now());
    assertThat(last.inspected().faults()).isEmpty();
    try (Library library = Library.open(restored)) {
      assertThat(names(library)).containsAll(acknowledged);
    }
  }

  private Set<String> names(Library library) {
    return library.stories().history(story).stream()
        .map(entry -> entry.id().sha256())
        .collect(Collectors.toSet());
  }

  private static Path newest(Path backups) {
    return Backups.in(backups).lastEntry().getValue();
  }

  /** A library that has the story, and some of its own, and that grows from time to time. */
  private Path other(int kill) throws IOException {
    Path place = folder.resolve("other");
    Path file = folder.resolve("other.zip");
    if (!Files.exists(place)) {
      RestoredLibrary.from(
          newest(folder.resolve("backups")), Optional.empty(), place, Instant.now());
    }
    try (Library library = Library.open(place)) {
      for (int fresh = 0; fresh < 20; fresh++) {
        Story made = LibraryTest.story("خبر " + kill + " " + fresh);
        library.stories().save(LibraryTest.revision(made, List.of(), 1 + kill));
      }
      library
          .stories()
          .save(
              LibraryTest.revision(
                  LibraryTest.story(story, "من هناك " + kill),
                  List.of(library.stories().head(story).id()),
                  2 + kill));
      library.backups().makeFile(file, Instant.EPOCH, done -> {});
    }
    return file;
  }

  /** Lets it begin, and live for some milliseconds more. */
  private void kill(Care care, Path place, Path file) throws Exception {
    Process midad =
        OtherMidad.start(
            CaringMidad.class, care.name(), place.toString(), story.toString(), file.toString());
    try (BufferedReader output = OtherMidad.output(midad)) {
      assertThat(output.readLine()).isEqualTo("open");
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  midad.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                // Process.destroyForcibly would also throw away what it said last.
                midad.toHandle().destroyForcibly();
              });
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        // The last line may be cut in two by the kill: then nobody was told of that save.
        if (line.matches("[0-9a-f]{64}")) {
          acknowledged.add(line);
        }
      }
      killer.join();
    } finally {
      midad.destroyForcibly().waitFor();
    }
  }

  private static void removeAsides(Path place) throws IOException {
    for (Path file : Folders.list(Objects.requireNonNull(place.getParent()))) {
      if (String.valueOf(file.getFileName()).startsWith(place.getFileName() + "-aside-")) {
        Folders.remove(file);
      }
    }
  }
}
