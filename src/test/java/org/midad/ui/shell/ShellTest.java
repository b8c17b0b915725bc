package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.Settings;
import org.midad.model.StorySummary;
import org.midad.ui.Newsroom;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A window at work, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ShellTest {
  @TempDir private Path folder;

  private Newsroom newsroom;
  private Workplace work;
  private Stage stage;

  @Start
  void show(Stage given) {
    stage = given;
    TestWindow.prepare(stage, 1000, 700);
    newsroom = Newsroom.filled(folder);
    newsroom
        .useCases()
        .settings()
        .save(
            newsroom
                .useCases()
                .settings()
                .load()
                .withLook(look -> look.withWindow(new Settings.WindowSize(1000, 700))));
    work = new Workplace(newsroom, stage);
    work.show();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void theRailStandsAtTheRightInArabicAndAtTheLeftInEnglish(FxRobot robot) {
    assertThat(middle("#rail")).isGreaterThan(900);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertThat(work.root().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    assertThat(middle("#rail")).isLessThan(100);
    assertThat(newsroom.useCases().settings().load().look().language()).isEqualTo("en");
  }

  @Test
  void inTheNarrowRailAllIconsStandInOneColumnWithANumberOrWithout() {
    Set<Node> icons = work.root().lookupAll(".queue .ikonli-font-icon");
    assertThat(work.desk().countsProperty().get()).hasSizeBetween(1, icons.size() - 1);
    assertThat(icons)
        .allSatisfy(icon -> assertThat(middle(icon)).isCloseTo(middle("#rail"), within(1.0)));
  }

  @Test
  void keysGoThroughTheListAndEnterOpensAStory(FxRobot robot) {
    robot.interact(() -> list().requestFocus());
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    StorySummary chosen = list().getSelectionModel().getSelectedItem();
    assertThat(work.desk().openProperty().get()).hasValue(chosen.id());
    assertThat(stage.getTitle()).contains(chosen.headline()).endsWith("مداد");
  }

  @Test
  void aClickOnAStoryOpensIt(FxRobot robot) {
    robot.clickOn(robot.lookup(".story-cell").nth(1).<Node>query());
    assertThat(work.desk().openProperty().get()).hasValue(work.desk().stories().get(1).id());
  }

  @Test
  void thePaletteDoesWhatIsTypedInTheOtherLanguage(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("archive");
    robot.push(KeyCode.ENTER);
    assertThat(work.desk().queueProperty().get()).isEqualTo(Queue.ARCHIVE);
    assertThat(work.kit().layer().isOpen()).isFalse();
  }

  @Test
  void escapeClosesThePaletteAndGivesTheFocusBack(FxRobot robot) {
    robot.interact(() -> list().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(work.scene().getFocusOwner().getId()).isEqualTo("command");
    robot.push(KeyCode.CONTROL, KeyCode.N);
    robot.push(KeyCode.ESCAPE);
    assertThat(work.scene().getFocusOwner()).isSameAs(list());
    assertThat(work.desk().countsProperty().get()).containsEntry(Queue.MINE, 4);
  }

  @Test
  void f6WalksFromTheRailToTheListToThePage(FxRobot robot) {
    robot.interact(() -> work.root().lookup("#queue-mine").requestFocus());
    robot.push(KeyCode.F6);
    assertThat(work.scene().getFocusOwner()).isSameAs(list());
    robot.push(KeyCode.F6);
    assertThat(work.scene().getFocusOwner().getId()).isEqualTo("page");
    // The inspector is folded away in a narrow window.
    robot.push(KeyCode.F6);
    assertThat(work.scene().getFocusOwner().getId()).isEqualTo("queue-mine");
    robot.push(KeyCode.F9);
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(work.scene().getFocusOwner().getId()).isEqualTo("inspector");
  }

  @Test
  void theSearchFiltersTheListAsOneTypes(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(work.scene().getFocusOwner()).isInstanceOf(TextField.class);
    robot.write("bridge");
    assertThat(list().getItems())
        .extracting(StorySummary::slug)
        .containsExactly("bridge-maintenance");
    robot.push(KeyCode.ESCAPE);
    assertThat(list().getItems()).hasSize(4);
  }

  @Test
  void whatLiesOnTheClipboardBecomesAStory(FxRobot robot) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          "افتتاح مكتبة في البصرة\n\nافتتحت أمس مكتبة عامة في مدينة البصرة بحضور جمع من القراء.");
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
    assertThat(work.desk().stories().getFirst().headline()).isEqualTo("افتتاح مكتبة في البصرة");
    assertThat(work.notices().currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.imported");
  }

  @Test
  void whatAPageHasCopiedKeepsItsPartsAndMarks(FxRobot robot) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("افتتاح مكتبة نص");
      content.putHtml("<h1>افتتاح مكتبة</h1><p>نص <b>مهم</b></p><h2>فرعي</h2><p>ختام</p>");
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
    assertThat(work.desk().stories().getFirst().headline()).isEqualTo("افتتاح مكتبة");
    assertThat(work.notices().currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.imported");
  }

  @Test
  void theLanguageCheckerMayNotBeginAStoryAndIsToldWhy(FxRobot robot) {
    robot.interact(() ->
        work.people()
            .become(
                work.people().people().stream()
                    .filter(person -> person.id().equals("yusuf"))
                    .findFirst()
                    .orElseThrow()));
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertThat(work.notices().currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.writers-only");
    assertThat(work.desk().stateProperty().get().name()).isEqualTo("EMPTY");
  }

  private double middle(String id) {
    return middle(work.root().lookup(id));
  }

  private static double middle(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getCenterX();
  }

  @SuppressWarnings("unchecked")
  private ListView<StorySummary> list() {
    return (ListView<StorySummary>) work.root().lookup("#stories");
  }
}
