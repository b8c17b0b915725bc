package org.midad.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.midad.ui.text.Pictures;

/** Takes pictures of a window, numbered in the order of the steps. */
final class Camera {
  private final Path folder;
  private int taken;

  Camera(Path folder) {
    this.folder = folder;
  }

  /** What the window shows, and the menus that lie over it. */
  private static WritableImage whole(Stage stage) {
    WritableImage picture = stage.getScene().snapshot(null);
    SnapshotParameters seeThrough = new SnapshotParameters();
    seeThrough.setFill(Color.TRANSPARENT);
    double left = stage.getX() + stage.getScene().getX();
    double top = stage.getY() + stage.getScene().getY();
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow) {
        lay(
            window.getScene().getRoot().snapshot(seeThrough, null),
            (int) (window.getX() + window.getScene().getX() - left),
            (int) (window.getY() + window.getScene().getY() - top),
            picture);
      }
    }
    return picture;
  }

  private static void lay(Image popup, int left, int top, WritableImage picture) {
    for (int y = Math.max(0, -top); y < popup.getHeight() && y + top < picture.getHeight(); y++) {
      for (int x = Math.max(0, -left); x < popup.getWidth() && x + left < picture.getWidth(); x++) {
        Color over = popup.getPixelReader().getColor(x, y);
        Color under = picture.getPixelReader().getColor(x + left, y + top);
        double share = over.getOpacity();
        picture
            .getPixelWriter()
            .setColor(
                x + left,
                y + top,
                under.interpolate(
                    Color.color(over.getRed(), over.getGreen(), over.getBlue()), share));
      }
    }
  }

  /**
   * Takes one.
   *
   * @param step short, ASCII, for the file's name
   */
  Path take(Stage stage, String step) {
    Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++taken, step));
    WritableImage picture = Hand.look(() -> whole(stage));
    try {
      Pictures.write(picture, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
