package org.midad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.midad.model.Problem;

/**
 * What a second Midad asks of the first. A double click on a bundle starts a new one, and the
 * library is held by the one whose window is open: so the new one leaves a note in the library's
 * folder, and the window shows the bundle.
 */
public final class OpenRequests {
  private static final String ENDING = ".open";

  private final Path folder;

  /**
   * @param library the library's folder
   */
  public OpenRequests(Path library) {
    folder = library.resolve("requests");
  }

  /**
   * Leaves a note.
   *
   * @param files with their whole paths
   * @throws Problem {@code problem.library.unwritable}
   */
  public void ask(List<Path> files) {
    Path part = folder.resolve(UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      Files.write(part, files.stream().map(Path::toString).toList());
      Files.move(part, folder.resolve(UUID.randomUUID() + ENDING), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Problem(e, "problem.library.unwritable", folder);
    }
  }

  /** The files of all notes, which are thrown away; nothing where none can be read. */
  public List<Path> answer() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> asked = new ArrayList<>();
    try (Stream<Path> notes = Files.list(folder)) {
      for (Path note : notes.filter(file -> file.toString().endsWith(ENDING)).sorted().toList()) {
        for (String line : Files.readAllLines(note)) {
          asked.add(Path.of(line));
        }
        Files.delete(note);
      }
    } catch (IOException | InvalidPathException e) {
      // Whoever asked sees that nothing opened, and asks again.
      return asked;
    }
    return asked;
  }
}
