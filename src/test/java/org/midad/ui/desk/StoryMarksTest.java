package org.midad.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Planning.Assignment;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.Head;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What presses of a story is seen in the list too. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class StoryMarksTest {
  /** In pixels: what stays free on either side of a cell. */
  private static final double AIR = 16;

  /** In pixels: room for all whose marks are looked at. */
  private static final double HEIGHT = 860;

  @TempDir private Path folder;

  private Stage stage;
  private Newsroom newsroom;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT", "en, DARK"})
  void theListSaysUntilWhenWhatIsHeldBackAndWhoWrites(
      String language, Theme.Choice look, FxRobot robot) {
    newsroom = Newsroom.filled(folder);
    UseCases cases = newsroom.useCases();
    cases.accounts().become("salma");
    assign("lunar-eclipse", now().minusHours(2), 6);
    assign("nato-pilots-course", now().plusHours(21), 2);
    assign("parliament-water-law", now().plusDays(9), 3);
    cases.locks().take(find("parliament-water-law").story().id());
    Head approved = find("marshes-return");
    cases.planning().embargo(approved.story().id(), approved.id(), now().plusHours(26));
    // So much that nothing more has room beside it.
    assign("vaccination-campaign", now().plusHours(47), 2);
    cases.locks().take(find("vaccination-campaign").story().id());
    Head proof = find("vaccination-campaign");
    cases.planning().embargo(proof.story().id(), proof.id(), now().plusHours(26));
    robot.interact(() -> {
      DeskViewModel desk =
          new DeskViewModel(
              cases.desk(), cases.search(), newsroom.tasks(), newsroom.tasks(), new Notices());
      ListWindow.show(stage, newsroom, desk, language, look, HEIGHT);
      desk.choose(Queue.ARCHIVE);
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    WaitForAsyncUtils.waitForFxEvents();

    Messages messages = Messages.load(Locale.of(language));
    assertThat(told("lunar-eclipse")).contains(messages.of("board.due", now().minusHours(2)));
    assertThat(told("parliament-water-law"))
        .contains(messages.of("board.due", now().plusDays(9)))
        .contains(messages.of("standing.locked", "سلمى الخطيب"));
    assertThat(told("marshes-return")).contains(messages.of("board.embargo", now().plusHours(26)));
    assertThat(told("seed-article")).doesNotContain(messages.of("standing.locked", ""));
    robot.interact(() -> {
      Node root = stage.getScene().getRoot();
      assertThat(root.lookupAll(".story-marks .late")).hasSize(1);
      root.lookupAll(".story-marks > .label").forEach(StoryMarksTest::checkInside);
      root.lookupAll(".story .stage, .story .urgency").stream()
          .filter(Node::isVisible)
          .forEach(StoryMarksTest::checkInside);
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(
          stage.getScene().snapshot(null),
          "list-marks-" + language + "-" + look.name().toLowerCase(Locale.ROOT));
    });
  }

  /** A mark is whole, and inside its cell. */
  private static void checkInside(Node mark) {
    Node cell = mark;
    while (!(cell instanceof StoryCell)) {
      cell = cell.getParent();
    }
    Bounds bounds = mark.localToScene(mark.getLayoutBounds());
    Bounds room = cell.localToScene(cell.getLayoutBounds());
    assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(room.getMinX() + AIR);
    assertThat(bounds.getMaxX()).isLessThanOrEqualTo(room.getMaxX() - AIR);
    assertThat(bounds.getWidth()).isGreaterThanOrEqualTo(mark.prefWidth(-1) - 1);
  }

  private String told(String slug) {
    Set<Node> cells = stage.getScene().getRoot().lookupAll(".story-cell");
    List<String> told =
        cells.stream()
            .map(StoryCell.class::cast)
            .filter(cell -> cell.getItem() != null && cell.getItem().slug().equals(slug))
            .map(Node::getAccessibleText)
            .toList();
    assertThat(told).as(slug).hasSize(1);
    return told.getFirst();
  }

  private void assign(String slug, ZonedDateTime due, int urgency) {
    Head head = find(slug);
    newsroom
        .useCases()
        .planning()
        .assign(head.story().id(), head.id(), new Assignment("salma", due, urgency), "");
  }

  private Head find(String slug) {
    return newsroom.useCases().desk().list(Queue.ARCHIVE, 0, 100).stream()
        .filter(story -> story.slug().equals(slug))
        .findFirst()
        .map(story -> newsroom.useCases().desk().open(story.id()))
        .orElseThrow();
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(newsroom.clock());
  }
}
