package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.Blocks;
import org.midad.edit.RemoveBlock;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetFigure;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever chooses a finding in the list stands where it can be put right. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class FindingPlacesTest {
  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private OpenStory story;

  @Start
  void start(Stage stage) {
    story = new OpenStory(folder, stage, 1000);
    story.showWithInspector("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void whatAStoryIsFiledUnderIsFilledInBesideThePage() {
    meta(meta -> StoryMeta.EMPTY);
    go("rule.incomplete");
    assertThat(focused()).isEqualTo("slug");
    go("rule.no-section");
    assertThat(focused()).isEqualTo("section");
    go("rule.no-topic");
    assertThat(focused()).isEqualTo("topics");
    assertThat(isOpen(InspectorPage.TAGS)).isTrue();
  }

  @Test
  void whatIsSaidOfAPictureIsWrittenInItsField() {
    Block figure = figure();
    steps(
        new ReplaceText(figure.id(), 0, figure.text().length(), Prose.EMPTY),
        new SetFigure(figure.id(), Figure.PENDING));
    for (String field : List.of("credit", "rights", "alternative", "file")) {
      go("rule.figure-" + field);
      assertThat(focused()).isEqualTo("picture-" + field + "-0");
      assertThat(isOpen(InspectorPage.PICTURES)).isTrue();
      assertThat(caret()).isEqualTo(figure.id());
    }
    story.keep("finding-picture-ar");
    go("rule.figure-caption");
    assertThat(focused()).isEqualTo("page");
    assertThat(caret()).isEqualTo(figure.id());
  }

  @Test
  void aPartThatIsMissingIsAddedAndALinkIsStoodAt() {
    Block first = first();
    Prose broken = Prose.of("هنا", Set.of(new Mark.Link("htp:/example")));
    steps(
        new RemoveBlock(block(BlockKind.HEADLINE).id()), new ReplaceText(first.id(), 0, 0, broken));
    go("rule.broken-link");
    assertThat(caret()).isEqualTo(first.id());
    go("rule.incomplete");
    assertThat(caret()).isEqualTo(block(BlockKind.HEADLINE).id());
    assertThat(focused()).isEqualTo("page");
  }

  @Test
  void whereThereIsNoTextItGoesOnAtTheEnd() {
    List<Step> steps = new ArrayList<>();
    story
        .get(() -> story.page().getStory().body())
        .forEach(part -> steps.add(new RemoveBlock(part.id())));
    steps(steps.toArray(Step[]::new));
    go("rule.incomplete");
    assertThat(caret()).isEqualTo(story.get(() -> story.page().getStory().blocks().getLast().id()));
    assertThat(focused()).isEqualTo("page");
  }

  @Test
  void whatIsSuggestedIsDecidedAmongTheChanges() {
    robot.interact(() -> story.open.choose(ModeModel.Mode.SUGGEST));
    steps(new ReplaceText(first().id(), 0, 0, Prose.of("ثم ")));
    go("rule.open-suggestion");
    assertThat(isOpen(InspectorPage.CHANGES)).isTrue();
  }

  @Test
  void anEmbargoThatHasEndedIsSetAnewFromTheBar() {
    robot.interact(() -> story.sit("salma"));
    ZonedDateTime past = ZonedDateTime.parse("2006-11-24T09:00:00+03:00[Asia/Baghdad]");
    robot.interact(() -> story.open.plan().embargo(past));
    go("rule.past-embargo");
    assertThat(focused()).isEqualTo("standing-embargo");
    story.keep("finding-embargo-ar");
    robot.push(KeyCode.SPACE);
    until(() -> story.shown("#embargo-lift"));
  }

  private void meta(UnaryOperator<StoryMeta> change) {
    robot.interact(() ->
        story
            .page()
            .execute(state -> Blocks.setMeta(state, change.apply(state.story().meta()), stamp())));
  }

  private void steps(Step... steps) {
    robot.interact(() ->
        story.page().execute(state -> Optional.of(Transaction.by(stamp(), List.of(steps), null))));
  }

  private Stamp stamp() {
    return new Stamp("zaidan", story.open.headProperty().get().orElseThrow().revision().at());
  }

  @Test
  void walkingThroughTheListChangesNothingAndLeavesItOpen() {
    meta(meta -> StoryMeta.EMPTY);
    steps(new RemoveBlock(block(BlockKind.DATELINE).id()));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    until(() -> story.get(() -> row("rule.missing-dateline") >= 0));
    Story before = story.get(() -> story.page().getStory());
    robot.interact(() -> list().getSelectionModel().select(0));
    robot.interact(() -> list().requestFocus());
    for (int row = 1; row < story.get(() -> list().getItems().size()); row++) {
      robot.push(KeyCode.DOWN);
    }
    assertThat(story.get(() -> list().getSelectionModel().getSelectedIndex()))
        .isEqualTo(story.get(() -> list().getItems().size()) - 1);
    assertThat(focused()).isEqualTo("checks");
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(before);
    Position last = story.get(() -> story.page().getState().selection().head());
    robot.push(KeyCode.F2);
    assertThat(story.get(() -> story.page().getState().selection().head())).isNotEqualTo(last);
  }

  /** Goes to what a rule has found, as soon as it is listed. */
  private void go(String rule) {
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    until(() -> story.get(() -> row(rule) >= 0));
    robot.interact(() -> {
      list().getSelectionModel().clearSelection();
      list().getSelectionModel().select(row(rule));
      list().requestFocus();
    });
    robot.push(KeyCode.ENTER);
  }

  private int row(String rule) {
    List<FindingRow> rows = list().getItems();
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at) instanceof FindingRow.Item(var finding) && finding.rule().equals(rule)) {
        return at;
      }
    }
    return -1;
  }

  private void until(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, so);
    } catch (TimeoutException e) {
      throw new AssertionError(story.get(story.findings::open).toString(), e);
    }
  }

  private String focused() {
    return story.get(() -> {
      Node owner = story.view().getScene().getFocusOwner();
      return owner == null || owner.getId() == null ? "" : owner.getId();
    });
  }

  private boolean isOpen(InspectorPage page) {
    return story.get(() ->
        ((ToggleButton) lookup("#inspector-" + page.name().toLowerCase(Locale.ROOT))).isSelected());
  }

  private BlockId caret() {
    return story.get(() -> story.page().getState().selection().head().block());
  }

  private Block first() {
    return story.get(() -> story.page().getStory().body().getFirst());
  }

  private Block figure() {
    return block(BlockKind.FIGURE);
  }

  private Block block(BlockKind kind) {
    return story.get(() -> story.page().getStory().first(kind).orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private ListView<FindingRow> list() {
    return (ListView<FindingRow>) lookup("#checks");
  }

  private Node lookup(String selector) {
    return story.view().getScene().getRoot().lookup(selector);
  }
}
