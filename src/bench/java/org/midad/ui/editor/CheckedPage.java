package org.midad.ui.editor;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.midad.app.BackgroundTasks;
import org.midad.app.UseCases;
import org.midad.model.Plan;
import org.midad.ui.kit.Notices;
import org.midad.ui.text.StoryEditor;

/** Looks for what is not right on a page while it is written, and marks it, as the window does. */
public final class CheckedPage implements AutoCloseable {
  /** Far more often than the window, which waits for a pause. */
  private static final int KEYS = 10;

  private final StoryEditor page;
  private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
  private final FindingsModel findings;
  private int keys;
  private int atOne;

  /** On the FX thread, with the story on the page. */
  public CheckedPage(StoryEditor page, UseCases cases) {
    this.page = page;
    findings =
        new FindingsModel(cases.checking(), cases.accounts(), cases.words(), tasks, new Notices());
    FindingMarks marks = new FindingMarks(page, findings);
    marks.currentProperty().addListener(any -> atOne++);
    findings.shown(page.getStory());
    page.onTransaction(done -> {
      findings.written(done, page.getStory());
      keys++;
      if (keys % KEYS == 0) {
        look();
      }
    });
  }

  /** Begins to look; on the FX thread. */
  public void look() {
    findings.look(Plan.NONE, page.seenParts());
  }

  /** How many marks there are; on the FX thread. */
  public int marks() {
    return findings.open().size();
  }

  /** Counts down when something is found that was not known; on the FX thread. */
  public void onFound(CountDownLatch latch) {
    findings.foundProperty().addListener(any -> latch.countDown());
  }

  /** How often the reader came to one, or from one to the next; on the FX thread. */
  public int met() {
    return atOne;
  }

  @Override
  public void close() {
    tasks.close();
  }
}
