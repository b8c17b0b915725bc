package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.arabic.HiddenCharacter;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.typeset.HiddenSign;
import org.midad.typeset.ParagraphLayout;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What nobody sees, shown on the page: nothing moves for it, and the mouse is told what it is. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class HiddenSignsTest {
  private static final HiddenNames NAMES =
      new HiddenNames() {
        @Override
        public String of(HiddenSign sign) {
          return sign.character().map(HiddenCharacter::number).orElse(sign.kind().name());
        }

        @Override
        public String of(Direction direction, boolean chosen) {
          return direction + " " + chosen;
        }
      };

  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
    page.editor.setHiddenNames(NAMES);
  }

  @Test
  void everyHiddenCharacterIsShownOnceAndNoneOnAnother() {
    String all =
        "بغ"
            + Arrays.stream(HiddenCharacter.values())
                .map(
                    each -> String.valueOf((char) Integer.parseInt(each.number().substring(2), 16)))
                .collect(Collectors.joining())
            + "داد";
    page.load(0, all);
    ParagraphLayout layout = page.get(() -> layout(page.body(0)));
    List<HiddenSign> signs =
        layout.hiddenSigns().stream().filter(sign -> sign.character().isPresent()).toList();
    assertThat(signs.stream().map(sign -> sign.character().orElseThrow()))
        .containsExactlyInAnyOrder(HiddenCharacter.values());
    for (HiddenSign sign : signs) {
      assertThat(signs.stream().filter(other -> near(sign, other))).containsExactly(sign);
    }
  }

  @Test
  void nothingMovesWhenTheyAreShown() {
    page.load(
        0, "قال\u200F مـــدير\u00A0 بغداد (NATO)\u200E، 12\u200C: و\u2067كتب\u2069 غدا", "Plain");
    List<Bounds> before = places();
    page.robot.interact(() -> page.editor.hiddenSignsProperty().set(true));
    assertThat(places()).isEqualTo(before);
    for (int offset = 0; offset < 20; offset++) {
      page.select(page.body(0), offset, offset);
      assertThat(page.get(() -> page.editor.caretBounds().getMinX()))
          .isEqualTo(before.get(offset).getMinX());
    }
  }

  @Test
  void theMouseIsToldWhatASignIs() throws Exception {
    page.load(0, "قال\u200F المدير");
    Bounds mark = page.get(() -> page.editor.boundsOf(new Position(page.body(0).id(), 4)));
    page.robot.moveTo(screen(mark.getMinX(), mark.getCenterY()));
    page.robot.moveBy(1, 0);
    assertThat(tip()).as("while they are not shown").isEmpty();
    page.robot.interact(() -> page.editor.hiddenSignsProperty().set(true));
    page.robot.moveBy(-1, 0);
    page.robot.moveBy(1, 0);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> tip().equals("U+200F"));
    page.robot.moveBy(-60, 80);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> tip().isEmpty());
  }

  @Test
  void besideEachPartIsShownWhichWayItRuns() throws Exception {
    page.load(0, "نص عربي", "Plain words", "نص آخر");
    page.robot.interact(() -> page.editor.hiddenSignsProperty().set(true));
    Bounds second = page.get(() -> page.editor.boundsOf(page.body(1).id()));
    page.robot.moveTo(screen(second.getMinX() - 16, second.getMinY() + 14));
    page.robot.moveBy(1, 0);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> tip().equals("LEFT_TO_RIGHT false"));
  }

  private List<Bounds> places() {
    return page.get(() -> {
      List<Bounds> places = new ArrayList<>();
      for (Block block : page.editor.getStory().body()) {
        for (int offset = 0; offset <= block.prose().length(); offset++) {
          places.add(page.editor.boundsOf(new Position(block.id(), offset)));
        }
      }
      return places;
    });
  }

  private static boolean near(HiddenSign one, HiddenSign other) {
    return Math.abs(one.x() - other.x()) < 0.1f * one.size() && one.baseline() == other.baseline();
  }

  private ParagraphLayout layout(Block block) {
    return ((PageView) page.editor.lookup("PageView")).page().block(block.id()).layout();
  }

  private Point2D screen(double sceneX, double sceneY) {
    return page.get(() -> {
      var scene = page.root.getScene();
      return new Point2D(
          scene.getWindow().getX() + scene.getX() + sceneX,
          scene.getWindow().getY() + scene.getY() + sceneY);
    });
  }

  private String tip() {
    return page.get(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof Tooltip tip && tip.isShowing())
            .map(window -> ((Tooltip) window).getText())
            .findFirst()
            .orElse(""));
  }
}
