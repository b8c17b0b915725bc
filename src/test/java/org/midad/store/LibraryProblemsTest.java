package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Story;

/** Everything that can stand between a newsroom and its library is told in a sentence. */
class LibraryProblemsTest {
  @TempDir Path folder;

  @Test
  void aSecondLibraryInTheSameProcessIsToldThatItIsOpen() {
    try (Library first = Library.open(folder)) {
      assertProblem("problem.library.locked", () -> Library.open(folder));
      assertThat(first.people().all()).isEmpty();
    }
    Library.open(folder).close();
  }

  @Test
  void aSecondMidadIsToldThatTheLibraryIsOpen() throws Exception {
    Story story = LibraryTest.story("أول");
    try (Library library = Library.open(folder)) {
      library.stories().save(LibraryTest.revision(story, List.of(), 1));
    }
    Process midad = OtherMidad.start(folder, story.id());
    try (BufferedReader output = OtherMidad.output(midad)) {
      assertThat(output.readLine()).isEqualTo("open");
      assertProblem("problem.library.locked", () -> Library.open(folder));
    } finally {
      midad.destroyForcibly().waitFor();
    }
  }

  @Test
  void aLibraryFromTheFutureIsLeftAsItIs() throws Exception {
    Library.open(folder).close();
    sql(
        "insert into \"flyway_schema_history\" values"
            + " (1000, '99', 'future', 'SQL', 'V99__future.sql', 1, 'midad', now(), 1, true)",
        "create table from_the_future (id int)");
    assertProblem("problem.library.newer", () -> Library.open(folder));
    sql("select * from from_the_future");
  }

  @Test
  void aFileThatIsNoDatabaseIsToldToBeDamaged() throws Exception {
    Library.open(folder).close();
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("library.mv.db").toFile(), "rw")) {
      byte[] noise = new byte[(int) file.length()];
      file.write(noise);
    }
    assertProblem("problem.library.damaged", () -> Library.open(folder));
  }

  @Test
  void aRevisionWhoseContentDoesNotFitItsNameIsToldToBeDamaged() throws Exception {
    Story story = LibraryTest.story("أول");
    RevisionId id;
    try (Library library = Library.open(folder)) {
      id = library.stories().save(LibraryTest.revision(story, List.of(), 1));
    }
    sql("update revision set json = X'7b7d'");
    try (Library library = Library.open(folder)) {
      assertProblem("problem.library.damaged", () -> library.stories().revision(id));
      assertProblem("problem.library.damaged", () -> library.stories().head(story.id()));
    }
  }

  @Test
  void aFileInThePlaceOfTheFolderIsTold() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertProblem("problem.library.unwritable", () -> Library.open(file));
    assertProblem("problem.library.unwritable", () -> Library.open(file.resolve("below")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Path mounted = folder.resolve("mounted");
    try (Mount mount = Mount.tmpfs(mounted, "8m")) {
      Library.open(mounted).close();
      mount.makeReadOnly();
      assertProblem("problem.library.unwritable", () -> Library.open(mounted));
      assertProblem("problem.library.unwritable", () -> Library.open(mounted.resolve("new")));
    }
  }

  @Test
  void aFullDiskIsToldAndNothingAcknowledgedIsLost() throws Exception {
    try (Mount mount = Mount.tmpfs(folder.resolve("mounted"), "4m")) {
      Path mounted = mount.folder();
      Story story = LibraryTest.story("أول");
      Path ballast = mounted.resolve("ballast");
      Files.write(ballast, new byte[1 << 20]);
      RevisionId last;
      try (Library library = Library.open(mounted)) {
        Stories stories = library.stories();
        last = stories.save(LibraryTest.revision(story, List.of(), 1));
        Problem problem = null;
        for (int turn = 2; problem == null; turn++) {
          Story longer = LibraryTest.story(story.id(), "طويل جدا ".repeat(500) + turn);
          try {
            last = stories.save(LibraryTest.revision(longer, List.of(last), turn));
          } catch (Problem e) {
            problem = e;
          }
        }
        assertThat(problem.key()).isEqualTo("problem.library.full");
        // What was acknowledged is read without any room.
        assertThat(stories.head(story.id()).id()).isEqualTo(last);
        // Room is made: the same library goes on without being opened anew.
        Files.delete(ballast);
        Head head = stories.head(story.id());
        assertThat(stories.history(story.id())).extracting(HistoryEntry::id).contains(last);
        RevisionId next =
            stories.save(
                LibraryTest.revision(
                    LibraryTest.story(story.id(), "بعد الامتلاء"),
                    List.of(head.id()),
                    head.revision().at().toEpochMilli() + 1));
        assertThat(stories.head(story.id()).id()).isEqualTo(next);
        last = next;
      }
      try (Library library = Library.open(mounted)) {
        assertThat(library.stories().head(story.id()).id()).isEqualTo(last);
      }
    }
  }

  @Test
  void aDiskThatIsFullFromTheStartIsTold() throws Exception {
    Path mounted = folder.resolve("mounted");
    try (Mount mount = Mount.tmpfs(mounted, "64k")) {
      Files.write(mount.folder().resolve("ballast"), new byte[40 << 10]);
      assertProblem("problem.library.full", () -> Library.open(mounted));
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("library"), "midad", "");
        Statement statement = connection.createStatement()) {
      for (String line : statements) {
        statement.execute(line);
      }
    }
  }

  private static void assertProblem(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
  }
}
