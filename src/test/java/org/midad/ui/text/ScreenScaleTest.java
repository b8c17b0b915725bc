package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Position;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Screens of one to three pixels for one of the window's: everything is as fine as they are. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class ScreenScaleTest {
  private static final String TEXT = "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع. ";

  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void thePageIsShownPixelForPixel(double scale) {
    turnTo(scale);
    page.load(0, TEXT.repeat(5), "قال NATO إن 13 قتيلا");
    page.robot.interact(() -> page.editor.setEditable(false));
    WritableImage seen = picture(view(), scale);
    Pictures.save(seen, "scale-" + scale);
    Image painted = page.get(() -> ((ImageView) page.editor.lookup("ImageView")).getImage());
    assertThat(painted.getWidth()).isEqualTo(Math.ceil(900 * scale));
    Bounds bar = page.get(() -> page.editor.lookup(".scroll-bar").getBoundsInParent());
    assertThat(bar.getWidth()).isLessThan(20);
    for (int y = 0; y < (int) painted.getHeight(); y++) {
      for (int x = (int) (20 * scale); x < (int) (880 * scale); x++) {
        if (!near(color(seen, x, y), color(painted, x, y))) {
          throw new AssertionError("at " + x + ", " + y + " of scale " + scale);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void theSelectionHasNoSeamsAndSharpEdges(double scale) {
    turnTo(scale);
    page.load(0, TEXT.repeat(6), TEXT);
    page.select(page.body(0), 0, 5 * TEXT.length());
    Image painted =
        page.get(() -> {
          page.editor.layout();
          return ((ImageView) page.editor.lookup("ImageView")).getImage();
        });
    page.robot.interact(() -> {});
    Pictures.save(picture(view(), scale), "scale-selection-" + scale);
    PageColors colors = PageColors.LIGHT;
    Bounds first = inScene(new Position(page.body(0).id(), 0));
    Bounds last = inScene(new Position(page.body(0).id(), 5 * TEXT.length()));
    // A column between words may hold no ink at all: there every row is selected, without a seam.
    boolean clear = false;
    for (int x = (int) (200 * scale); x < (int) (700 * scale) && !clear; x++) {
      int from = (int) Math.ceil(first.getMinY() * scale);
      int to = (int) Math.floor((last.getMinY() - 8) * scale);
      boolean all = true;
      for (int y = from; y < to && all; y++) {
        Color seen = painted.getPixelReader().getColor(x, y);
        all = seen.equals(colors.selection()) || near(seen, colors.ink());
        if (near(seen, colors.paper()) || between(seen, colors.selection(), colors.paper())) {
          throw new AssertionError("a seam at " + x + ", " + y + " of scale " + scale);
        }
      }
      clear = all;
    }
    assertThat(clear).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void theCaretIsOfWholePixelsAndStandsAtItsLetter(double scale) {
    turnTo(scale);
    page.load(7, TEXT);
    Bounds place = inScene(new Position(page.body(0).id(), 7));
    WritableImage seen = picture(view(), scale);
    int middle = (int) Math.rint(place.getMinY() * scale) + 1;
    int thick = (int) Math.rint(2 * scale);
    int left = -1;
    for (int x = (int) ((place.getMinX() - 6) * scale); left < 0; x++) {
      if (color(seen, x, middle).equals(PageColors.LIGHT.caret())) {
        left = x;
      }
      assertThat(x).isLessThan((int) ((place.getMinX() + 6) * scale));
    }
    for (int x = left; x < left + thick; x++) {
      assertThat(color(seen, x, middle)).isEqualTo(PageColors.LIGHT.caret());
    }
    assertThat(color(seen, left - 1, middle)).isEqualTo(PageColors.LIGHT.paper());
    assertThat(color(seen, left + thick, middle)).isEqualTo(PageColors.LIGHT.paper());
    assertThat((left + thick / 2.0) / scale).isCloseTo(place.getMinX(), within(1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void aBlockOfTextIsShownPixelForPixel(double scale) {
    turnTo(scale);
    TextBlock block = page.get(() -> new TextBlock(FontBook.load(), TEXT.repeat(3)));
    page.robot.interact(() -> page.root.setTop(block));
    page.robot.interact(() -> {});
    WritableImage seen = picture(block.lookup("ImageView"), scale);
    Image painted = page.get(() -> ((ImageView) block.lookup("ImageView")).getImage());
    int differing = 0;
    for (int y = 0; y < Math.min(seen.getHeight(), painted.getHeight()); y++) {
      for (int x = 0; x < Math.min(seen.getWidth(), painted.getWidth()); x++) {
        Color over = color(painted, x, y);
        Color expected =
            Color.WHITE.interpolate(
                Color.color(over.getRed(), over.getGreen(), over.getBlue()), over.getOpacity());
        differing += near(color(seen, x, y), expected) ? 0 : 1;
      }
    }
    assertThat(differing).isZero();
  }

  private void turnTo(double scale) {
    page.robot.interact(() -> {
      // A snapshot of what stands in a mirrored window comes out mirrored.
      page.root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      page.root.getScene().getWindow().setRenderScaleX(scale);
      page.root.getScene().getWindow().setRenderScaleY(scale);
    });
    page.robot.interact(() -> {});
  }

  /** With the caret at its brightest. */
  private WritableImage picture(Node node, double scale) {
    return page.get(() -> {
      page.showCaret();
      SnapshotParameters fine = new SnapshotParameters();
      fine.setTransform(Transform.scale(scale, scale));
      return node.snapshot(fine, null);
    });
  }

  /** The page and its caret, which are never mirrored; it fills the scene. */
  private Node view() {
    return page.get(() -> page.editor.lookup("ImageView").getParent());
  }

  private Bounds inScene(Position position) {
    return page.get(() -> page.editor.boundsOf(position));
  }

  private static Color color(Image image, int x, int y) {
    PixelReader pixels = image.getPixelReader();
    return pixels.getColor(x, y);
  }

  private static boolean near(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) < 0.02
        && Math.abs(one.getGreen() - other.getGreen()) < 0.02
        && Math.abs(one.getBlue() - other.getBlue()) < 0.02;
  }

  /** Lighter than the one and darker than the other, in their own tint. */
  private static boolean between(Color seen, Color dark, Color light) {
    return seen.getRed() > dark.getRed() + 0.02 && seen.getRed() < light.getRed() - 0.02;
  }
}
