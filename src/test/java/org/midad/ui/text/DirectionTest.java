package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.typeset.FontFamily;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Writing where directions meet. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class DirectionTest {
  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  @Test
  void theStrongCaretIsWhereTheNextLetterOfTheKeyboardWillStand() {
    page.load(4, "قال  أمس");
    assertThat(flag().isVisible()).isFalse();
    page.robot.write("NATO");
    assertThat(flag().isVisible()).isTrue();
    assertThat(pointsRight()).isTrue();
    assertThat(weak().isVisible()).isTrue();
    double strong = strong().getX();
    assertThat(strong).as("right of the O, where Latin goes on").isGreaterThan(weak().getX());
    page.robot.write("S");
    assertThat(strong().getX()).isGreaterThan(strong - 1);
    page.robot.type(KeyCode.BACK_SPACE).write("ن").type(KeyCode.BACK_SPACE);
    assertThat(pointsRight()).isFalse();
    assertThat(strong().getX()).as("left of the N").isLessThan(weak().getX());
    picture("direction-caret");
  }

  @Test
  void theFlagShowsWhenTheKeyboardWritesAgainstThePart() {
    page.load(4, "كشفت", "Reuters said");
    page.robot.write("ن");
    assertThat(flag().isVisible()).isFalse();
    page.select(page.body(1), 3, 3);
    assertThat(page.get(() -> flag().isVisible())).isTrue();
    assertThat(pointsRight()).isFalse();
  }

  @Test
  void arrowsMayMoveInTheOrderOfLetters() {
    page.load(0, "قال NATO أمس");
    page.robot.interact(() -> page.editor.setArrows(Arrows.LOGICAL));
    for (int letter = 1; letter <= 12; letter++) {
      page.robot.type(KeyCode.LEFT);
      assertThat(offset()).isEqualTo(letter);
    }
    page.robot.type(KeyCode.RIGHT, 12);
    assertThat(offset()).isZero();
  }

  @Test
  void aWalkByEitherArrowPassesEveryPlaceOfThePageAndStaysAtItsEnd() {
    for (Arrows arrows : Arrows.values()) {
      page.load(0, "قال NATO (13) أمس", "Reuters said «شكرا» 13 times", "", "كشفت C++ و«Yahoo!»");
      page.robot.interact(() -> page.editor.setArrows(arrows));
      int places = 0;
      for (Block block : page.get(() -> page.editor.getStory().blocks())) {
        places += block.text().length() + 1;
      }
      page.robot.press(KeyCode.CONTROL).type(KeyCode.HOME).release(KeyCode.CONTROL);
      assertThat(walk(KeyCode.LEFT)).hasSize(places);
      assertThat(walk(KeyCode.RIGHT)).hasSize(places);
    }
  }

  private List<Position> walk(KeyCode arrow) {
    return page.get(() -> {
      Set<Position> passed = new LinkedHashSet<>();
      Position last = null;
      while (passed.add(page.editor.getState().selection().head())) {
        last = page.editor.getState().selection().head();
        Event.fireEvent(
            page.editor,
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, false, false));
      }
      assertThat(page.editor.getState().selection().head()).as("it stays").isEqualTo(last);
      return List.copyOf(passed);
    });
  }

  @Test
  void controlAndShiftWithAnotherKeyTurnNothing() {
    page.load(4, "كشفت قيادة");
    page.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.LEFT);
    page.robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(page.body(0).direction()).isNull();
    page.robot.press(KeyCode.SHIFT, KeyCode.CONTROL).release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(page.body(0).direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    page.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.body(0).direction()).isNull();
  }

  @Test
  void whatIsolatesLatinWordsIsShownAndNeverStored() {
    String typed = "لغة C++ 3 مرات، و«Yahoo!» يوم 2020-12-13 في London، Paris.";
    page.load(0, "");
    page.robot.write(typed);
    assertThat(page.body(0).text()).isEqualTo(typed);
    page.load(
        List.of(
            Block.of(BlockKind.HEADLINE, "الأحرف\u00A0المخفية"),
            Block.of(BlockKind.PARAGRAPH, typed + " می\u200Cخواهم \u200FNATO."),
            Block.of(BlockKind.PARAGRAPH, "He said «شكرا» 13 times."),
            Block.of(BlockKind.PARAGRAPH, "")));
    // Without a caret that blinks.
    page.robot.interact(() -> page.editor.setEditable(false));
    WritableImage plain = picture("direction-plain");
    page.robot.interact(() -> page.editor.hiddenSignsProperty().set(true));
    WritableImage shown = picture("direction-hidden-signs");
    assertThat(differs(plain, shown)).isTrue();
    page.robot.interact(() -> page.editor.hiddenSignsProperty().set(false));
    assertThat(differs(plain, picture("direction-plain"))).isFalse();
  }

  @Test
  void theTwoLettersOfALigatureHaveHalfOfItEach() {
    page.load(0, "سلام");
    page.robot.interact(() -> page.editor.familyProperty().set(FontFamily.PLEX));
    double start = x(1);
    double end = x(3);
    assertThat(start - end).as("لا is one picture in this font").isGreaterThan(6);
    assertThat(x(2)).isBetween((start + end) / 2 - 0.6, (start + end) / 2 + 0.6);
    Block block = page.body(0);
    Bounds at = page.get(() -> page.editor.boundsOf(new Position(block.id(), 2)));
    double quarter = (start - end) / 4;
    assertThat(clicked(at, 1.5 * quarter)).isEqualTo(1);
    assertThat(clicked(at, 0.5 * quarter)).isEqualTo(2);
    assertThat(clicked(at, -0.5 * quarter)).isEqualTo(2);
    assertThat(clicked(at, -1.5 * quarter)).isEqualTo(3);
  }

  private int clicked(Bounds caret, double right) {
    // The root is mirrored, the scene is not.
    Point2D at =
        page.get(() -> {
          Scene scene = page.root.getScene();
          return new Point2D(
              scene.getWindow().getX() + scene.getX() + caret.getMinX() + right,
              scene.getWindow().getY() + scene.getY() + caret.getCenterY());
        });
    // The mouse goes away in between, lest two clicks count as one on a word.
    page.robot.moveTo(at.add(0, 200)).moveTo(at).clickOn(MouseButton.PRIMARY);
    return offset();
  }

  private double x(int offset) {
    Position at = new Position(page.body(0).id(), offset);
    return page.get(() -> page.editor.boundsOf(at).getMinX());
  }

  private int offset() {
    return page.get(() -> page.editor.getState().selection().head().offset());
  }

  private Polygon flag() {
    return page.get(() -> (Polygon) page.editor.lookup("Polygon"));
  }

  private boolean pointsRight() {
    List<Double> points = page.get(() -> List.copyOf(flag().getPoints()));
    return points.get(2) > points.getFirst();
  }

  private Rectangle strong() {
    return carets().getFirst();
  }

  private Rectangle weak() {
    return carets().get(1);
  }

  private List<Rectangle> carets() {
    return page.get(() ->
        page.editor.lookup("Polygon").getParent().getChildrenUnmodifiable().stream()
            .filter(Rectangle.class::isInstance)
            .map(Rectangle.class::cast)
            .toList());
  }

  private WritableImage picture(String name) {
    WritableImage image = page.get(() -> page.root.getScene().snapshot(null));
    Pictures.save(image, name);
    return image;
  }

  private static boolean differs(WritableImage one, WritableImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return true;
        }
      }
    }
    return false;
  }
}
