package org.midad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.midad.model.Problem;

/** A file that somebody chose to be taken in. */
final class GivenFile {
  private GivenFile() {}

  /**
   * @throws Problem {@code problem.file.missing} or {@code -unreadable}
   */
  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.file.missing", file);
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    }
  }
}
