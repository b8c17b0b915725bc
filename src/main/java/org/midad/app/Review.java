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
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
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
  private final Clock clock;

  Review(
      Library library, SavedSettings settings, CurrentPerson person, Changes changes, Clock clock) {
    this.library = library;
    this.settings = settings;
    this.person = person;
    this.changes = changes;
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
      if (transition.leaves(head.stage())) {
        Optional<Refusal> role = Permissions.going(transition, head, person);
        Action action =
            new Action(transition, role.or(() -> Gates.leaving(transition, head.story())));
        // A gate still shut does not make another action the main one.
        (role.isEmpty() && transition.goesOn() ? main : others).add(action);
      }
    }
    main.addAll(others);
    return main;
  }

  /**
   * Takes a story one stage on, as a revision with its own reason.
   *
   * @param expected the head that the person saw
   * @param note why; must say something where {@link Transition#needsNote()}
   * @throws Problem the reason that {@link #actions} gives, {@code refusal.note}, {@code
   *     refusal.stage} if no such way leads on from where the story stands, or {@code
   *     problem.story.changed} if somebody else saved meanwhile; the story stays as it is then
   */
  public Head perform(StoryId story, RevisionId expected, Transition transition, String note) {
    Head head = changes.head(story, expected);
    if (!transition.leaves(head.stage())) {
      throw new Refusal("refusal.stage", head.stage()).problem();
    }
    Refusal.require(
        Permissions.going(transition, head, person.require())
            .or(() -> Gates.leaving(transition, head.story())));
    if (transition.needsNote() && note.isBlank()) {
      throw new Problem("refusal.note");
    }
    return changes.move(head, transition.target(head), transition.reason(), note.strip());
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
    Messages words = Messages.load(Locale.forLanguageTag(settings.load().language()));
    Comparison comparison = Comparing.compare(before.story(), after.story(), strictness);
    byte[] report =
        new ComparisonReport(words, clock.getZone()).write(before, after, comparison, strictness);
    new FileCopy(file, new LibraryPictures(library)).write(report);
  }

  private ComparisonReport.Version version(RevisionId id) {
    Revision revision = library.stories().revision(id);
    String author =
        library.people().find(revision.author()).map(Person::name).orElse(revision.author());
    return new ComparisonReport.Version(revision.story(), author, revision.at(), revision.reason());
  }
}
