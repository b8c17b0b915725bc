package org.midad.typeset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.midad.model.Pixels;

/** Pictures for print. */
public final class PrintPicture {
  private PrintPicture() {}

  /**
   * The picture in a file, on white paper where it is transparent; nothing if the file holds none
   * that is known here.
   */
  public static Optional<Pixels> read(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      return Optional.ofNullable(image).map(PrintPicture::onPaper);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Pixels onPaper(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return new Pixels(width, height, paper.getRGB(0, 0, width, height, null, 0, width));
  }
}
