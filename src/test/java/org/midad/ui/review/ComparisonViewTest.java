package org.midad.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.HistoryEntry;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.review.ComparisonModel.Arrangement;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two versions of a story are compared by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ComparisonViewTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private Newsroom newsroom;
  private Stage stage;
  private Theme theme;
  private ComparisonModel model;
  private Button elsewhere;
  private HistoryEntry before;
  private HistoryEntry after;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder);
    UseCases cases = newsroom.useCases();
    model =
        new ComparisonModel(
            cases.desk(), cases.review(), cases.accounts(), newsroom.tasks(), new Notices());
    var first = cases.desk().bring(TwoVersions.BEFORE);
    cases.desk().save(first.id(), TwoVersions.AFTER);
    List<HistoryEntry> history = cases.desk().history(TwoVersions.BEFORE.id());
    before = history.getLast();
    after = history.getFirst();
    show("ar", 780, 740);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void escapeEndsComparingAndGivesTheFocusBack() {
    robot.interact(elsewhere::requestFocus);
    robot.interact(() -> model.compare(before, after));
    assertThat(get(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("compared");
    robot.push(KeyCode.ESCAPE);
    assertThat(model.shownProperty().get()).isEmpty();
    assertThat(get(() -> stage.getScene().getFocusOwner())).isEqualTo(elsewhere);
  }

  @Test
  void keysAndButtonsWalkFromDifferenceToDifference() {
    robot.interact(() -> model.compare(before, after));
    int all = model.shownProperty().get().orElseThrow().differences();
    assertThat(count()).contains(Integer.toString(all));
    robot.push(KeyCode.F7);
    robot.push(KeyCode.F7);
    assertThat(count()).isEqualTo("2 من " + all);
    robot.push(KeyCode.SHIFT, KeyCode.F7);
    robot.clickOn("#compare-previous");
    assertThat(count()).isEqualTo(all + " من " + all);
    robot.clickOn("#compare-next");
    assertThat(count()).isEqualTo("1 من " + all);
  }

  @Test
  void differencesOfSpellingAloneCanBeHidden() {
    robot.interact(() -> model.compare(before, after));
    int all = model.shownProperty().get().orElseThrow().differences();
    robot.clickOn("#hide-spelling");
    assertThat(model.shownProperty().get().orElseThrow().differences()).isEqualTo(all - 1);
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    assertThat(model.shownProperty().get().orElseThrow().differences()).isEqualTo(all);
  }

  @Test
  void theTwoStandSideBySideByKeyAndByMouse() {
    robot.interact(() -> model.compare(before, after));
    robot.push(KeyCode.F8);
    assertThat(model.arrangementProperty().get()).isEqualTo(Arrangement.SIDE_BY_SIDE);
    robot.clickOn("#side-by-side");
    assertThat(model.arrangementProperty().get()).isEqualTo(Arrangement.INLINE);
  }

  @Test
  void lookRightInBothLanguagesByDayAndByNight() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        for (int width : new int[] {780, 560}) {
          for (Arrangement arrangement : Arrangement.values()) {
            String name = "compare-" + language + "-" + choice + "-" + width + "-" + arrangement;
            robot.interact(() -> {
              theme.choiceProperty().set(choice);
              show(language, width, 740);
              model.compare(before, after);
              model.arrangementProperty().set(arrangement);
              model.next();
            });
            keep(name.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }

  private String count() {
    return get(() -> ((TextBlock) stage.getScene().lookup("#compare-count")).getText());
  }

  private void show(String language, int width, int height) {
    Messages messages = Messages.load(Locale.of(language));
    Kit kit = Kit.of(messages, FONTS, new Notices());
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    ComparisonView view = new ComparisonView(kit, newsroom.clock(), model, () -> {});
    elsewhere = new Button("elsewhere");
    kit.layer().setContent(new StackPane(elsewhere, view));
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css", "editor.css");
    view.setColors(theme.look().getValue().page());
    kit.actions().bindKeys(scene, view.actions());
    TestWindow.show(stage, scene);
    model.opened(Optional.empty());
  }

  private void keep(String name) {
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(stage.getScene().snapshot(null), name);
    });
  }

  private <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
