package org.midad.app;

import org.midad.export.PictureFiles;
import org.midad.model.Figure;
import org.midad.store.Library;

/** The pictures' files of a library, for stories that leave it. */
record LibraryPictures(Library library) implements PictureFiles {
  @Override
  public byte[] original(Figure.Media media) {
    return library.media().read(media);
  }

  @Override
  public byte[] upright(Figure.Media media) {
    return library.media().readUpright(media);
  }
}
