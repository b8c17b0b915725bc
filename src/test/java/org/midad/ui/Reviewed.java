package org.midad.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Pictures that somebody looked at and found right: {@code src/test/resources/reviewed/NAME.png}. A
 * test compares with them point by point.
 */
public final class Reviewed {
  private static final Path FOLDER = Path.of("src", "test", "resources", "reviewed");

  private Reviewed() {}

  /**
   * Compares what is seen now. What differs is kept in {@code target/pictures}, together with a
   * picture of where it does: there the reviewed one is pale, and what is not the same is red.
   *
   * @throws AssertionError if a single point differs, or nobody has reviewed such a picture
   */
  public static void compare(WritableImage seen, String name) {
    Path actual = Pictures.save(seen, "reviewed-" + name);
    Path reviewed = FOLDER.resolve(name + ".png");
    if (!Files.exists(reviewed)) {
      throw new AssertionError(
          "Look at %s; if it is right, keep it as %s".formatted(actual, reviewed));
    }
    try {
      BufferedImage now = ImageIO.read(actual.toFile());
      BufferedImage then = ImageIO.read(reviewed.toFile());
      BufferedImage difference =
          new BufferedImage(
              Math.max(now.getWidth(), then.getWidth()),
              Math.max(now.getHeight(), then.getHeight()),
              BufferedImage.TYPE_INT_RGB);
      int points = 0;
      for (int y = 0; y < difference.getHeight(); y++) {
        for (int x = 0; x < difference.getWidth(); x++) {
          boolean same = isSame(now, then, x, y);
          difference.setRGB(x, y, same ? pale(then.getRGB(x, y)) : 0xFF0000);
          points += same ? 0 : 1;
        }
      }
      if (points > 0) {
        Path where = actual.resolveSibling("reviewed-" + name + "-difference.png");
        ImageIO.write(difference, "png", where.toFile());
        throw new AssertionError(
            "%d points differ from %s: see %s and, in red, %s"
                .formatted(points, reviewed, actual, where));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSame(BufferedImage now, BufferedImage then, int x, int y) {
    return x < Math.min(now.getWidth(), then.getWidth())
        && y < Math.min(now.getHeight(), then.getHeight())
        && now.getRGB(x, y) == then.getRGB(x, y);
  }

  private static int pale(int colour) {
    return 0xC0C0C0 | (colour >> 2 & 0x3F3F3F);
  }
}
