package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.check.Finding;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;

/** What is found late is told for the story as it is by then, or not at all. */
@SuppressWarnings("NullAway.Init") // by JUnit
class FindingsModelTest {
  private static final Stamp BY = new Stamp("zaidan", Instant.EPOCH);

  @TempDir private Path folder;

  private final LateTasks tasks = new LateTasks();
  private Newsroom newsroom;
  private FindingsModel findings;
  private EditorState state;

  @BeforeEach
  void open() {
    newsroom = Newsroom.filled(folder);
    findings =
        new FindingsModel(
            newsroom.useCases().checking(),
            newsroom.useCases().accounts(),
            newsroom.useCases().words(),
            tasks,
            new Notices());
    show("قال الوزير ، ثم غادر", "ذكر البيان ؛ ثم");
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void whatIsFoundLateStandsWhereItsLettersStandByThen() {
    look(0);
    type(0, 4, "أمس ");
    tasks.doAll();
    assertThat(texts()).containsExactly(" ،", " ؛");
  }

  @Test
  void whatIsFoundInLettersThatWereChangedMeanwhileIsNotTold() {
    look(0);
    type(0, 11, "x");
    tasks.doAll();
    assertThat(texts()).containsExactly(" ؛");
  }

  @Test
  void thePartsInViewComeFirst() {
    look(1);
    tasks.doOne();
    assertThat(texts()).containsExactly(" ؛");
    tasks.doAll();
    assertThat(texts()).containsExactly(" ،", " ؛");
  }

  @Test
  void whatIsFoundInAStoryThatIsNoLongerOnThePageIsNotTold() {
    look(0);
    tasks.doOne();
    show("شيء آخر");
    tasks.doAll();
    assertThat(texts()).isEmpty();
  }

  @Test
  void ofManyQuestionsTheLastAloneIsAnsweredAfterTheOneUnderWay() {
    look(0);
    type(0, 0, "ا");
    look(0);
    type(0, 0, "ل");
    look(0);
    for (int pieces = 0; pieces < 4; pieces++) {
      tasks.doOne();
    }
    assertThat(tasks.isIdle()).isTrue();
    assertThat(texts()).containsExactly(" ،", " ؛");
  }

  @Test
  void whatIsPassedOverStaysSilentAtItsPlaceAndNowhereElse() {
    show("قال ، وقال ، قال ، وقال");
    look(0);
    tasks.doAll();
    assertThat(texts()).hasSize(3);
    findings.passOver(found().getFirst());
    assertThat(texts()).hasSize(2);
    type(0, 0, "نعم ");
    look(0);
    tasks.doAll();
    assertThat(texts()).hasSize(2);
    assertThat(found().getFirst().span().orElseThrow().from()).isGreaterThan(8);
  }

  private void show(String... paragraphs) {
    Story story =
        new Story(
            StoryId.create(),
            List.of(paragraphs).stream().map(text -> Block.of(BlockKind.PARAGRAPH, text)).toList(),
            StoryMeta.EMPTY);
    state = EditorState.of(story);
    findings.shown(story);
  }

  /** The part that is in view. */
  private void look(int part) {
    findings.look(Plan.NONE, List.of(state.story().blocks().get(part).id()));
  }

  private void type(int part, int offset, String letters) {
    Position place = new Position(state.story().blocks().get(part).id(), offset);
    Transaction typed =
        Typing.type(state.withSelection(Selection.caret(place)), letters, BY).orElseThrow();
    state = state.apply(typed);
    findings.written(typed, state.story());
  }

  /** By one rule, whatever other rules there are. */
  private List<Finding> found() {
    return findings.open().stream()
        .filter(finding -> finding.rule().equals("rule.space-before-mark"))
        .toList();
  }

  private List<String> texts() {
    return found().stream().map(this::text).toList();
  }

  private String text(Finding finding) {
    var span = finding.span().orElseThrow();
    return state.story().block(span.block()).text().substring(span.from(), span.to());
  }
}
