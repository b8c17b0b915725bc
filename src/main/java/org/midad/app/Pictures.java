package org.midad.app;

import java.nio.file.Path;
import org.midad.model.DescribedPicture;
import org.midad.model.Figure;
import org.midad.model.Pixels;
import org.midad.model.Problem;
import org.midad.store.Library;

/**
 * The pictures of stories. They are kept as they were given, before a story names them; one that no
 * story comes to name stays in the library, and harms nobody.
 */
public final class Pictures {
  private final Library library;

  Pictures(Library library) {
    this.library = library;
  }

  /**
   * Keeps a picture from a file, and says what the file says of it.
   *
   * @throws Problem {@code problem.file.missing} or {@code -unreadable}, and as {@link
   *     #add(byte[])}
   */
  public DescribedPicture add(Path file) {
    return library.media().put(file);
  }

  /**
   * Likewise a picture that stood in another document.
   *
   * @param file the bytes of a JPEG, PNG or GIF file
   * @throws Problem {@code problem.picture.kind}, {@code -too-large}, {@code -too-many-points} or
   *     {@code -unreadable}; nothing is kept then
   */
  public DescribedPicture add(byte[] file) {
    return library.media().put(file);
  }

  /** Keeps a picture that is in no file yet, as programs put it on the clipboard. */
  public Figure.Media add(Pixels pixels) {
    return library.media().put(pixels);
  }

  /**
   * A picture to be seen.
   *
   * @param widest in pixels; a wider one is made smaller
   * @throws Problem {@code problem.picture.missing} or {@code -damaged}
   */
  public Pixels show(Figure.Media media, int widest) {
    return library.media().show(media, widest);
  }
}
