package org.midad.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.midad.model.Head;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;

/** A second process on a library: saves without end, and says each save that was acknowledged. */
final class OtherMidad {
  private OtherMidad() {}

  /**
   * @param arguments the library's folder, and the story to save
   */
  public static void main(String[] arguments) {
    StoryId story = StoryId.parse(arguments[1]);
    try (Library library = Library.open(Path.of(arguments[0]))) {
      library.search().prepare(done -> {});
      System.out.println("open");
      save(library, story);
    }
  }

  /** Without end. */
  static void save(Library library, StoryId story) {
    for (int turn = 0; ; turn++) {
      Head head = library.stories().head(story);
      Revision next =
          LibraryTest.revision(
              LibraryTest.story(story, "عنوان " + turn + " " + "طويل ".repeat(turn % 400)),
              List.of(head.id()),
              head.revision().at().toEpochMilli() + 1);
      RevisionId saved = library.stories().save(next);
      System.out.println(saved);
    }
  }

  static Process start(Path library, StoryId story) throws IOException {
    return start(OtherMidad.class, library.toString(), story.toString());
  }

  /** Starts another program of the tests. */
  static Process start(Class<?> program, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
