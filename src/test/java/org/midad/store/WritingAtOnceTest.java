package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.RevisionId;
import org.midad.model.Story;

/** Several threads that save at once. */
class WritingAtOnceTest {
  private static final int WRITERS = 3;

  /** {@code -Dmidad.saves=1000} for a long look. */
  private static final int SAVES = Integer.getInteger("midad.saves", 40);

  /** H2 begins each state that it writes on a block of this many bytes. */
  private static final int BLOCK = 4096;

  private static final byte[] BEGINNING = "chunk:".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  /** The file is only ever appended to, so every beginning of it is what a kill left behind. */
  @Test
  void noStateOfTheFileHasHalfATransaction() throws Exception {
    byte[] file;
    int before;
    try (Library library = Library.open(folder.resolve("library"))) {
      Path path = library.database().path();
      before = Math.toIntExact(Files.size(path));
      try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          all.add(writers.submit(() -> write(library)));
        }
        for (Future<?> one : all) {
          one.get();
        }
      }
      file = Files.readAllBytes(path);
    }
    List<Integer> states =
        IntStream.iterate(
                before / BLOCK * BLOCK,
                place -> place + BLOCK <= file.length,
                place -> place + BLOCK)
            .filter(place ->
                Arrays.equals(
                    file, place, place + BEGINNING.length, BEGINNING, 0, BEGINNING.length))
            .boxed()
            .toList();
    assertThat(states).hasSizeGreaterThan(WRITERS * SAVES);
    for (int end : states) {
      assertThat(halves(file, end)).as("what a kill leaves at %s", end).isZero();
    }
  }

  private static void write(Library library) {
    Story story = LibraryTest.story("أول");
    List<RevisionId> parents = List.of();
    for (int save = 0; save < SAVES; save++) {
      parents = List.of(library.stories().save(LibraryTest.revision(story, parents, save)));
    }
  }

  /** How many stories and revisions lack a part in the file as it was when it ended there. */
  private int halves(byte[] file, int end) throws IOException, SQLException {
    Path place = Files.createDirectories(folder.resolve("killed"));
    DatabaseFile killed = new DatabaseFile(place, Sealing.PLAIN);
    try (OutputStream out = Files.newOutputStream(killed.path())) {
      out.write(file, 0, end);
    }
    try (Connection connection = killed.open();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select abs((select count(*) from revision where cardinality(parents) = 0)"
                    + " - (select count(*) from story))"
                    + " + (select count(*) from story s where not exists (select 1"
                    + " from revision r where r.sha256 = s.head))"
                    + " + (select count(*) from revision r where not exists (select 1"
                    + " from revision p where array_contains(p.parents, r.sha256))"
                    + " and not exists (select 1 from story s where s.head = r.sha256))")) {
      found.next();
      return found.getInt(1);
    }
  }
}
