package org.midad.export;

import java.util.List;
import java.util.Objects;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;

/**
 * Where the files of a story's pictures come from. A picture is named by its content, so that the
 * same one gives the same bytes at all times.
 */
public interface PictureFiles {
  /** For a story without pictures. */
  PictureFiles NONE =
      new PictureFiles() {
        @Override
        public byte[] asHeld(Figure.Media media) {
          throw new Problem("problem.picture.missing", media.sha256());
        }

        @Override
        public byte[] upright(Figure.Media media) {
          return asHeld(media);
        }
      };

  /**
   * The file that leaves, with the rows that the camera wrote: it says how they are to be turned,
   * and nothing of where it was taken.
   *
   * @throws Problem {@code problem.picture.missing} or {@code -damaged}
   */
  byte[] asHeld(Figure.Media media);

  /**
   * Likewise, for programs that do not ask how the camera was held: a picture that lies on its side
   * is turned.
   */
  byte[] upright(Figure.Media media);

  /** The pictures of a story whose files are known, each once, in the order of the story. */
  static List<Figure.Media> named(Story story) {
    return story.blocks().stream()
        .map(Block::figure)
        .filter(Objects::nonNull)
        .map(Figure::media)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
