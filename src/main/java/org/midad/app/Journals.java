package org.midad.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midad.edit.Transaction;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.store.Library;
import org.midad.store.journal.StoryJournal;

/**
 * Keeps what is written beside the database, transaction by transaction, until it is in a revision.
 * What is left when Midad ends, however it ends, is brought back by {@link Recovery}.
 */
public final class Journals {
  private final Library library;

  /** By the revision from which a page began. */
  private final Map<RevisionId, StoryJournal> open = new HashMap<>();

  Journals(Library library) {
    this.library = library;
  }

  /**
   * Brings transactions to the disk; when this returns, they are there.
   *
   * @param base from which the page began, before any of its transactions
   * @throws Problem {@code problem.journal.unwritten}; none of them is kept then
   */
  public synchronized void append(Head base, List<Transaction> typed) {
    write(() ->
        open.computeIfAbsent(base.id(), id -> library.journals().begin(base.id(), base.revision()))
            .append(typed));
  }

  /**
   * Notes that a revision holds the first so many of a page's transactions.
   *
   * @throws Problem {@code problem.journal.unwritten}
   */
  public synchronized void kept(Head base, int count, RevisionId revision) {
    StoryJournal journal = open.get(base.id());
    if (journal != null) {
      write(() -> journal.kept(count, revision));
    }
  }

  /**
   * Ends with a page of which all is in revisions.
   *
   * @throws Problem {@code problem.journal.unwritten}
   */
  public synchronized void finish(Head base) {
    StoryJournal journal = open.remove(base.id());
    if (journal != null) {
      write(journal::discard);
    }
  }

  /**
   * Ends with a page that could not be saved: it is brought back when the library is opened next.
   *
   * @throws Problem {@code problem.journal.unwritten}
   */
  public synchronized void leave(Head base) {
    StoryJournal journal = open.remove(base.id());
    if (journal != null) {
      write(journal::leave);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new Problem(e, "problem.journal.unwritten");
    }
  }
}
