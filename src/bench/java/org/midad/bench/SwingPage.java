package org.midad.bench;

import java.awt.ComponentOrientation;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import org.midad.model.Block;
import org.midad.model.Story;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;

/**
 * The same text in Swing's {@code JTextPane}, in the same face and width. Without a display its
 * keys, its layout and its painting are asked for by hand: what is seen of it is painted into a
 * picture in memory.
 */
final class SwingPage implements Page {
  /** Nanoseconds of a frame, of which there are 60 in a second. */
  private static final long FRAME = 1_000_000_000L / 60;

  private final Work work = new Work();
  private final BufferedImage picture =
      new BufferedImage(FxPage.WIDTH, FxPage.HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
  private final Pane pane = new Pane();
  private final JScrollPane scroll = new JScrollPane(pane);

  private static final class Pane extends JTextPane {
    void press(char letter) {
      boolean enter = letter == '\n';
      processKeyEvent(
          new KeyEvent(
              this,
              enter ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
              System.currentTimeMillis(),
              0,
              enter ? KeyEvent.VK_ENTER : KeyEvent.VK_UNDEFINED,
              letter));
    }
  }

  SwingPage(FontBook fonts) {
    onSwing(() -> {
      pane.setFont(fonts.font(FontFamily.NASKH, FontWeight.REGULAR, 18));
      pane.applyComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
      pane.setDoubleBuffered(false);
      scroll.setDoubleBuffered(false);
      scroll.setSize(FxPage.WIDTH, FxPage.HEIGHT);
    });
  }

  @Override
  public Work work() {
    return work;
  }

  @Override
  public void open(Story story) {
    String text = story.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    piece(() -> {
      pane.setText(text);
      pane.setCaretPosition(0);
    });
  }

  @Override
  public void caretToMiddle() {
    piece(() -> pane.setCaretPosition(pane.getDocument().getLength() / 2));
  }

  @Override
  public void type(String letters) {
    letters.chars().forEach(letter -> piece(() -> pane.press((char) letter)));
  }

  int length() {
    return pane.getDocument().getLength();
  }

  private void piece(Runnable event) {
    onSwing(() -> {
      work.start();
      event.run();
      layOut(scroll);
      paint();
      work.stop();
      work.next();
    });
    // JavaFX answers once a frame, so that between two keys the processor goes elsewhere; here too.
    LockSupport.parkNanos(FRAME);
  }

  /** What validating does in a window. */
  private static void layOut(Container container) {
    container.doLayout();
    for (int index = 0; index < container.getComponentCount(); index++) {
      if (container.getComponent(index) instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  private void paint() {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    Rectangle seen = scroll.getViewport().getViewRect();
    graphics.translate(-seen.x, -seen.y);
    graphics.clip(seen);
    pane.paint(graphics);
    graphics.dispose();
  }

  private static void onSwing(Runnable what) {
    try {
      EventQueue.invokeAndWait(what);
    } catch (InterruptedException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
