package org.midad.app;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.edit.SetMeta;
import org.midad.edit.Transaction;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** Whose turn it is and until when, and when a story may leave and will. */
public final class Planning {
  private final Library library;
  private final CurrentPerson person;
  private final Changes changes;
  private final FindingGate findings;
  private final Clock clock;

  Planning(
      Library library, CurrentPerson person, Changes changes, FindingGate findings, Clock clock) {
    this.library = library;
    this.person = person;
    this.changes = changes;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Whose turn it is with a story.
   *
   * @param assignee id of a person, or null for nobody
   * @param due until when, or null
   * @param urgency from 1, most urgent, to 9
   */
  public record Assignment(@Nullable String assignee, @Nullable ZonedDateTime due, int urgency) {
    /** As it stands. */
    public static Assignment of(Head head) {
      return new Assignment(
          head.plan().assignee(), head.plan().due(), head.story().meta().urgency());
    }
  }

  /**
   * Why a person may not plan so, or empty; does not read the disk. Due times and urgency are the
   * desk's.
   */
  public Optional<Refusal> assigning(Head head, Person somebody, Assignment wish) {
    Assignment now = Assignment.of(head);
    boolean more = wish.urgency() != now.urgency() || !same(wish.due(), now.due());
    return Permissions.assigning(head, somebody, wish.assignee())
        .or(() -> more ? Permissions.desk(somebody) : Optional.empty());
  }

  /**
   * Says whose turn it is, until when, and how urgent it is.
   *
   * @param expected the head that the person saw
   * @param note to whoever gets it; empty as a rule
   * @throws Problem the reason of {@link #assigning}, {@code problem.person.missing} if nobody goes
   *     by that id or the person has retired, or {@code problem.story.changed}
   */
  public Head assign(StoryId story, RevisionId expected, Assignment wish, String note) {
    Head head = changes.head(story, expected);
    Refusal.require(assigning(head, person.require(), wish));
    requireColleague(library, wish.assignee());
    if (wish.equals(Assignment.of(head)) && note.isBlank()) {
      return head;
    }
    Plan plan = head.plan().withAssignee(wish.assignee()).withDue(wish.due());
    return changes.move(
        head,
        urgent(head.story(), wish.urgency()),
        head.stage(),
        head.revision().publication(),
        plan,
        Revision.Reason.ASSIGNED,
        note.strip());
  }

  /** Why a person may not set or lift an embargo on this story now, or empty. */
  public Optional<Refusal> embargoing(Head head, Person somebody) {
    return Permissions.desk(somebody)
        .or(() ->
            switch (head.stage()) {
              case DRAFT, INCOMING, REVIEW, PROOF, APPROVED, SCHEDULED, HELD -> Optional.empty();
              case EXPORTED, CORRECTING, CORRECTED, KILLED, SPIKED ->
                  Optional.of(new Refusal("refusal.stage", head.stage()));
            });
  }

  /**
   * Sets the moment before which a story must not leave the house, or lifts it.
   *
   * @param moment with the time zone in which it is meant, or null
   * @throws Problem the reason of {@link #embargoing}, {@code refusal.scheduled-before-embargo} if
   *     the story is scheduled before, or {@code problem.story.changed}
   */
  public Head embargo(StoryId story, RevisionId expected, @Nullable ZonedDateTime moment) {
    Head head = changes.head(story, expected);
    Refusal.require(embargoing(head, person.require()));
    ZonedDateTime scheduled = head.plan().scheduled();
    if (moment != null && scheduled != null && scheduled.toInstant().isBefore(moment.toInstant())) {
      throw new Problem("refusal.scheduled-before-embargo", moment);
    }
    return changes.plan(
        head,
        head.plan().withEmbargo(moment),
        moment == null ? Revision.Reason.EMBARGO_LIFTED : Revision.Reason.EMBARGOED,
        "");
  }

  /** Why a person may not schedule this story now, or empty. */
  public Optional<Refusal> scheduling(Head head, Person somebody) {
    return switch (head.stage()) {
      case APPROVED, SCHEDULED -> Permissions.desk(somebody);
      case DRAFT, INCOMING, REVIEW, PROOF, HELD, SPIKED ->
          Optional.of(new Refusal("refusal.not-approved"));
      case EXPORTED, CORRECTING, CORRECTED, KILLED ->
          Optional.of(new Refusal("refusal.stage", head.stage()));
    };
  }

  /**
   * Sets the moment at which a story leaves, or another one.
   *
   * @param moment to come, with the time zone in which it is meant, not before the embargo
   * @throws Problem the reason of {@link #scheduling}, what the story lacks to leave, {@code
   *     refusal.moment-past}, {@code refusal.scheduled-before-embargo}, or {@code
   *     problem.story.changed}
   */
  public Head schedule(StoryId story, RevisionId expected, ZonedDateTime moment) {
    Head head = changes.head(story, expected);
    Refusal.require(
        scheduling(head, person.require())
            .or(() -> Gates.scheduling(head, moment, clock.instant()))
            .or(() -> findings.ready(head)));
    return changes.move(
        head,
        head.story(),
        Stage.SCHEDULED,
        head.revision().publication(),
        head.plan().withScheduled(moment),
        Revision.Reason.SCHEDULED,
        "");
  }

  /**
   * @throws Problem {@code problem.person.missing} unless the id is null or somebody works here by
   *     it
   */
  static void requireColleague(Library library, @Nullable String id) {
    if (id != null && library.people().find(id).filter(somebody -> !somebody.retired()).isEmpty()) {
      throw new Problem("problem.person.missing", id);
    }
  }

  private Story urgent(Story story, int urgency) {
    if (story.meta().urgency() == urgency) {
      return story;
    }
    SetMeta step = new SetMeta(story.meta().withUrgency(urgency));
    return new Transaction(List.of(step), person.require().id(), clock.instant(), null)
        .apply(story);
  }

  private static boolean same(@Nullable ZonedDateTime one, @Nullable ZonedDateTime other) {
    return Objects.equals(one, other);
  }
}
