package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Position;
import org.midad.store.Photographs;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.midad.ui.text.TextBlock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures on the page and beside it, and what the page's menu offers. */
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private OpenStory story;

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    story = new OpenStory(folder.resolve("library"), shown, 900);
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aPictureFromAFileStandsOnThePageWithItsColours() throws Exception {
    Path file = Files.write(folder.resolve("a.jpg"), Photographs.quarters("jpeg", 1200, 600));
    Block waiting = figure();
    select(waiting, 0);
    story.robot.interact(() -> story.page().clipboard().insertPictures(List.of(file)));
    Figure figure = figure().picture();
    assertThat(figure().id()).isEqualTo(waiting.id());
    assertThat(Objects.requireNonNull(figure.media()).width()).isEqualTo(1200);
    story.keep("picture-on-page");
    assertThat(colour(0.25).getBlue()).isGreaterThan(0.9);
    assertThat(colour(0.25).getRed()).isLessThan(0.1);
    assertThat(colour(0.75).getRed()).isGreaterThan(0.95);
    story.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(figure().picture().media()).isNull();
    assertThat(colour(0.25).getRed()).isGreaterThan(0.5);
  }

  @Test
  void creditAndAlternativeTextAreWrittenBesideThePage() throws Exception {
    Path file = Files.write(folder.resolve("a.jpg"), Photographs.quarters("jpeg", 400, 600));
    select(figure(), 0);
    story.robot.interact(() -> {
      story.page().clipboard().insertPictures(List.of(file));
      beside();
    });
    story.robot.clickOn("#inspector-pictures");
    story.robot.clickOn(".picture-credit").write("رويترز");
    story.robot.clickOn(".picture-rights").write("© رويترز");
    story.robot.clickOn(".picture-alternative").write("جسر على دجلة");
    assertThat(figure().picture().credit()).isEqualTo("رويترز");
    assertThat(figure().picture().rights()).isEqualTo("© رويترز");
    assertThat(figure().picture().alternative()).isEqualTo("جسر على دجلة");
    keep("pictures-inspector-ar");
    story.robot.interact(() -> story.page().undo());
    assertThat(story.get(() -> ((TextField) lookup(".picture-alternative")).getText()))
        .isNotEqualTo("جسر على دجلة");
    story.robot.interact(() -> {
      story.show("en", 900);
      beside();
    });
    story.robot.clickOn("#inspector-pictures");
    keep("pictures-inspector-en");
  }

  @Test
  void whatAnAgencyWroteIntoItsFileStandsBesideThePage() throws Exception {
    Path agency = Path.of("src/test/resources/pictures/agency.jpg");
    String written = figure().text();
    select(figure(), 0);
    story.robot.interact(() -> {
      story.page().clipboard().insertPictures(List.of(agency, agency));
      beside();
    });
    story.robot.clickOn("#inspector-pictures");
    assertThat(figure().text()).isEqualTo(written).isNotEmpty();
    assertThat(story.get(() -> story.page().getStory().blocks()))
        .filteredOn(block -> block.kind() == BlockKind.FIGURE)
        .extracting(Block::text)
        .contains("جنود عراقيون عند جسر على دجلة، أمس السبت");
    assertThat(story.get(() -> story.page().getStory().blocks()))
        .filteredOn(block -> block.kind() == BlockKind.FIGURE && block.picture().media() != null)
        .hasSize(2)
        .allSatisfy(block -> {
          assertThat(block.picture().credit()).isEqualTo("رويترز");
          assertThat(block.picture().alternative()).isEqualTo("جنود يعبرون جسرا");
        });
    assertThat(story.get(() -> ((TextBlock) lookup(".picture-taken")).getText()))
        .isEqualTo("التُقطت في 21 نوفمبر 2026");
    keep("pictures-described-ar");
    story.robot.interact(() -> story.page().undo());
    assertThat(figure().picture().media()).isNull();
  }

  @Test
  void theMenuOfThePageIsForWhatIsUnderTheMouse() {
    Block paragraph = story.get(() -> story.page().getStory().body().getFirst());
    select(paragraph, 0);
    Bounds at = story.get(() -> story.page().boundsOf(new Position(paragraph.id(), 12)));
    story.robot.interact(() -> story.page().getScene().getWindow().requestFocus());
    story.robot.moveTo(
        stage.getX() + stage.getScene().getX() + at.getMinX(),
        stage.getY() + stage.getScene().getY() + at.getCenterY());
    story.robot.clickOn(MouseButton.SECONDARY);
    ContextMenu menu = story.get(PicturesTest::menu);
    assertThat(story.get(() -> story.page().getState().selection().head()))
        .isEqualTo(new Position(paragraph.id(), 12));
    assertThat(story.get(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
        .contains("قص", "نسخ", "لصق", "لصق النص مجردا");
    story.robot.interact(() -> Pictures.save(menu.getScene().snapshot(null), "page-menu-ar"));
    story.robot.type(KeyCode.ESCAPE);
    assertThat(
            story.get(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance)))
        .isFalse();
  }

  @Test
  void aPictureIsPutBetweenThePartsWhereItIsLetGo() throws Exception {
    Path file = Files.write(folder.resolve("a.png"), Photographs.quarters("png", 60, 40));
    List<Block> body = story.get(() -> story.page().getStory().body());
    Dragboard board = story.get(() -> dragged(file));
    story.robot.interact(() -> {
      Bounds part = story.page().boundsOf(body.get(1).id());
      Node view = story.page().getChildrenUnmodifiable().getFirst();
      // A made event takes the scene's coordinates, and turns them into those of its target.
      Point2D place = new Point2D(part.getCenterX(), part.getMinY() + 2);
      for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
        Event.fireEvent(
            view,
            new DragEvent(
                type,
                board,
                place.getX(),
                place.getY(),
                place.getX(),
                place.getY(),
                TransferMode.COPY,
                null,
                view,
                null));
      }
    });
    List<Block> blocks = story.get(() -> story.page().getStory().blocks());
    int place = blocks.indexOf(body.getFirst());
    assertThat(blocks.get(place + 1).kind()).isEqualTo(BlockKind.FIGURE);
    assertThat(blocks.get(place + 1).picture().media()).isNotNull();
    assertThat(blocks.get(place + 2)).isEqualTo(body.get(1));
  }

  /** The headless platform cannot drag: the files lie on its clipboard. */
  private static Dragboard dragged(Path file) throws ReflectiveOperationException {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(file.toFile()));
    Clipboard.getSystemClipboard().setContent(content);
    Field peer = Clipboard.class.getDeclaredField("peer");
    peer.setAccessible(true);
    Constructor<Dragboard> maker = Dragboard.class.getDeclaredConstructor(peer.getType());
    maker.setAccessible(true);
    return maker.newInstance(peer.get(Clipboard.getSystemClipboard()));
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void beside() {
    HBox both = new HBox(story.view(), story.view().inspector());
    HBox.setHgrow(story.view(), Priority.ALWAYS);
    story.view().inspector().setMinWidth(256);
    both.setNodeOrientation(
        story.messages().isRightToLeft()
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    Scene scene = new Scene(both, 1100, 640);
    story.theme.style(scene, "shell.css", "editor.css");
    stage.setScene(scene);
  }

  private void keep(String name) {
    story.robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(stage.getScene().snapshot(null), name);
    });
  }

  private Node lookup(String selector) {
    Set<Node> found = stage.getScene().getRoot().lookupAll(selector);
    return found.iterator().next();
  }

  private Block figure() {
    return story.get(() -> story.page().getStory().first(BlockKind.FIGURE).orElseThrow());
  }

  private void select(Block block, int offset) {
    story.robot.interact(
        () -> story.page().select(Selection.caret(new Position(block.id(), offset))));
  }

  /** Of a point near the lower edge of the first picture, which is half as high as wide. */
  private Color colour(double x) {
    return story.get(() -> {
      story.page().getScene().getRoot().layout();
      Bounds part = story.page().boundsOf(figure().id());
      WritableImage image = story.page().getScene().snapshot(null);
      double width = part.getWidth();
      return image
          .getPixelReader()
          .getColor((int) (part.getMinX() + x * width), (int) (part.getMinY() + 0.45 * width));
    });
  }
}
