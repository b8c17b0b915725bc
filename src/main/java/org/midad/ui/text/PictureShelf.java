package org.midad.ui.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.midad.model.BlockId;
import org.midad.model.DescribedPicture;
import org.midad.model.Figure;
import org.midad.model.Pixels;

/**
 * Where a page's pictures are kept. It is asked on the FX thread and answers there, later; what
 * cannot be kept or shown it tells the reader itself.
 */
public interface PictureShelf {
  /** Of a page without pictures. */
  PictureShelf NONE =
      new PictureShelf() {
        @Override
        public void show(Figure.Media media, int widest, Consumer<Pixels> shown) {}

        @Override
        public void keep(List<Path> files, Consumer<List<DescribedPicture>> kept) {}

        @Override
        public void keep(Pixels pixels, Consumer<Figure.Media> kept) {}

        @Override
        public void keep(
            Map<BlockId, byte[]> files, Consumer<Map<BlockId, DescribedPicture>> kept) {
          kept.accept(Map.of());
        }
      };

  /**
   * Reads a picture.
   *
   * @param widest in pixels of the screen
   * @param shown not called if it cannot be shown
   */
  void show(Figure.Media media, int widest, Consumer<Pixels> shown);

  /**
   * Keeps pictures from files, and tells what these say of them.
   *
   * @param kept called once, with those that could be kept, in their order; not if there is none
   */
  void keep(List<Path> files, Consumer<List<DescribedPicture>> kept);

  /**
   * Keeps a picture that is in no file.
   *
   * @param kept not called if it could not be kept
   */
  void keep(Pixels pixels, Consumer<Figure.Media> kept);

  /**
   * Keeps pictures that came with figures of another document.
   *
   * @param kept called once, with those that could be kept
   */
  void keep(Map<BlockId, byte[]> files, Consumer<Map<BlockId, DescribedPicture>> kept);
}
