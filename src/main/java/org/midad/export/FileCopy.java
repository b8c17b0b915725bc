package org.midad.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.review.Suggestions;

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
   * Writes the file, and beside it those of the pictures that it names. A picture that is there
   * already is left as it is.
   *
   * @throws Problem {@code problem.copy.unwritten}, {@code problem.picture.missing} or {@code
   *     -damaged}; then the file is as it was
   */
  public void write(Story story, Issue issue, Format format) {
    byte[] bytes = format.write(story, issue, pictures);
    if (format.namesPictures()) {
      PictureFiles.named(Suggestions.forReaders(story)).forEach(this::writeBeside);
    }
    write(bytes);
  }

  private void writeBeside(Figure.Media media) {
    Path picture = file.resolveSibling(FileName.of(media));
    byte[] bytes = pictures.asHeld(media);
    try {
      if (Files.notExists(picture)) {
        replace(picture, bytes);
      } else if (!Arrays.equals(Files.readAllBytes(picture), bytes)) {
        throw new FileAlreadyExistsException(picture.toString());
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.copy.unwritten", file);
    }
  }

  /**
   * Writes the file alone.
   *
   * @throws Problem {@code problem.copy.unwritten}; then the file is as it was
   */
  public void write(byte[] bytes) {
    try {
      replace(file, bytes);
    } catch (IOException e) {
      throw new Problem(e, "problem.copy.unwritten", file);
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      SyncedFile.write(part, bytes, written -> {});
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
