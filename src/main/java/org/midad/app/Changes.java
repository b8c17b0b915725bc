package org.midad.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.store.Delivered;
import org.midad.store.Library;

/** Makes revisions: the next one of a story, by the person and at the time that it is. */
final class Changes {
  private final Library library;
  private final CurrentPerson person;
  private final Clock clock;

  Changes(Library library, CurrentPerson person, Clock clock) {
    this.library = library;
    this.person = person;
    this.clock = clock;
  }

  Head begin(Story story, Revision.Reason reason) {
    return save(
        new Revision(
            story,
            Stage.DRAFT,
            Publication.NONE,
            List.of(),
            person.require().id(),
            now(),
            reason,
            ""),
        List.of());
  }

  Head edit(Head head, Story story, Revision.Reason reason) {
    Revision before = head.revision();
    return save(next(head, story, before.stage(), before.publication(), reason, ""), List.of());
  }

  Head move(Head head, Stage stage, Revision.Reason reason, String note) {
    Revision before = head.revision();
    return save(next(head, before.story(), stage, before.publication(), reason, note), List.of());
  }

  Head deliver(Head head, List<Delivered> receipts) {
    Story story = head.story();
    return save(
        next(head, story, Stage.EXPORTED, Publication.USABLE, Revision.Reason.EXPORTED, ""),
        receipts);
  }

  /**
   * The head, if it is the one that somebody saw.
   *
   * @throws Problem {@code problem.story.changed} if it is another by now
   */
  Head head(StoryId story, RevisionId expected) {
    Head head = library.stories().head(story);
    if (!head.id().equals(expected)) {
      throw new Problem("problem.story.changed");
    }
    return head;
  }

  private Revision next(
      Head head,
      Story story,
      Stage stage,
      Publication publication,
      Revision.Reason reason,
      String note) {
    return new Revision(
        story, stage, publication, List.of(head.id()), person.require().id(), now(), reason, note);
  }

  private Head save(Revision revision, List<Delivered> receipts) {
    library.stories().save(revision, receipts);
    return library.stories().head(revision.story().id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
