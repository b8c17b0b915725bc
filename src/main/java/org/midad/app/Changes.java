package org.midad.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.midad.model.Head;
import org.midad.model.Lock;
import org.midad.model.Plan;
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
  private final Supplier<String> author;
  private final Clock clock;
  private final Device device;

  /**
   * @param author id of the person who makes them
   */
  Changes(Library library, Supplier<String> author, Clock clock) {
    this.library = library;
    this.author = author;
    this.clock = clock;
    device = new Device(new SavedSettings(library));
  }

  Head begin(Story story, Revision.Reason reason) {
    return begin(story, Plan.NONE, reason, "");
  }

  Head begin(Story story, Plan plan, Revision.Reason reason, String note) {
    return save(
        new Revision(
            story,
            Stage.DRAFT,
            Publication.NONE,
            plan,
            List.of(),
            author.get(),
            now(),
            reason,
            note,
            device.name()),
        List.of());
  }

  /** Begins several stories that the library does not have, all or none. */
  List<Head> begin(List<Story> stories, Revision.Reason reason) {
    String by = author.get();
    String machine = device.name();
    return library.atOnce(() ->
        stories.stream()
            .map(story -> {
              Revision first =
                  new Revision(
                      story,
                      Stage.DRAFT,
                      Publication.NONE,
                      Plan.NONE,
                      List.of(),
                      by,
                      now(),
                      reason,
                      "",
                      machine);
              RevisionId id = library.stories().save(first);
              // Nobody can have done anything with it yet.
              return new Head(id, first, by, Stage.DRAFT, Optional.empty(), false);
            })
            .toList());
  }

  /** Begins a story that the library has lost with what is known of it. */
  void beginAgain(Revision known, Story story) {
    save(
        new Revision(
            story,
            known.stage(),
            known.publication(),
            known.plan(),
            List.of(),
            author.get(),
            now(),
            Revision.Reason.RECOVERED,
            "",
            device.name()),
        List.of());
  }

  Head edit(Head head, Story story, Revision.Reason reason) {
    Revision revision = edited(head, story, reason);
    return head.followedBy(library.stories().save(revision), revision);
  }

  /**
   * Makes the next revision as {@link #edit(Head, Story, Revision.Reason)} does.
   *
   * @param lock the writer's own
   */
  Head edit(Head head, Story story, Revision.Reason reason, Lock lock) {
    Revision revision = edited(head, story, reason);
    return head.lockedBy(Optional.of(lock))
        .followedBy(library.stories().save(revision, Optional.of(lock)), revision);
  }

  /** Keeps what was written from a head on beside the way, for it may not be the next head. */
  void aside(Head from, Story story) {
    library.stories().keepAside(edited(from, story, Revision.Reason.KEPT_ASIDE));
  }

  /**
   * What was written from an older revision on and what others made of it since, as one. What was
   * written stands in a revision of its own beside it.
   */
  Head merge(Head head, Head from, Story written, Story merged) {
    Revision before = head.revision();
    return library.atOnce(() -> {
      RevisionId aside =
          library.stories().keepAside(edited(from, written, Revision.Reason.KEPT_ASIDE));
      return save(
          new Revision(
              merged,
              before.stage(),
              before.publication(),
              before.plan(),
              List.of(head.id(), aside),
              author.get(),
              now(),
              Revision.Reason.MERGED,
              "",
              device.name()),
          List.of());
    });
  }

  Head move(
      Head head,
      Story story,
      Stage stage,
      Publication publication,
      Plan plan,
      Revision.Reason reason,
      String note) {
    return save(next(head, story, stage, publication, plan, reason, note), List.of());
  }

  /** Decides something beside text and stage. */
  Head plan(Head head, Plan plan, Revision.Reason reason, String note) {
    Revision before = head.revision();
    return move(head, before.story(), before.stage(), before.publication(), plan, reason, note);
  }

  Head deliver(Head head, Stage stage, Revision.Reason reason, List<Delivered> receipts) {
    Plan plan = head.plan().withScheduled(null).withAssignee(null);
    // What was killed while it was on its way is out, and taken back next.
    Publication publication =
        stage == Stage.KILLED ? head.revision().publication() : Publication.USABLE;
    return save(next(head, head.story(), stage, publication, plan, reason, ""), receipts);
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

  private Revision edited(Head head, Story story, Revision.Reason reason) {
    Revision before = head.revision();
    return next(head, story, before.stage(), before.publication(), before.plan(), reason, "");
  }

  private Revision next(
      Head head,
      Story story,
      Stage stage,
      Publication publication,
      Plan plan,
      Revision.Reason reason,
      String note) {
    return new Revision(
        story,
        stage,
        publication,
        plan,
        List.of(head.id()),
        author.get(),
        now(),
        reason,
        note,
        device.name());
  }

  private Head save(Revision revision, List<Delivered> receipts) {
    library.stories().save(revision, receipts);
    return library.stories().head(revision.story().id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
