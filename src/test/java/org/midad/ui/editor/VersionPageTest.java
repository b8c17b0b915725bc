package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Desk;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Story;
import org.midad.ui.Clicks;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An earlier version of the seed article is read over its page, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class VersionPageTest {
  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final AtomicReference<HistoryEntry> compared = new AtomicReference<>();
  private OpenStory story;
  private Story first;
  private Story second;

  @Start
  void start(Stage stage) {
    story = new OpenStory(folder, stage, 1000);
    Desk desk = story.useCases().desk();
    Head head = story.open.headProperty().get().orElseThrow();
    first = head.story();
    second = reworded(first, "بغداد وأربيل تتفقان");
    desk.save(head.id(), second);
    story.open.moved(first.id());
    show("ar");
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aDoubleClickShowsAVersionInWhichNothingIsTyped() {
    showHistory();
    look(1);
    assertThat(story.shown("#version-page")).isTrue();
    assertThat(story.get(() -> version().getStory())).isEqualTo(first);
    assertThat(story.get(() -> version().isFocused())).isTrue();
    robot.write("abc");
    robot.push(KeyCode.BACK_SPACE);
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.B);
    robot.push(KeyCode.CONTROL, KeyCode.X);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(story.get(() -> version().getStory())).isEqualTo(first);
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(second);
  }

  @Test
  void whatIsReadCanBeSelectedAndCopied() {
    showHistory();
    look(1);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(story.get(() -> Clipboard.getSystemClipboard().getString()))
        .contains(first.text(BlockKind.HEADLINE));
    Clicks.at(robot, center(version()), 2);
    assertThat(story.get(() -> version().getState().selection().empty())).isFalse();
  }

  @Test
  void itSaysOfWhenByWhomOnWhatMachineAndWhyItIs() {
    showHistory();
    look(1);
    assertThat(words("#version-what")).contains("24 نوفمبر 2026، 11:55", "استُورد", "مسودة");
    assertThat(words("#version-who")).startsWith("زيدان الربيعي · على ");
    assertThat(story.get(() -> version().getAccessibleText()))
        .contains("نسخة سابقة", "زيدان الربيعي", "استُورد");
  }

  @Test
  void escapeGoesBackToThePageAsItWasLeft() {
    Position caret = new Position(second.body().getFirst().id(), 5);
    robot.interact(() -> story.page().select(Selection.caret(caret)));
    showHistory();
    robot.interact(() -> history().requestFocus());
    robot.interact(() -> history().getSelectionModel().clearAndSelect(1));
    robot.push(KeyCode.ENTER);
    assertThat(story.shown("#version-page")).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(story.shown("#version-page")).isFalse();
    assertThat(story.get(() -> history().isFocused())).isTrue();
    robot.interact(() -> story.page().requestFocus());
    assertThat(story.get(() -> story.page().getState().selection().head())).isEqualTo(caret);
    robot.write("x");
    assertThat(story.get(() -> story.page().getStory())).isNotEqualTo(second);
  }

  @Test
  void thePageGoesOnUnderIt() {
    Position caret = new Position(second.body().getFirst().id(), 0);
    robot.interact(() -> story.page().select(Selection.caret(caret)));
    robot.interact(() -> story.page().requestFocus());
    robot.write("x");
    assertThat(story.get(() -> story.page().getStory())).isNotEqualTo(second);
    Story typed = story.get(() -> story.page().getStory());
    // By now it may have been saved by itself, and so have another place in the list.
    robot.interact(
        () -> story.open.history().version().show(story.open.history().events().getLast()));
    robot.interact(story.open::autosave);
    Head saved = story.useCases().desk().open(first.id());
    assertThat(saved.story()).isEqualTo(typed);
    // A colleague's words come in from elsewhere.
    Story arrived = reworded(typed, "عنوان من زميل");
    story.useCases().desk().save(saved.id(), arrived);
    robot.interact(() -> story.open.moved(first.id()));
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(arrived);
    assertThat(story.shown("#version-page")).isTrue();
    assertThat(story.get(() -> version().getStory())).isEqualTo(first);
  }

  @Test
  void nothingOfTheStoryIsDecidedOrShownBesideAVersion() {
    showHistory();
    look(1);
    assertThat(
            story.get(() ->
                story.view().actions().stream()
                    .filter(action ->
                        Set.of("transition.submit", "action.comment", "action.bold")
                            .contains(action.key()))
                    .map(action -> action.hindranceProperty().get().orElseThrow().key())
                    .collect(Collectors.toSet())))
        .containsExactly("refusal.reading-version");
    for (String tab : List.of("tags", "comments", "changes", "pictures")) {
      assertThat(story.get(() -> node("#inspector-" + tab).isDisabled())).as(tab).isTrue();
    }
    robot.push(KeyCode.ESCAPE);
    assertThat(story.get(() -> node("#inspector-tags").isDisabled())).isFalse();
  }

  @Test
  void aVersionIsRestoredAndComparedFromItsPage() {
    showHistory();
    look(0);
    robot.clickOn("#version-restore");
    assertThat(story.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.is-current");
    robot.clickOn("#version-back");
    assertThat(story.shown("#version-page")).isFalse();
    look(1);
    robot.clickOn("#version-compare");
    assertThat(story.shown("#version-page")).isFalse();
    assertThat(compared.get().reason()).isEqualTo(Revision.Reason.IMPORTED);
    look(1);
    robot.clickOn("#version-restore");
    assertThat(story.shown("#version-page")).isFalse();
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(first);
    assertThat(story.useCases().desk().open(first.id()).story()).isEqualTo(first);
  }

  @Test
  void anotherStoryEndsReading() {
    showHistory();
    look(1);
    robot.interact(() -> story.open("bridge-maintenance"));
    assertThat(story.shown("#version-page")).isFalse();
    assertThat(story.get(() -> story.page().editableProperty().get())).isTrue();
  }

  @Test
  void itLooksAsThePageDoesInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        robot.interact(() -> story.theme.choiceProperty().set(look));
        robot.interact(() -> show(language));
        robot.interact(() -> story.view().setColors(story.theme.look().getValue().page()));
        showHistory();
        look(1);
        story.keep("version-" + language + "-" + look.name().toLowerCase(Locale.ROOT));
        robot.push(KeyCode.ESCAPE);
      }
    }
  }

  private void show(String language) {
    story.showWithInspector(language, 1000, 700).onCompare((before, after) -> compared.set(before));
  }

  private void showHistory() {
    robot.clickOn("#inspector-history");
  }

  private void look(int row) {
    Clicks.at(robot, center(row(row)), 2);
  }

  private Point2D center(Node node) {
    return story.get(() -> {
      Bounds bounds = node.localToScreen(node.getBoundsInLocal());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  private static Story reworded(Story story, String headline) {
    Block part = story.first(BlockKind.HEADLINE).orElseThrow();
    return story.withBlock(part.withProse(Prose.of(headline)));
  }

  private StoryEditor version() {
    return (StoryEditor) node("#version-page");
  }

  private ListView<?> history() {
    return (ListView<?>) node("#history");
  }

  private Node row(int index) {
    return story.get(() ->
        history().lookupAll(".list-cell").stream()
            .map(ListCell.class::cast)
            .filter(cell -> cell.getIndex() == index)
            .findFirst()
            .orElseThrow());
  }

  private String words(String selector) {
    return story.get(() -> ((TextBlock) node(selector)).getText());
  }

  private Node node(String selector) {
    return story.view().getScene().getRoot().lookup(selector);
  }
}
