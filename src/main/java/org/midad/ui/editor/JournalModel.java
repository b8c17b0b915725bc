package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.app.Journals;
import org.midad.app.Tasks;
import org.midad.edit.Transaction;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/**
 * Brings every key to the disk, behind the page: at once while the disk is idle, and together with
 * those that were pressed meanwhile when it is not.
 */
final class JournalModel {
  private final Journals journals;
  private final Tasks tasks;
  private final Notices notices;

  private Optional<Head> base = Optional.empty();

  /** Of all transactions since the base. */
  private int written;

  private List<Transaction> waiting = new ArrayList<>();
  private boolean underway;
  private boolean told;

  /**
   * @param tasks done by nobody who waits for anything else
   */
  JournalModel(Journals journals, Tasks tasks, Notices notices) {
    this.journals = journals;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** The page shows a revision; what was on it before is in revisions, or was left. */
  void begin(Head shown) {
    end(journals::finish);
    base = Optional.of(shown);
  }

  void written(Transaction transaction) {
    written++;
    waiting.add(transaction);
    flush();
  }

  /** How much has been written since the page began, to be told with {@link #kept}. */
  int written() {
    return written;
  }

  /**
   * A revision of what is on the page was saved.
   *
   * @param count how much had been written when its save began
   */
  void kept(Head saved, int count) {
    if (count == written) {
      begin(saved);
    } else {
      base.ifPresent(from -> run(() -> journals.kept(from, count, saved.id())));
    }
  }

  /** What is on the page cannot be saved, and somebody wants to go on all the same. */
  void leave() {
    end(journals::leave);
  }

  private interface Ending {
    void of(Head base);
  }

  private void end(Ending ending) {
    if (written > 0) {
      base.ifPresent(from -> run(() -> ending.of(from)));
    }
    base = Optional.empty();
    written = 0;
    waiting = new ArrayList<>();
  }

  private void flush() {
    if (underway || waiting.isEmpty() || base.isEmpty()) {
      return;
    }
    Head from = base.get();
    List<Transaction> typed = waiting;
    waiting = new ArrayList<>();
    underway = true;
    tasks.run(
        progress -> {
          journals.append(from, typed);
          return true;
        },
        any -> {
          underway = false;
          told = false;
          flush();
        },
        problem -> {
          underway = false;
          if (base.filter(from::equals).isPresent()) {
            // With the next key they are tried again.
            waiting.addAll(0, typed);
          }
          tell(problem);
        });
  }

  private void run(Runnable work) {
    tasks.run(
        progress -> {
          work.run();
          return true;
        },
        any -> {},
        this::tell);
  }

  /** Once, until it works again: the page goes on, and so do its saves. */
  private void tell(Problem problem) {
    if (!told) {
      told = true;
      notices.problem(problem);
    }
  }
}
