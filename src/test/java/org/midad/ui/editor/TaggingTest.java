package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Tag;
import org.midad.model.Tag.Scheme;
import org.midad.model.Term;
import org.midad.ui.Pictures;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Filing a story by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class TaggingTest {
  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private OpenStory story;

  @Start
  void start(Stage stage) {
    story = new OpenStory(folder, stage, 1000);
    for (String word : List.of("بغداد", "بغداديات")) {
      story.addTerm(Term.of(Scheme.KEYWORD, word, word, ""));
    }
    story.showWithInspector("ar", 1000, 860);
  }

  @AfterEach
  void close() {
    story.close();
  }

  private void into(String field) {
    robot.interact(() -> robot.lookup("#" + field).queryAs(TextField.class).requestFocus());
  }

  /** Until the field has it: a robot's Enter may overtake its letters. */
  private void write(String words) {
    robot.write(words);
    until(() ->
        story.get(() ->
            robot.lookup(".text-field").queryAllAs(TextField.class).stream()
                .anyMatch(field -> field.isFocused() && field.getText().equals(words))));
  }

  private List<String> offers() {
    return story.get(() ->
        robot.listWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .filter(window -> window.isShowing())
            .flatMap(window -> window.getScene().getRoot().lookupAll(".list-view").stream())
            .map(ListView.class::cast)
            .flatMap(list -> ((List<?>) list.getItems()).stream())
            .map(item -> ((Term) item).name())
            .toList());
  }

  /** They stand in a window of their own. */
  private void keepOffers(String name) {
    story.keep(name);
    robot.interact(() ->
        robot.listWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .filter(Window::isShowing)
            .findFirst()
            .ifPresent(
                window -> Pictures.save(window.getScene().snapshot(null), name + "-window")));
  }

  private void show(String language, Theme.Choice look) {
    robot.interact(() -> {
      story.theme.choiceProperty().set(look);
      story.showWithInspector(language, 1000, 860).setColors(story.theme.look().getValue().page());
    });
  }

  private List<Tag> tags(Scheme scheme) {
    return story.get(() -> story.page().getStory().meta().tags(scheme));
  }

  private void until(Callable<Boolean> wished) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, wished);
    } catch (TimeoutException e) {
      throw new AssertionError(
          offers() + " " + story.get(() -> story.page().getStory().meta().tags()), e);
    }
  }

  @Test
  void partOfANameInEitherLanguageIsEnough() {
    into("topics");
    write("armed conf");
    until(() -> !offers().isEmpty());
    keepOffers("tagging-offers-ar");
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.TOPIC).stream().anyMatch(tag -> tag.code().equals("medtop:20000056")));
    write("رياضه");
    until(() -> offers().contains("رياضة"));
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.TOPIC).stream().anyMatch(tag -> tag.code().equals("medtop:15000000")));
    robot.push(KeyCode.BACK_SPACE);
    until(() -> tags(Scheme.TOPIC).stream().noneMatch(tag -> tag.code().equals("medtop:15000000")));
  }

  @Test
  void enterTakesTheWordAsTypedAndDownWhatIsKnown() {
    into("keywords");
    write("بغد");
    until(() -> offers().equals(List.of("بغد", "بغداد", "بغداديات")));
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.KEYWORD).equals(List.of(Tag.keyword("بغداد"))));
    write("كلمة لم تُعرف");
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.KEYWORD).contains(Tag.keyword("كلمة لم تُعرف")));
  }

  @Test
  void downInAnEmptyFieldShowsWhatIsUsed() {
    into("keywords");
    write("بغداد");
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.KEYWORD).size() == 1);
    until(() -> {
      robot.push(KeyCode.DOWN);
      return offers().equals(List.of("بغداد"));
    });
  }

  @Test
  void aNameIsAPersonAPlaceOrABody() {
    into("names");
    write("خضر جيجة");
    until(() -> offers().equals(Collections.nCopies(3, "خضر جيجة")));
    story.keep("tagging-names-ar");
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.PERSON).size() == 1);
    write("قيادة العمليات");
    until(() -> offers().equals(Collections.nCopies(3, "قيادة العمليات")));
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.BODY).size() == 1);
    story.keep("tagged-names-ar");
  }

  private List<String> suggested() {
    return story.get(() ->
        robot.lookup(".suggested-tag").queryAllAs(Button.class).stream()
            .filter(Node::isVisible)
            .map(Button::getText)
            .toList());
  }

  @Test
  void withFewStoriesNothingIsSuggestedAndItSaysWhy() {
    until(() -> robot.lookup("#tags-too-few").queryAs(TextBlock.class).getText().contains("50"));
    assertThat(suggested()).isEmpty();
    story.keep("tags-too-few-ar");
  }

  @Test
  void aSuggestionIsTakenByOneKeyAndRefusedByAnotherForGood() {
    robot.interact(() -> {
      story.fileArchive();
      story.showWithInspector("ar", 1000, 860);
    });
    until(() -> suggested().contains("سياسة"));
    story.keep("tags-suggested-ar");
    show("en", Theme.Choice.DARK);
    until(() -> suggested().contains("سياسة"));
    story.keep("tags-suggested-en-dark");
    String word = suggested().getLast();
    robot.interact(() -> button("سياسة").requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.SECTION).size() == 1 && !suggested().contains("سياسة"));
    robot.interact(() -> button(word).requestFocus());
    robot.push(KeyCode.DELETE);
    until(() -> !suggested().contains(word));
    robot.interact(() -> story.showWithInspector("ar", 1000, 860));
    until(() -> !suggested().isEmpty());
    assertThat(suggested()).doesNotContain(word, "سياسة");
    story.keep("tags-taken-ar-dark");
    show("en", Theme.Choice.DARK);
    into("topics");
    write("crim");
    until(() -> offers().size() > 4);
    keepOffers("tagging-offers-en-dark");
    robot.push(KeyCode.ENTER);
    until(() -> tags(Scheme.TOPIC).size() == 1);
    story.keep("tags-taken-en-dark");
  }

  private Button button(String name) {
    return robot.lookup(".suggested-tag").queryAllAs(Button.class).stream()
        .filter(button -> button.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
