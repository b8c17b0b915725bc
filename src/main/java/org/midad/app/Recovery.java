package org.midad.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stamp;
import org.midad.model.StoryId;
import org.midad.review.Ancestry;
import org.midad.review.Merged;
import org.midad.review.Merging;
import org.midad.store.Library;
import org.midad.store.journal.JournalFolder;
import org.midad.store.journal.UnsavedStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back what was written and not saved when Midad ended: by a kill, a power cut, or because
 * the database took nothing any more. In the name of whoever wrote it, who was allowed to.
 */
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Library library;
  private final Clock clock;

  Recovery(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /**
   * Reads the journals that were left behind; to be asked before anybody writes. A journal goes
   * once all that it holds is in the library, and stays where that cannot be done now.
   *
   * @return what was brought back, in the order in which it was written; nothing as a rule
   */
  public List<Recovered> run() {
    List<Recovered> recovered = new ArrayList<>();
    JournalFolder journals = library.journals();
    try {
      for (Path journal : journals.left()) {
        try {
          recover(journals, journal).ifPresent(recovered::add);
        } catch (IOException | Problem e) {
          LOG.warn("the journal {} stays for the next time", journal, e);
          recovered.add(new Recovered.Unreadable(journal));
        }
      }
    } catch (IOException e) {
      LOG.warn("the journals cannot be listed", e);
    }
    return recovered;
  }

  private Optional<Recovered> recover(JournalFolder journals, Path file) throws IOException {
    Optional<UnsavedStory> unsaved;
    try {
      unsaved = journals.read(file);
    } catch (Problem damaged) {
      return Optional.of(new Recovered.Unreadable(journals.setAside(file)));
    }
    if (unsaved.isEmpty()) {
      journals.discard(file);
      return Optional.empty();
    }
    UnsavedStory story = unsaved.get();
    Optional<Recovered.Place> place = bring(story);
    if (!story.whole()) {
      Path rest = journals.setAside(file);
      return Optional.of(told(story, place.orElse(Recovered.Place.NEWEST), Optional.of(rest)));
    }
    journals.discard(file);
    return place.map(where -> told(story, where, Optional.empty()));
  }

  private static Recovered told(UnsavedStory story, Recovered.Place place, Optional<Path> rest) {
    return new Recovered.Story(
        story.written().id(),
        story.written().text(BlockKind.HEADLINE),
        story.last().at(),
        place,
        rest);
  }

  /** Empty if all was saved, and only the journal was not told any more. */
  private Optional<Recovered.Place> bring(UnsavedStory unsaved) {
    Changes changes = new Changes(library, () -> unsaved.last().author(), clock);
    Optional<Head> known = head(unsaved.written().id());
    if (known.isEmpty()) {
      // The database was lost, and no backup knew the story.
      changes.beginAgain(unsaved.content(), unsaved.written());
      return Optional.of(Recovered.Place.NEWEST);
    }
    Head head = known.get();
    if (head.story().equals(unsaved.written()) || isInHistory(unsaved)) {
      return Optional.empty();
    }
    if (isClosed(head, unsaved)) {
      changes.aside(from(head, unsaved), unsaved.written());
      return Optional.of(Recovered.Place.ASIDE);
    }
    if (unsaved.path().contains(head.story())) {
      changes.edit(head, unsaved.written(), Revision.Reason.RECOVERED);
      return Optional.of(Recovered.Place.NEWEST);
    }
    return merge(changes, head, unsaved);
  }

  private Optional<Head> head(StoryId story) {
    try {
      return Optional.of(library.stories().head(story));
    } catch (Problem e) {
      if (e.key().equals("problem.story.missing")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The kill came between the save and the note of it, and then somebody went on. */
  private boolean isInHistory(UnsavedStory unsaved) {
    return library.stories().history(unsaved.written().id()).stream()
        .takeWhile(entry -> !entry.id().equals(unsaved.base()))
        .filter(entry -> !entry.at().isBefore(unsaved.content().at()))
        .anyMatch(
            entry -> library.stories().revision(entry.id()).story().equals(unsaved.written()));
  }

  /** Whether the words may not become the story's newest: it has gone on to another stage. */
  private boolean isClosed(Head head, UnsavedStory unsaved) {
    return head.stage() != unsaved.content().stage()
        || head.leaving()
        || head.lock()
            .filter(lock -> lock.bars(unsaved.last().author(), clock.instant()))
            .isPresent();
  }

  private Optional<Recovered.Place> merge(Changes changes, Head head, UnsavedStory unsaved) {
    Head from = from(head, unsaved);
    Ancestry graph = library.graphs().of(head.story().id());
    RevisionId base = graph.bases(from.id(), head.id()).first();
    Merged merged =
        Merging.merge(
            library.stories().revision(base).story(),
            unsaved.written(),
            head.story(),
            new Stamp(head.revision().author(), head.revision().at()));
    if (merged.story().equals(head.story())) {
      return Optional.empty();
    }
    changes.merge(head, from, unsaved.written(), merged.story());
    return Optional.of(Recovered.Place.MERGED);
  }

  /** The newest revision of which it is known that the writer had it on the page. */
  private Head from(Head head, UnsavedStory unsaved) {
    Ancestry graph = library.graphs().of(head.story().id());
    RevisionId seen =
        unsaved
            .kept()
            .filter(graph::has)
            .orElse(graph.has(unsaved.base()) ? unsaved.base() : head.id());
    Revision content = seen.equals(head.id()) ? head.revision() : library.stories().revision(seen);
    return new Head(seen, content, head.creator(), content.stage(), Optional.empty(), false);
  }
}
