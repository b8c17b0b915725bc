package org.midad.app;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Role;
import org.midad.model.Stage;

/**
 * Who may do what: the table of roles, in code. A draft is its creator's; once submitted it is the
 * desk's. Where the table is silent, the desk decides: picking up and returning are the desk's, and
 * so is whose turn it is, but who reviews may take a story that waits for nobody; and a copy
 * editor, whose work review is, may pass a story on to the language check.
 */
final class Permissions {
  private static final Set<Role> WRITERS =
      EnumSet.of(Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR);
  private static final Set<Role> DESK = EnumSet.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR);
  private static final Set<Role> REVIEWERS =
      EnumSet.of(Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR);
  private static final Set<Role> SUGGESTING = EnumSet.of(Role.COPY_EDITOR, Role.LANGUAGE_CHECKER);
  private static final Set<Role> STYLISTS =
      EnumSet.of(Role.LANGUAGE_CHECKER, Role.DESK_EDITOR, Role.MANAGING_EDITOR, Role.ADMINISTRATOR);
  private static final Set<Role> OVERSEERS =
      EnumSet.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR, Role.ADMINISTRATOR);
  private static final Set<Stage> IN_HAND =
      EnumSet.of(Stage.INCOMING, Stage.REVIEW, Stage.PROOF, Stage.CORRECTING);

  private Permissions() {}

  static Optional<Refusal> creating(Person person) {
    return allowed(WRITERS.contains(person.role()), "refusal.writers-only");
  }

  /** Beginning the next story of something that is out. */
  static Optional<Refusal> updating(Person person) {
    return allowed(REVIEWERS.contains(person.role()), "refusal.reviewers-only");
  }

  /** Approving, exporting, scheduling, embargo, hold. */
  static Optional<Refusal> desk(Person person) {
    return allowed(DESK.contains(person.role()), "refusal.desk-only");
  }

  static Optional<Refusal> accounts(Person person) {
    return allowed(person.role() == Role.ADMINISTRATOR, "refusal.administrators-only");
  }

  /** Saying where stories are delivered. */
  static Optional<Refusal> targets(Person person) {
    return allowed(
        person.role() == Role.MANAGING_EDITOR || person.role() == Role.ADMINISTRATOR,
        "refusal.targets");
  }

  /** Saying what holds of every story: the style book, and what it leaves alone. */
  static Optional<Refusal> style(Person person) {
    return allowed(STYLISTS.contains(person.role()), "refusal.style");
  }

  /** Saying how names are written. */
  static Optional<Refusal> names(Person person) {
    return allowed(STYLISTS.contains(person.role()), "refusal.names");
  }

  /** Saying which words are right for everybody. */
  static Optional<Refusal> houseWords(Person person) {
    return allowed(STYLISTS.contains(person.role()), "refusal.house-words");
  }

  /** Letting an error stand in a story, with a reason. */
  static Optional<Refusal> lettingStand(Person person) {
    return allowed(
        REVIEWERS.contains(person.role()) || SUGGESTING.contains(person.role()),
        "refusal.letting-stand");
  }

  /** Saying what stories can be filed under. */
  static Optional<Refusal> vocabularies(Person person) {
    return allowed(
        person.role() == Role.MANAGING_EDITOR || person.role() == Role.ADMINISTRATOR,
        "refusal.vocabularies");
  }

  /** Letting a story leave before its embargo ends. */
  static Optional<Refusal> overriding(Person person) {
    return allowed(person.role() == Role.MANAGING_EDITOR, "refusal.override");
  }

  /** Breaking locks and reading what was decided. */
  static Optional<Refusal> overseeing(Person person) {
    return allowed(OVERSEERS.contains(person.role()), "refusal.overseers-only");
  }

  /** Saying that a key is somebody's who may more than write. */
  static Optional<Refusal> vouching(Person person, Role role) {
    return allowed(role == Role.REPORTER || OVERSEERS.contains(person.role()), "refusal.vouching");
  }

  /** Changing the text or what is known of it, without moving the story. */
  static Access access(Head head, Person person) {
    return switch (head.stage()) {
      case DRAFT -> own(head, person).<Access>map(Access.Read::new).orElseGet(Access.Edit::new);
      case INCOMING, REVIEW, PROOF -> submitted(person);
      case APPROVED -> new Access.Read(new Refusal("refusal.approved"));
      case SCHEDULED -> new Access.Read(new Refusal("refusal.scheduled-text"));
      case EXPORTED, CORRECTED -> new Access.Read(new Refusal("refusal.exported"));
      case CORRECTING -> correcting(head, person);
      case KILLED -> new Access.Read(new Refusal("refusal.killed"));
      case HELD -> new Access.Read(new Refusal("refusal.held"));
      case SPIKED -> new Access.Read(new Refusal("refusal.spiked"));
    };
  }

  private static Access correcting(Head head, Person person) {
    if (head.leaving()) {
      return new Access.Read(new Refusal("refusal.leaving"));
    }
    // A language checker's work is done by then.
    return person.role() == Role.LANGUAGE_CHECKER
        ? new Access.Read(new Refusal("refusal.reviewers-only"))
        : submitted(person);
  }

  private static Access submitted(Person person) {
    Refusal deskOnly = new Refusal("refusal.desk-only");
    return switch (person.role()) {
      case DESK_EDITOR, MANAGING_EDITOR -> new Access.Edit();
      case COPY_EDITOR -> new Access.Suggest(deskOnly, true);
      case LANGUAGE_CHECKER -> new Access.Suggest(deskOnly, false);
      case REPORTER, ADMINISTRATOR -> new Access.Read(deskOnly);
    };
  }

  static Optional<Refusal> going(Transition transition, Head head, Person person) {
    return switch (transition) {
      case SUBMIT, TAKE_BACK -> own(head, person);
      case ACCEPT,
          APPROVE,
          RETURN,
          REOPEN,
          UNSCHEDULE,
          HOLD,
          RELEASE,
          DROP_CORRECTION,
          ASK_KILL,
          KEEP ->
          desk(person);
      // A copy editor opens a correction to propose it, and may only suggest in it.
      case PASS_TO_PROOF, CORRECT ->
          allowed(REVIEWERS.contains(person.role()), "refusal.reviewers-only");
      case SPIKE, UNSPIKE ->
          DESK.contains(person.role())
              ? Optional.empty()
              : head.resting() == Stage.DRAFT && head.stage() != Stage.HELD
                  ? own(head, person)
                  : desk(person);
      case KILL -> desk(person).or(() -> killing(head.plan().kill(), person));
    };
  }

  /** A managing editor kills alone, a desk editor only what a colleague has asked for. */
  private static Optional<Refusal> killing(Plan.@Nullable KillRequest asked, Person person) {
    return allowed(
        person.role() == Role.MANAGING_EDITOR || (asked != null && !asked.by().equals(person.id())),
        "refusal.second-person");
  }

  /**
   * Saying whose turn it is.
   *
   * @param assignee id of the person to be named, or null for nobody
   */
  static Optional<Refusal> assigning(Head head, Person person, @Nullable String assignee) {
    if (head.stage() == Stage.KILLED || head.stage() == Stage.SPIKED) {
      return Optional.of(new Refusal("refusal.stage", head.stage()));
    }
    String now = head.plan().assignee();
    boolean takes = now == null && person.id().equals(assignee);
    boolean leaves = person.id().equals(now) && assignee == null;
    return SUGGESTING.contains(person.role()) && IN_HAND.contains(head.stage()) && (takes || leaves)
        ? Optional.empty()
        : desk(person);
  }

  private static Optional<Refusal> own(Head head, Person person) {
    return creating(person)
        .or(() -> allowed(head.creator().equals(person.id()), "refusal.own-only"));
  }

  private static Optional<Refusal> allowed(boolean condition, String otherwise) {
    return condition ? Optional.empty() : Optional.of(new Refusal(otherwise));
  }
}
