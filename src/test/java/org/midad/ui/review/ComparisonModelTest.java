package org.midad.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.StoryId;
import org.midad.ui.Newsroom;
import org.midad.ui.editor.LateTasks;
import org.midad.ui.kit.Notices;
import org.midad.ui.review.ComparisonModel.Shown;

/** What is compared, and where in it the reader is. */
class ComparisonModelTest {
  @TempDir private Path folder;
  private Newsroom newsroom;
  private ComparisonModel model;
  private HistoryEntry before;
  private HistoryEntry after;

  @BeforeEach
  void write() {
    newsroom = Newsroom.filled(folder);
    UseCases cases = newsroom.useCases();
    Head first = cases.desk().bring(TwoVersions.BEFORE);
    cases.desk().save(first.id(), TwoVersions.AFTER);
    before = cases.desk().history(TwoVersions.BEFORE.id()).getLast();
    after = cases.desk().history(TwoVersions.BEFORE.id()).getFirst();
    model = over(newsroom.tasks());
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void twoRevisionsAreShownWithTheirAuthors() {
    model.compare(before, after);
    assertThat(shown().before().author()).isEqualTo("زيدان الربيعي");
    assertThat(shown().before().story()).isEqualTo(TwoVersions.BEFORE);
    assertThat(shown().after().story()).isEqualTo(TwoVersions.AFTER);
    assertThat(shown().differences()).isPositive();
  }

  @Test
  void aRevisionIsComparedWithWhatIsOnThePage() {
    model.compare(after, TwoVersions.AFTER);
    assertThat(shown().after().entry()).isEmpty();
    assertThat(shown().differences()).isZero();
    model.next();
    assertThat(model.currentProperty().get()).isEqualTo(-1);
  }

  @Test
  void theWayFromDifferenceToDifferenceIsARound() {
    model.compare(before, after);
    int last = shown().differences() - 1;
    model.previous();
    assertThat(model.currentProperty().get()).isEqualTo(last);
    model.next();
    assertThat(model.currentProperty().get()).isZero();
    model.next();
    assertThat(model.currentProperty().get()).isEqualTo(1);
  }

  @Test
  void whatComesTooLateIsDropped() {
    LateTasks tasks = new LateTasks();
    ComparisonModel late = over(tasks);
    late.compare(before, after);
    late.compare(before, TwoVersions.BEFORE);
    tasks.doOne();
    assertThat(late.shownProperty().get()).isEmpty();
    tasks.doOne();
    assertThat(late.shownProperty().get().orElseThrow().differences()).isZero();
    late.compare(before, after);
    late.close();
    tasks.doAll();
    assertThat(late.shownProperty().get()).isEmpty();
  }

  @Test
  void whatIsComparedIsSavedAsAReport() {
    Path kept = folder.resolve("kept.html");
    model.compare(before, after);
    model.saveReport(kept);
    assertThat(kept).content().contains("Reuters", "Agence France-Presse");
    Path page = folder.resolve("page.html");
    model.compare(before, TwoVersions.AFTER);
    model.saveReport(page);
    assertThat(page).content().contains("Reuters", "Agence France-Presse");
  }

  @Test
  void anotherStoryEndsIt() {
    model.compare(before, after);
    model.opened(Optional.of(TwoVersions.BEFORE.id()));
    assertThat(model.shownProperty().get()).isPresent();
    model.opened(Optional.of(StoryId.create()));
    assertThat(model.shownProperty().get()).isEmpty();
  }

  private Shown shown() {
    return model.shownProperty().get().orElseThrow();
  }

  private ComparisonModel over(Tasks tasks) {
    UseCases cases = newsroom.useCases();
    return new ComparisonModel(
        cases.desk(), cases.review(), cases.accounts(), tasks, new Notices());
  }
}
