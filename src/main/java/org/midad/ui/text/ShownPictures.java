package org.midad.ui.text;

import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Figure;
import org.midad.model.Pixels;

/**
 * A page's pictures as they are painted. Each is asked for when it is first seen, or seen wider;
 * memory that others need is given back. For the FX thread.
 */
final class ShownPictures {
  private final Runnable arrived;
  private final Map<Figure.Media, Shown> shown = new HashMap<>();
  private final Set<Asked> asked = new HashSet<>();
  private PictureShelf shelf = PictureShelf.NONE;

  private record Shown(int widest, SoftReference<BufferedImage> image) {}

  private record Asked(Figure.Media media, int widest) {}

  /**
   * @param arrived called when there is a picture more to paint
   */
  ShownPictures(Runnable arrived) {
    this.arrived = arrived;
  }

  void readFrom(PictureShelf changed) {
    shelf = changed;
    shown.clear();
    asked.clear();
    arrived.run();
  }

  /**
   * The picture of a figure, as fine as is known by now; null while it is on its way, and for good
   * if it cannot be shown.
   *
   * @param widest in pixels of the screen
   */
  @Nullable BufferedImage of(Figure figure, int widest) {
    Figure.Media media = figure.media();
    if (media == null) {
      return null;
    }
    Shown known = shown.get(media);
    boolean fine =
        known != null
            && known.image().get() != null
            && known.widest() >= Math.min(widest, media.width());
    if (!fine && asked.add(new Asked(media, widest))) {
      shelf.show(media, widest, pixels -> take(new Asked(media, widest), pixels));
      // A shelf that reads at once has told already.
      known = shown.get(media);
    }
    return known == null ? null : known.image().get();
  }

  private void take(Asked answered, Pixels pixels) {
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
    asked.remove(answered);
    shown.put(answered.media(), new Shown(answered.widest(), new SoftReference<>(image)));
    arrived.run();
  }
}
