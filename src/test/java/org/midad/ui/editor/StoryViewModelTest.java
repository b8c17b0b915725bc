package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Destinations;
import org.midad.app.Handover;
import org.midad.app.Queue;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.edit.Transaction;
import org.midad.export.Form;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Notices.Notice;

class StoryViewModelTest {
  private static final String SEED = "seed-article";
  private static final String OTHER = "bridge-maintenance";

  private final Newsroom newsroom;
  private final UseCases cases;
  private final Notices notices = new Notices();
  private final LateTasks late = new LateTasks();

  StoryViewModelTest(@TempDir Path folder) {
    newsroom = Newsroom.filled(folder);
    cases = newsroom.useCases();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void theOpenStoryIsSavedAndItsWriterMayGoOn() {
    StoryViewModel open = opened(newsroom.tasks());
    assertThat(page(open).text(BlockKind.HEADLINE)).startsWith("بغداد وأربيل");
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
    assertThat(open.readOnlyProperty().get()).isEmpty();
    assertThat(open.waysProperty().get())
        .first()
        .isEqualTo(new Way.Move(Transition.SUBMIT, Optional.empty()));
    assertThat(open.history().events())
        .extracting(HistoryModel.Event::author)
        .containsExactly("زيدان الربيعي");
  }

  @Test
  void aRevisionIsMadeOnlyWhenSomethingHasChanged() {
    StoryViewModel open = opened(newsroom.tasks());
    open.autosave();
    open.save();
    write(open, page(open));
    open.autosave();
    assertThat(reasons(SEED)).containsExactly(Revision.Reason.IMPORTED);

    write(open, headed(page(open), "عنوان آخر"));
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Unsaved.class);
    open.autosave();
    open.autosave();
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
    assertThat(reasons(SEED)).containsExactly(Revision.Reason.AUTOSAVED, Revision.Reason.IMPORTED);
    assertThat(onDisk(SEED).text(BlockKind.HEADLINE)).isEqualTo("عنوان آخر");
  }

