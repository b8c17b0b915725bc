package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.midad.arabic.Messages;
import org.midad.export.ComparisonReport;
import org.midad.export.FileCopy;
import org.midad.export.PictureFiles;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Comparing;
import org.midad.review.Comparison;
import org.midad.review.Strictness;
import org.midad.store.Library;

/** The way of a story from draft to approved, and back, and aside; and what changed on it. */
public final class Review {
  private final Library library;
  private final SavedSettings settings;
  private final CurrentPerson person;
  private final Changes changes;
  private final StoryLocks locks;
  private final Deliveries deliveries;
  private final FindingGate findings;
  private final Clock clock;

  Review(
      Library library,
      SavedSettings settings,
      CurrentPerson person,
      Changes changes,
      StoryLocks locks,
      Deliveries deliveries,
      FindingGate findings,
      Clock clock) {
    this.library = library;
    this.settings = settings;
    this.person = person;
    this.changes = changes;
    this.locks = locks;
    this.deliveries = deliveries;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Every way that leads on from a story's stage, with the reason why this person cannot go it, if
   * so. First comes the main one, for this stage and this role; does not read the disk.
   */
  public List<Action> actions(Head head, Person person) {
    List<Action> main = new ArrayList<>();
    List<Action> others = new ArrayList<>();
    for (Transition transition : Transition.values()) {
      if (transition.leaves(head)) {
        Optional<Refusal> role = Permissions.going(transition, head, person);
        Action action =
            new Action(
                transition,
                role.or(() -> barring(transition, head, person))
                    .or(() -> Gates.leaving(transition, head)));
        // A gate still shut does not make another action the main one.
        (role.isEmpty() && transition.goesOn() ? main : others).add(action);
      }
    }
    main.addAll(others);
    return main;
  }

  /** Takes a story one stage on, with a note to whoever gets it. */
  public Head perform(StoryId story, RevisionId expected, Transition transition, String note) {
    return perform(story, expected, transition, Handover.saying(note));
  }

  /**
   * Takes a story one stage on, as a revision with its own reason.
   *
   * @param expected the head that the person saw
   * @param handover whom it goes to, and why; the note must say something where {@link
   *     Transition#needsNote}
   * @throws Problem the reason that {@link #actions} gives, {@code refusal.errors} if a story that
   *     is to be approved has some that nobody lets stand, {@code refusal.note}, {@code
   *     refusal.stage} if no such way leads on from where the story stands, or {@code
   *     problem.story.changed} if somebody else saved meanwhile; the story stays as it is then
   */
  public Head perform(
      StoryId story, RevisionId expected, Transition transition, Handover handover) {
    Head head = changes.head(story, expected);
    if (!transition.leaves(head)) {
      throw new Refusal("refusal.stage", head.stage()).problem();
    }
    Person mover = person.require();
    Refusal.require(
        Permissions.going(transition, head, mover)
            .or(() -> barring(transition, head, mover))
            .or(() -> Gates.leaving(transition, head))
            .or(() -> transition == Transition.APPROVE ? findings.proved(head) : Optional.empty()));
    if (transition.needsNote(head) && handover.note().isEmpty()) {
      throw new Problem("refusal.note");
    }
    Planning.requireColleague(library, handover.assignee());
    Revision left = transition == Transition.DROP_CORRECTION ? published(story) : head.revision();
    return library.atOnce(() -> {
      changes.move(
          head,
          left.story(),
          transition == Transition.DROP_CORRECTION ? left.stage() : transition.target(head),
          transition.publication(head),
          transition.plan(head, mover.id(), handover),
          transition.reason(),
          note(transition, head, handover));
      // Who hands a story over has done with it.
      locks.release(story);
      Head moved = library.stories().head(story);
      if (moved.stage() == Stage.KILLED) {
        deliveries.withdraw(moved);
      }
      return moved;
    });
  }

  /** Whoever agrees to a wish without a word says what was wished. */
  private static String note(Transition transition, Head head, Handover handover) {
    Plan.KillRequest asked = head.plan().kill();
    return transition == Transition.KILL && asked != null && handover.note().isEmpty()
        ? asked.reason()
        : handover.note();
  }

  /** A story does not move under the hands of whoever writes in it; but what must go, goes. */
  private Optional<Refusal> barring(Transition transition, Head head, Person somebody) {
    return switch (transition) {
      case KILL, ASK_KILL, KEEP -> Optional.empty();
      case SUBMIT,
          ACCEPT,
          TAKE_BACK,
          PASS_TO_PROOF,
          APPROVE,
          RETURN,
          REOPEN,
          UNSCHEDULE,
          HOLD,
          RELEASE,
          SPIKE,
          UNSPIKE,
          CORRECT,
          DROP_CORRECTION ->
          locks.barring(head, somebody);
    };
  }

  /** What readers have. */
  private Revision published(StoryId story) {
    return Deliveries.left(library, story).stream()
        .findFirst()
        .map(entry -> library.stories().revision(entry.id()))
        .orElseThrow(() -> new Problem("problem.story.missing"));
  }

  /**
   * Writes what changed between two revisions into an HTML file to be printed, in the language of
   * the interface. A file of the same name is replaced.
   *
   * @throws Problem {@code problem.copy.unwritten}; the file is as it was then
   */
  public void saveReport(RevisionId before, RevisionId after, Strictness strictness, Path file) {
    save(version(before), version(after), strictness, file);
  }

  /**
   * The same from a revision to what is on the page now.
   *
   * @throws Problem {@code problem.copy.unwritten}; the file is as it was then
   */
  public void saveReport(RevisionId before, Story page, Strictness strictness, Path file) {
    save(
        version(before),
        new ComparisonReport.Version(page, person.require().name(), clock.instant(), null),
        strictness,
        file);
  }

  private void save(
      ComparisonReport.Version before,
      ComparisonReport.Version after,
      Strictness strictness,
      Path file) {
    Messages words = Messages.load(Locale.forLanguageTag(settings.load().look().language()));
    Comparison comparison = Comparing.compare(before.story(), after.story(), strictness);
    byte[] report =
        new ComparisonReport(words, clock.getZone()).write(before, after, comparison, strictness);
    new FileCopy(file, PictureFiles.NONE).write(report);
  }

  private ComparisonReport.Version version(RevisionId id) {
    Revision revision = library.stories().revision(id);
    String author = Accounts.names(library).getOrDefault(revision.author(), revision.author());
    return new ComparisonReport.Version(revision.story(), author, revision.at(), revision.reason());
  }
}
