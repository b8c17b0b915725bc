package org.midad.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Checking.Reach;
import org.midad.check.Finding;
import org.midad.check.Severity;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What stands in the way of approving a story is said before anybody tries. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ApprovalTest {
  @TempDir private Path folder;

  private OpenStory story;

  @Start
  void start(Stage stage) {
    story = new OpenStory(folder, stage, 720);
    story.sit("salma");
    story.open("vaccination-campaign");
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void anErrorHindersApprovingUntilItIsPutRightOrSomebodySaysWhyItMayStand() {
    expect("");
    write("قال «");
    expect("refusal.errors");
    story.robot.push(KeyCode.CONTROL, KeyCode.Z);
    expect("");
    write("قال «");
    expect("refusal.errors");
    Finding error =
        story.get(() ->
            story.findings.open().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow());
    story.robot.interact(() -> story.findings.passOver(error));
    expect("refusal.errors");
    story.robot.interact(() -> story.findings.letBe(error, Reach.STORY, "هكذا في الأصل"));
    expect("");
  }

  private void write(String words) {
    story.robot.interact(() -> {
      Block first = story.page().getStory().body().getFirst();
      story.page().select(Selection.caret(new Position(first.id(), 0)));
      story.page().requestFocus();
    });
    words.chars().forEach(letter -> story.robot.interact(() -> story.robot.write((char) letter)));
  }

  /** Why nobody may approve it now, or empty. */
  private void expect(String reason) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> hindrance().equals(reason));
    } catch (TimeoutException e) {
      throw new AssertionError(hindrance() + story.get(story.findings::open), e);
    }
  }

  private String hindrance() {
    Optional<Problem> hindrance =
        story.get(() ->
            story.view().actions().stream()
                .filter(action -> action.key().equals("transition.approve"))
                .findFirst()
                .map(Action::hindranceProperty)
                .orElseThrow()
                .get());
    return hindrance.map(Problem::key).orElse("");
  }
}