  @Test
  void whatIsWrittenWhileASaveIsUnderwayStaysAndIsSavedAfterIt() {
    StoryViewModel open = opened(late);
    write(open, headed(page(open), "أول"));
    open.autosave();
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Underway.class);
    write(open, headed(page(open), "ثان"));
    open.autosave();
    late.doOne();
    assertThat(onDisk(SEED).text(BlockKind.HEADLINE)).isEqualTo("أول");
    assertThat(page(open).text(BlockKind.HEADLINE)).isEqualTo("ثان");
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Underway.class);
    late.doAll();
    assertThat(onDisk(SEED).text(BlockKind.HEADLINE)).isEqualTo("ثان");
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
    assertThat(reasons(SEED))
        .containsExactly(
            Revision.Reason.AUTOSAVED, Revision.Reason.AUTOSAVED, Revision.Reason.IMPORTED);
    assertThat(notice()).isEmpty();
  }

  @Test
  void whatWasUndoneUntilNothingNewIsLeftIsSaved() {
    StoryViewModel open = opened(late);
    Story before = page(open);
    write(open, headed(before, "أول"));
    write(open, before);
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
    write(open, headed(before, "أول"));
    open.autosave();
    write(open, before);
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Unsaved.class);
    late.doAll();
    assertThat(onDisk(SEED)).isEqualTo(before);
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
  }

  @Test
  void aMoveTakesAlongWhatIsWrittenUntilItSetsOut() {
    StoryViewModel open = opened(late);
    write(open, headed(page(open), "أول"));
    open.perform(Transition.SUBMIT, Handover.SILENT);
    write(open, headed(page(open), "ثان"));
    assertThat(cases.desk().open(id(SEED)).stage()).isEqualTo(Stage.DRAFT);
    late.doAll();
    Head moved = cases.desk().open(id(SEED));
    assertThat(moved.stage()).isEqualTo(Stage.INCOMING);
    assertThat(moved.story().text(BlockKind.HEADLINE)).isEqualTo("ثان");
    assertThat(page(open)).isEqualTo(moved.story());
    assertThat(open.readOnlyProperty().get().map(Refusal::key)).hasValue("refusal.desk-only");
    assertThat(notice()).isEmpty();
  }

  @Test
  void whileAStoryIsMovingNothingIsWrittenAndASecondClickIsTheSame() {
    StoryViewModel open = opened(late);
    List<String> moves = new ArrayList<>();
    open.onMoved(() -> moves.add("moved"));
    open.perform(Transition.SUBMIT, Handover.SILENT);
    assertThat(open.readOnlyProperty().get().map(Refusal::key)).hasValue("refusal.moving");
    open.perform(Transition.SUBMIT, Handover.SILENT);
    late.doAll();
    assertThat(moves).hasSize(1);
    assertThat(notice()).isEmpty();
    assertThat(reasons(SEED)).containsExactly(Revision.Reason.SUBMITTED, Revision.Reason.IMPORTED);
  }

  @Test
  void aMoveThatIsRefusedLeavesThePageToItsWriter() {
    StoryViewModel open = opened(newsroom.tasks());
    StoryId seed = page(open).id();
    write(open, page(open).withMeta(page(open).meta().withSlug("")));
    open.perform(Transition.SUBMIT, Handover.SILENT);
    assertThat(notice()).hasValue("refusal.slug");
    assertThat(open.readOnlyProperty().get()).isEmpty();
    assertThat(cases.desk().open(seed).stage()).isEqualTo(Stage.DRAFT);
    assertThat(open.waysProperty().get().getFirst().refusal().map(Refusal::key))
        .hasValue("refusal.slug");
  }

  @Test
  void whatSomebodyElseSavedMeanwhileIsNotOverwrittenAndMineStaysOnThePage() {
    StoryViewModel open = opened(newsroom.tasks());
    Head before = cases.desk().open(id(SEED));
    cases.desk().save(before.id(), headed(before.story(), "من جهاز آخر"));
    write(open, headed(page(open), "من هذه الصفحة"));
    open.perform(Transition.SUBMIT, Handover.SILENT);
    assertThat(notice()).hasValue("problem.story.changed");
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Failed.class);
    assertThat(page(open).text(BlockKind.HEADLINE)).isEqualTo("من هذه الصفحة");
    assertThat(cases.desk().open(id(SEED)).stage()).isEqualTo(Stage.DRAFT);
    assertThat(onDisk(SEED).text(BlockKind.HEADLINE)).isEqualTo("من جهاز آخر");
  }

  @Test
  void whatSomebodyElseSavedMeanwhileIsBroughtTogetherWithMine() {
    StoryViewModel open = opened(newsroom.tasks());
    Head before = cases.desk().open(id(SEED));
    cases
        .desk()
        .save(before.id(), before.story().withMeta(before.story().meta().withNote("راجعته")));
    write(open, headed(page(open), "من هذه الصفحة"));
    open.save();
    assertThat(notice()).hasValue("problem.story.changed");
    notices.currentProperty().get().orElseThrow().remedy().orElseThrow().work().run();
    assertThat(notice()).hasValue("notice.merged");
    assertThat(page(open).text(BlockKind.HEADLINE)).isEqualTo("من هذه الصفحة");
    assertThat(page(open).meta().note()).isEqualTo("راجعته");
    assertThat(onDisk(SEED)).isEqualTo(page(open));
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
    assertThat(open.readOnlyProperty().get()).isEmpty();
  }

  @Test
  void whereBothChangedTheSameTheWriterIsTold() {
    StoryViewModel open = opened(newsroom.tasks());
    Head before = cases.desk().open(id(SEED));
    cases.desk().save(before.id(), headed(before.story(), "من جهاز آخر"));
    write(open, headed(page(open), "من هذه الصفحة"));
    open.save();
    notices.currentProperty().get().orElseThrow().remedy().orElseThrow().work().run();
    assertThat(notice()).hasValue("notice.merged-conflicts");
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).containsExactly(1);
    assertThat(page(open).text(BlockKind.HEADLINE)).contains("هذه الصفحة", "جهاز آخر");
  }

  @Test
  void whoseTextCannotBeSavedStaysWithItUntilTheyDecideToLeaveIt() {
    StoryViewModel open = opened(newsroom.tasks());
    Head before = cases.desk().open(id(SEED));
    cases.desk().save(before.id(), headed(before.story(), "من جهاز آخر"));
    write(open, headed(page(open), "من هذه الصفحة"));
    open.open(id(SEED));
    assertThat(page(open).text(BlockKind.HEADLINE)).isEqualTo("من هذه الصفحة");
    open.autosave();
    Notice told = notices.currentProperty().get().orElseThrow();
    assertThat(told.key()).isEqualTo("problem.story.changed");
    told.remedy().orElseThrow().work().run();
    assertThat(page(open).text(BlockKind.HEADLINE)).isEqualTo("من جهاز آخر");
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
  }

  @Test
  void withoutItsLibraryThePageKeepsTheTextAndSaysThatItIsNotSaved() {
    StoryViewModel open = opened(newsroom.tasks());
    List<String> moves = new ArrayList<>();
    open.onMoved(() -> moves.add("moved"));
    write(open, headed(page(open), "لا يضيع"));
    newsroom.close();
    open.autosave();
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Failed.class);
    assertThat(notice()).isPresent();
    open.perform(Transition.SUBMIT, Handover.SILENT);
    assertThat(page(open).text(BlockKind.HEADLINE)).isEqualTo("لا يضيع");
    assertThat(open.headProperty().get().map(Head::stage)).hasValue(Stage.DRAFT);
    assertThat(moves).isEmpty();
  }

  @Test
  void openingAnotherStorySavesTheFirst() {
    StoryViewModel open = opened(late);
    StoryId other = id(OTHER);
    write(open, headed(page(open), "قبل الانتقال"));
    open.open(other);
    late.doOne();
    write(open, headed(page(open), "وأثناءه"));
    late.doAll();
    assertThat(onDisk(SEED).text(BlockKind.HEADLINE)).isEqualTo("وأثناءه");
    assertThat(page(open).id()).isEqualTo(other);
    assertThat(open.savingProperty().get()).isInstanceOf(Saving.Saved.class);
    assertThat(reasons(OTHER)).containsExactly(Revision.Reason.IMPORTED);
  }

  @Test
  void aColleagueSeesADraftWithoutWritingInIt() {
    StoryViewModel open = opened(newsroom.tasks());
    cases.accounts().become("salma");
    open.personChanged();
    assertThat(open.readOnlyProperty().get().map(Refusal::key)).hasValue("refusal.own-only");
    Refusal own = new Refusal("refusal.own-only", List.of());
    assertThat(open.waysProperty().get())
        .contains(
            new Way.Move(Transition.SUBMIT, Optional.of(own)),
            new Way.Move(Transition.SPIKE, Optional.empty()));
    write(open, headed(page(open), "ليس لها"));
    open.autosave();
    assertThat(reasons(SEED)).containsExactly(Revision.Reason.IMPORTED);
  }

  @Test
  void aGateOpensWithTheLetterThatWasMissing() {
    StoryViewModel open = opened(late);
    write(open, page(open).withMeta(page(open).meta().withSlug("")));
    assertThat(open.waysProperty().get().getFirst().refusal().map(Refusal::key))
        .hasValue("refusal.slug");
    write(open, page(open).withMeta(page(open).meta().withSlug("t")));
    assertThat(open.waysProperty().get().getFirst().refusal()).isEmpty();
    open.perform(Transition.SUBMIT, Handover.SILENT);
    late.doAll();
    assertThat(cases.desk().open(page(open).id()).stage()).isEqualTo(Stage.INCOMING);
  }

  @Test
  void anApprovedStoryLeavesTheHouseAndSaysWhereItIs(@TempDir Path out) throws Exception {
    StoryViewModel open = opened(newsroom.tasks());
    open.perform(Transition.SUBMIT, Handover.SILENT);
    cases.accounts().become("salma");
    open.personChanged();
    open.perform(Transition.ACCEPT, Handover.SILENT);
    open.perform(Transition.APPROVE, Handover.SILENT);
    assertThat(open.waysProperty().get()).first().isEqualTo(new Way.Export(Optional.empty()));
    List<Stage> decided = new ArrayList<>();
    open.leaveFor(
        Destinations.folder(out, List.of(Form.HTML, Form.NINJS)),
        () -> open.headProperty().get().map(Head::stage).ifPresent(decided::add));
    assertThat(decided).containsExactly(Stage.APPROVED);
    assertThat(open.waysProperty().get())
        .filteredOn(Way.Move.class::isInstance)
        .allSatisfy(way -> assertThat(way.refusal()).isPresent());
    cases.courier().pass((delivery, done) -> {});
    open.moved(id(SEED));
    assertThat(out.toFile().list()).hasSize(2);
    assertThat(open.headProperty().get().map(Head::stage)).hasValue(Stage.EXPORTED);
    assertThat(open.history().events())
        .extracting(event -> event.entry().reason())
        .startsWith(
            Revision.Reason.EXPORTED,
            Revision.Reason.APPROVED,
            Revision.Reason.ACCEPTED,
            Revision.Reason.SUBMITTED);
  }

  /** The seed article, opened by its writer. */
  private StoryViewModel opened(Tasks tasks) {
    StoryViewModel open = new StoryViewModel(cases, tasks, newsroom.tasks(), notices);
    open.open(id(SEED));
    late.doAll();
    return open;
  }

  private StoryId id(String slug) {
    return cases.desk().list(Queue.ARCHIVE, 0, 100).stream()
        .filter(story -> story.slug().equals(slug))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Story onDisk(String slug) {
    return cases.desk().open(id(slug)).story();
  }

  private List<Revision.Reason> reasons(String slug) {
    return cases.desk().history(id(slug)).stream().map(HistoryEntry::reason).toList();
  }

  private Optional<String> notice() {
    return notices.currentProperty().get().map(Notice::key);
  }

  private static Story page(StoryViewModel open) {
    return open.storyProperty().get().orElseThrow();
  }

  private static void write(StoryViewModel open, Story changed) {
    open.written(new Transaction(List.of(), "zaidan", Instant.EPOCH, null), changed);
  }

  private static Story headed(Story story, String headline) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.replaceAll(
        block -> block.kind() == BlockKind.HEADLINE ? block.withProse(Prose.of(headline)) : block);
    return story.withBlocks(blocks);
  }
}
