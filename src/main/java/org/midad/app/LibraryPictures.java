package org.midad.app;

import java.util.HashMap;
import java.util.Map;
import org.midad.export.PictureFiles;
import org.midad.export.Sha256;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.store.Library;

/**
 * The pictures' files of a library, for stories that leave it. What leaves of a picture is a file
 * of its own, since it says less than the one that was given: {@link #leaving} has a story name it
 * by that file's content. The library and the newspaper's other desks keep the one that was given.
 */
final class LibraryPictures implements PictureFiles {
  private final Library library;
  private final Map<String, Figure.Media> given = new HashMap<>();

  LibraryPictures(Library library) {
    this.library = library;
  }

  /** The story with its pictures as they leave. One that is missing or damaged is told of later. */
  Story leaving(Story story) {
    return story.withBlocks(
        story.blocks().stream()
            .map(block -> {
              Figure figure = block.figure();
              return figure == null || figure.media() == null
                  ? block
                  : leaving(block, figure, figure.media());
            })
            .toList());
  }

  private Block leaving(Block block, Figure figure, Figure.Media media) {
    Figure.Media leaving = leaving(media);
    return leaving.equals(media) ? block : block.withFigure(figure.withMedia(leaving));
  }

  private Figure.Media leaving(Figure.Media media) {
    try {
      String hash = Sha256.hex(library.media().readLeaving(media));
      given.put(hash, media);
      return new Figure.Media(hash, media.type(), media.width(), media.height(), media.taken());
    } catch (Problem lost) {
      return media;
    }
  }

  @Override
  public byte[] asHeld(Figure.Media media) {
    return library.media().readLeaving(given.getOrDefault(media.sha256(), media));
  }

  @Override
  public byte[] upright(Figure.Media media) {
    return library.media().readUpright(given.getOrDefault(media.sha256(), media));
  }
}
