package org.midad.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;
import org.midad.model.Problem;
import org.midad.model.Story;

/**
 * A copy of a story in a file of somebody's own choice. It is no delivery: nobody is told, and the
 * story stays where it is. A file of the same name is replaced, at once and as a whole, since
 * whoever chose the name was asked.
 */
public final class FileCopy {
  private final Path file;
  private final PictureFiles pictures;

  /**
   * @param file in a folder that is there
   */
  public FileCopy(Path file, PictureFiles pictures) {
    this.file = file.toAbsolutePath().normalize();
    this.pictures = pictures;
  }

  /**
   * Writes the file, and beside it those of the pictures that it names.
   *
   * @throws Problem {@code problem.copy.unwritten}, {@code problem.picture.missing} or {@code
   *     -damaged}; then the file is as it was
   */
  public void write(Story story, Issue issue, Format format) {
    byte[] bytes = format.write(story, issue, pictures);
    Path folder = Objects.requireNonNullElse(file.getParent(), file);
    if (format.namesPictures()) {
      try {
        new FolderTarget(folder, issue::at, pictures).deliverPictures(story);
      } catch (Problem problem) {
        throw problem.key().startsWith("problem.export.")
            ? new Problem(problem, "problem.copy.unwritten", file)
            : problem;
      }
    }
    write(bytes);
  }

  /**
   * Writes the file alone.
   *
   * @throws Problem {@code problem.copy.unwritten}; then the file is as it was
   */
  public void write(byte[] bytes) {
    Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      try {
        FolderTarget.writeAndSync(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.copy.unwritten", file);
    }
  }
}
