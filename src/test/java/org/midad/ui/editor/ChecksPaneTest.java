package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.check.Finding;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.review.Suggestions;
import org.midad.ui.Pictures;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is not right in the seed article, by real keys and the mouse, over a real newsroom. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ChecksPaneTest {
  private static final String WRONG = "قال الوزير ، ثم غادر";

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
  void whatIsWrittenWronglyIsFoundAndPutRightByKeys() {
    write(WRONG);
    expect(1);
    assertThat(tab()).matches("الفحص .*\\d+.*");
    robot.push(KeyCode.F2);
    assertThat(offset()).isEqualTo(10);
    assertThat(story.get(() -> story.page().getAccessibleHelp())).startsWith("تنبيه");
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    assertThat(first().text()).startsWith("قال الوزير، ثم غادر");
    expect(0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(first().text()).startsWith(WRONG);
    expect(1);
  }

  @Test
  void allOfAKindArePutRightAtOnceAndOneUndoTakesThatBack() {
    write("قال ، وقال ؛ وقال ؟ ");
    expect(3);
    tabs();
    story.keep("checks-kind");
    at(4);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.F);
    assertThat(first().text()).startsWith("قال، وقال؛ وقال؟");
    expect(0);
    robot.interact(() -> story.page().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(first().text()).startsWith("قال ، وقال ؛ وقال ؟");
  }

  @Test
  void theCorrectionsOpenByKeyAndByMouse() {
    // So that the menu has room beside it: this screen does not bear what reaches beyond it.
    robot.interact(() -> story.show("ar", 620));
    write(headline(), WRONG);
    expect(1);
    robot.push(KeyCode.F2);
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    ContextMenu menu = menu("corrections");
    robot.interact(() -> Pictures.save(menu.getScene().snapshot(null), "checks-corrections"));
    assertThat(names(menu))
        .contains("تجاهل هذا الموضع", "تجاهل في هذا الخبر", "تجاهل في كل الأخبار");
    robot.push(KeyCode.ENTER);
    assertThat(headline().text()).startsWith("قال الوزير، ثم غادر");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    expect(1);
    robot.interact(() -> story.page().select(Selection.caret(new Position(headline().id(), 0))));
    Bounds comma = story.get(() -> story.page().boundsOf(new Position(headline().id(), 11)));
    robot.moveTo(onScreen(comma.getMinX(), comma.getCenterY())).clickOn(MouseButton.SECONDARY);
    assertThat(names(menu("page-menu"))).contains("تجاهل هذا الموضع");
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aWordThatNoDictionaryHasIsTakenForRightByAKey() {
    write("جاء قرطموخ اليوم ، ثم");
    expect(1);
    assertThat(isMarked("قرطموخ")).isTrue();
    at(5);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);
    until(() -> !isMarked("قرطموخ"));
    write("عاد قرطموخ أمس ، ثم");
    expect(2);
    assertThat(isMarked("قرطموخ")).isFalse();
  }

  @Test
  void whatMayBeANameLeadsToTheRegisterWithItsSpellings() {
    List<List<String>> begun = new ArrayList<>();
    AtomicReference<Optional<Problem>> hindrance = new AtomicReference<>(Optional.empty());
    robot.interact(() ->
        story.findings.onNaming(
            new Naming() {
              @Override
              public Optional<Problem> hindrance() {
                return hindrance.get();
              }

              @Override
              public void begin(List<String> spellings) {
                begun.add(spellings);
              }
            }));
    write("جاء قرطموخ اليوم ، ثم");
    until(() -> isMarked("قرطموخ"));
    at(5);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
    assertThat(begun).containsExactly(List.of("قرطموخ"));
    write("عاد قرطموغ أمس");
    until(() -> story.get(() -> pair().isPresent()));
    robot.interact(() ->
        story.page().select(Selection.caret(pair().flatMap(Finding::span).orElseThrow().start())));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
    assertThat(begun.getLast()).containsExactlyInAnyOrder("قرطموخ", "قرطموغ");
    hindrance.set(Optional.of(new Problem("refusal.names")));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
    assertThat(begun).hasSize(2);
    assertThat(story.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.names");
  }

  private Optional<Finding> pair() {
    return story.findings.open().stream()
        .filter(one -> one.rule().equals("rule.two-spellings"))
        .filter(one -> one.message().arguments().contains("قرطموخ"))
        .findFirst();
  }

  @Test
  void whatIsLetBeStaysSilentHereInTheStoryOrEverywhere() {
    write("قال ، وقال ، وقال ؛ ثم");
    expect(3);
    at(4);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
    expect(2);
    at(11);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.I);
    expect(1);
    at(18);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.O);
    robot.interact(() -> ((TextField) lookup("#waiver-reason")).setText("هكذا في الأصل"));
    robot.push(KeyCode.ENTER);
    expect(0);
    tabs();
    robot.interact(() -> list().scrollTo(list().getItems().size() - 1));
    story.keep("checks-waived");
    robot.clickOn(story.messages().of("finding.insist"));
    expect(1);
  }

  @Test
  void inSuggestModeACorrectionIsASuggestion() {
    write(WRONG);
    expect(1);
    robot.interact(() -> story.open.choose(ModeModel.Mode.SUGGEST));
    robot.push(KeyCode.F2);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    assertThat(story.get(() -> Suggestions.of(story.page().getStory()))).hasSize(1);
    assertThat(
            story.get(
                () -> Suggestions.accepted(story.page().getStory()).block(first().id()).text()))
        .startsWith("قال الوزير، ثم غادر");
    expect(0);
  }

  @Test
  void inReadingModeNothingIsPutRightAndOneIsToldWhy() {
    write(WRONG);
    expect(1);
    robot.interact(() -> story.open.choose(ModeModel.Mode.READ));
    robot.push(KeyCode.F2);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    assertThat(first().text()).startsWith(WRONG);
    assertThat(story.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.reading");
  }

  @Test
  void theListLeadsToThePlaceAndFollowsTheCaret() {
    write(WRONG);
    expect(1);
    tabs();
    robot.interact(() -> {
      Block last = story.page().getStory().body().getLast();
      story.page().select(Selection.caret(new Position(last.id(), 0)));
    });
    assertThat(story.get(() -> list().getSelectionModel().getSelectedItem())).isNull();
    robot.clickOn(row());
    assertThat(offset()).isEqualTo(10);
    assertThat(story.get(() -> list().getSelectionModel().getSelectedItem())).isNotNull();
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        robot.interact(() -> {
          story.theme.choiceProperty().set(look);
          story
              .showWithInspector(language, 1000, 700)
              .setColors(story.theme.look().getValue().page());
        });
        expect(1);
        tabs();
        robot.interact(() -> story.page().requestFocus());
        robot.push(KeyCode.F2);
        story.keep("checks-" + language + "-" + look.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** At the start of the first paragraph, as somebody types. */
  private void write(String words) {
    write(first(), words);
  }

  private void write(Block part, String words) {
    robot.interact(() -> {
      story.page().select(Selection.caret(new Position(part.id(), 0)));
      story.page().requestFocus();
    });
    for (char letter : (words + " ").toCharArray()) {
      robot.interact(() -> robot.write(letter));
    }
    robot.interact(() -> story.page().select(Selection.caret(new Position(part.id(), 0))));
  }

  private void at(int offset) {
    robot.interact(() -> story.page().select(Selection.caret(new Position(first().id(), offset))));
  }

  private Block headline() {
    return story.get(() -> story.page().getStory().first(BlockKind.HEADLINE).orElseThrow());
  }

  private boolean isMarked(String word) {
    return story.get(
        () -> story.findings.open().stream().anyMatch(one -> one.subject().equals(word)));
  }

  private void until(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, so);
    } catch (TimeoutException e) {
      throw new AssertionError(story.get(story.findings::open).toString(), e);
    }
  }

  /** Found, and listed. */
  private void expect(int count) {
    until(() -> story.get(() -> found() == count && listed() == count));
  }

  private long found() {
    return story.findings.open().stream().filter(ChecksPaneTest::isMeant).count();
  }

  /** By one rule, whatever other rules there are. */
  private static boolean isMeant(Finding finding) {
    return finding.rule().equals("rule.space-before-mark");
  }

  private long listed() {
    return lookup("#checks") == null
        ? found()
        : list().getItems().stream()
            .filter(row -> row instanceof FindingRow.Item(var finding) && isMeant(finding))
            .count();
  }

  @SuppressWarnings("unchecked")
  private ListView<FindingRow> list() {
    return (ListView<FindingRow>) lookup("#checks");
  }

  /** Of what was found by that rule. */
  private Node row() {
    return story.get(() ->
        story.view().getScene().getRoot().lookupAll(".finding-item").stream()
            .filter(node ->
                node instanceof ListCell<?> cell
                    && cell.getItem() instanceof FindingRow.Item(var finding)
                    && isMeant(finding))
            .findFirst()
            .orElseThrow());
  }

  private Node lookup(String selector) {
    return story.view().getScene().getRoot().lookup(selector);
  }

  private String tab() {
    return story.get(() -> ((ToggleButton) lookup("#inspector-checks")).getText());
  }

  private void tabs() {
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    assertThat(story.shown("#checks")).isTrue();
    robot.interact(() -> {
      story.view().getScene().getRoot().applyCss();
      story.view().getScene().getRoot().layout();
    });
  }

  private Block first() {
    return story.get(() -> story.page().getStory().body().getFirst());
  }

  private int offset() {
    return story.get(() -> story.page().getState().selection().head().offset());
  }

  private ContextMenu menu(String id) {
    return story.get(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof ContextMenu menu && id.equals(menu.getId()))
            .map(ContextMenu.class::cast)
            .findFirst()
            .orElseThrow());
  }

  private List<String> names(ContextMenu menu) {
    return story.get(() ->
        menu.getItems().stream()
            .map(MenuItem::getText)
            .filter(name -> name != null && !name.isEmpty())
            .toList());
  }

  private Point2D onScreen(double sceneX, double sceneY) {
    return story.get(() -> {
      var scene = story.view().getScene();
      return new Point2D(
          scene.getWindow().getX() + scene.getX() + sceneX,
          scene.getWindow().getY() + scene.getY() + sceneY);
    });
  }
}
