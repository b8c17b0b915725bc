package org.midad.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.SameThreadTasks;
import org.midad.app.SavedSearch;
import org.midad.app.Tasks;
import org.midad.model.BlockKind;
import org.midad.model.Found;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.ui.Newsroom;
import org.midad.ui.desk.DeskViewModel.ListState;
import org.midad.ui.kit.Notices;

class DeskViewModelTest {
  private final Newsroom newsroom;
  private final Notices notices = new Notices();
  private final DeskViewModel desk;
  private final List<StoryId> opened = new ArrayList<>();

  DeskViewModelTest(@TempDir Path folder) {
    newsroom = Newsroom.filled(folder);
    desk =
        new DeskViewModel(
            newsroom.useCases().desk(),
            newsroom.useCases().search(),
            newsroom.tasks(),
            newsroom.tasks(),
            notices);
    desk.onOpen(opened::add);
  }

  @BeforeEach
  void read() {
    desk.refresh();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void theDeskBeginsWithMyDraftsNewestFirst() {
    assertThat(desk.queueProperty().get()).isEqualTo(Queue.MINE);
    assertThat(slugs())
        .containsExactly(
            "seed-article", "bridge-maintenance", "cup-final-mosul", "dust-storm-warning");
    assertThat(desk.countsProperty().get())
        .containsEntry(Queue.MINE, 4)
        .containsEntry(Queue.INCOMING, 2)
        .containsEntry(Queue.ARCHIVE, 9);
  }

  @Test
  void aSearchFindsAHeadlineInWhateverSpelling() {
    desk.searchProperty().set("اربيل");
    assertThat(slugs()).first().isEqualTo("seed-article");
    desk.searchProperty().set("  SEED   بغداد");
    assertThat(slugs()).containsExactly("seed-article");
    desk.searchProperty().set("لا وجود له");
    assertThat(desk.stateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
    desk.searchProperty().set("");
    assertThat(desk.stories()).hasSize(4);
  }

  @Test
  void aSearchGoesThroughTheWholeLibraryAndShowsWhereTheWordsStand() {
    desk.choose(Queue.REVIEW);
    desk.searchProperty().set("خسوف");
    assertThat(slugs()).containsExactly("lunar-eclipse");
    Found found = desk.found(desk.stories().getFirst()).orElseThrow();
    assertThat(found.headline().places()).isNotEmpty();
    desk.searchProperty().set("مرحلة:مسودة");
    assertThat(slugs())
        .containsExactly(
            "seed-article", "bridge-maintenance", "cup-final-mosul", "dust-storm-warning");
    desk.searchProperty().set("");
    assertThat(slugs()).containsExactly("parliament-water-law");
    assertThat(desk.found(desk.stories().getFirst())).isEmpty();
  }

  @Test
  void aSavedSearchCountsByItself() {
    desk.searchProperty().set("مرحلة:مسودة");
    desk.search().toggleSaved();
    assertThat(desk.search().savedProperty().get())
        .containsExactly(new SavedSearch("مرحلة:مسودة", 4));
    desk.create();
    assertThat(desk.search().savedProperty().get())
        .containsExactly(new SavedSearch("مرحلة:مسودة", 5));
    desk.searchProperty().set("مرحلة:مسودة ");
    desk.search().toggleSaved();
    assertThat(desk.search().savedProperty().get()).isEmpty();
  }

  @Test
  void storiesSimilarToOneTakeThePlaceOfTheQueueUntilItIsChosenAgain() {
    desk.search().showSimilar(desk.stories().getFirst().id());
    assertThat(desk.search().foundProperty().get()).isPresent();
    assertThat(slugs()).doesNotContain("seed-article");
    desk.choose(Queue.MINE);
    assertThat(desk.search().subjectProperty().get()).isEmpty();
    assertThat(desk.stories()).hasSize(4);
  }

  @Test
  void anEmptyQueueIsToldApartFromAFruitlessSearch() {
    desk.choose(Queue.EXPORTED);
    assertThat(desk.stateProperty().get()).isEqualTo(ListState.EMPTY);
    desk.choose(Queue.REVIEW);
    assertThat(desk.stateProperty().get()).isEqualTo(ListState.FILLED);
  }

  @Test
  void aNewStoryIsOpenedAndStandsAmongMyDrafts() {
    desk.choose(Queue.ARCHIVE);
    desk.create();
    assertThat(desk.queueProperty().get()).isEqualTo(Queue.MINE);
    assertThat(opened).containsExactly(desk.stories().getFirst().id());
    assertThat(desk.openProperty().get()).hasValue(opened.getFirst());
    assertThat(desk.countsProperty().get()).containsEntry(Queue.MINE, 5);
  }

  @Test
  void aPastedArticleBecomesADraftAndWhatWasLeftOutIsTold() throws Exception {
    desk.importText(Files.readString(Path.of("assets/samples/seed-article.txt")));
    var head = newsroom.useCases().desk().open(opened.getFirst());
    assertThat(head.stage()).isEqualTo(Stage.DRAFT);
    assertThat(head.story().text(BlockKind.HEADLINE)).startsWith("بغداد وأربيل");
    var told = notices.currentProperty().get().orElseThrow();
    assertThat(told.key()).isEqualTo("notice.imported-without");
    assertThat(told.arguments().getLast().toString()).contains("قراءة");
  }

  @Test
  void aFileThatHoldsNothingIsRefusedInWords(@TempDir Path elsewhere) throws Exception {
    desk.importFiles(List.of(Files.writeString(elsewhere.resolve("empty.txt"), " \n")));
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.ingest.empty");
    assertThat(opened).isEmpty();
    assertThat(desk.countsProperty().get()).containsEntry(Queue.MINE, 4);
  }

  @Test
  void eachFileBecomesAStoryAndABadOneIsNamed(@TempDir Path elsewhere) throws Exception {
    Path page =
        Files.writeString(elsewhere.resolve("a.html"), "<h1>افتتاح مكتبة</h1><p>نص الخبر</p>");
    Path word = Path.of("src/test/resources/documents/libreoffice.docx");
    Path torn =
        Files.write(elsewhere.resolve("torn.docx"), Arrays.copyOf(Files.readAllBytes(word), 3_000));
    desk.importFiles(List.of(page, torn, word));
    assertThat(desk.countsProperty().get()).containsEntry(Queue.MINE, 6);
    assertThat(desk.stories())
        .extracting(StorySummary::headline)
        .contains("افتتاح مكتبة", "بغداد وأربيل توحدان الجهود العسكرية");
    assertThat(opened).isEmpty();
    var told = notices.currentProperty().get().orElseThrow();
    assertThat(told.key()).isEqualTo("notice.imported-some");
    assertThat(told.arguments()).containsExactly(2, 3, "torn.docx");
    desk.importFiles(List.of(page, word));
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.imported-several");
    desk.importFiles(List.of(torn));
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.file.damaged");
    desk.importFiles(List.of(page));
    assertThat(opened).hasSize(1);
    assertThat(newsroom.useCases().desk().open(opened.getFirst()).story().text(BlockKind.HEADLINE))
        .isEqualTo("افتتاح مكتبة");
    assertThat(desk.opening().progressProperty().get()).isEmpty();
  }

  @Test
  void whoMayNotWriteIsToldSoBeforehand() {
    assertThat(desk.creating(new Person("y", "ي", Role.LANGUAGE_CHECKER))).isPresent();
    assertThat(desk.creating(new Person("z", "ز", Role.REPORTER))).isEmpty();
  }

  @Test
  void anAnswerForAQueueThatWasLeftMeanwhileIsDropped() {
    LateTasks late = new LateTasks();
    DeskViewModel slow =
        new DeskViewModel(
            newsroom.useCases().desk(),
            newsroom.useCases().search(),
            late,
            newsroom.tasks(),
            notices);
    slow.choose(Queue.ARCHIVE);
    slow.choose(Queue.REVIEW);
    assertThat(slow.stateProperty().get()).isEqualTo(ListState.LOADING);
    late.finishLastFirst();
    assertThat(slow.stories())
        .extracting(StorySummary::slug)
        .containsExactly("parliament-water-law");
  }

  /** Finishes work in the order that is worst. */
  private static final class LateTasks implements Tasks {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Running run(Work<T> work, Listener<T> listener) {
      waiting.push(() -> new SameThreadTasks().run(work, listener));
      return () -> {};
    }

    void finishLastFirst() {
      while (!waiting.isEmpty()) {
        waiting.pop().run();
      }
    }

    @Override
    public void close() {}
  }

  private List<String> slugs() {
    return desk.stories().stream().map(StorySummary::slug).toList();
  }
}
