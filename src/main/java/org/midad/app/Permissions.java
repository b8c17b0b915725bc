package org.midad.app;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Stage;

/**
 * Who may do what: the table of roles, in code. A draft is its creator's; once submitted it is the
 * desk's. Where the table is silent, the desk decides: picking up and returning are the desk's, and
 * a copy editor, whose work review is, may pass a story on to the language check.
 */
final class Permissions {
  private static final Set<Role> WRITERS =
      EnumSet.of(Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR);
  private static final Set<Role> DESK = EnumSet.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR);
  private static final Set<Role> REVIEWERS =
      EnumSet.of(Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR);

  private Permissions() {}

  static Optional<Refusal> creating(Person person) {
    return allowed(WRITERS.contains(person.role()), "refusal.writers-only");
  }

  static Optional<Refusal> exporting(Person person) {
    return allowed(DESK.contains(person.role()), "refusal.desk-only");
  }

  static Optional<Refusal> accounts(Person person) {
    return allowed(person.role() == Role.ADMINISTRATOR, "refusal.administrators-only");
  }

  /** Changing the text or what is known of it, without moving the story. */
  static Access access(Head head, Person person) {
    return switch (head.stage()) {
      case DRAFT -> own(head, person).<Access>map(Access.Read::new).orElseGet(Access.Edit::new);
      case INCOMING, REVIEW, PROOF -> submitted(person);
      case APPROVED -> new Access.Read(new Refusal("refusal.approved"));
      case EXPORTED -> new Access.Read(new Refusal("refusal.exported"));
      case SPIKED -> new Access.Read(new Refusal("refusal.spiked"));
    };
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
      case ACCEPT, APPROVE, RETURN, REOPEN ->
          allowed(DESK.contains(person.role()), "refusal.desk-only");
      case PASS_TO_PROOF -> allowed(REVIEWERS.contains(person.role()), "refusal.reviewers-only");
      case SPIKE, UNSPIKE ->
          DESK.contains(person.role())
              ? Optional.empty()
              : head.resting() == Stage.DRAFT
                  ? own(head, person)
                  : Optional.of(new Refusal("refusal.desk-only"));
    };
  }

  private static Optional<Refusal> own(Head head, Person person) {
    return creating(person)
        .or(() -> allowed(head.creator().equals(person.id()), "refusal.own-only"));
  }

  private static Optional<Refusal> allowed(boolean condition, String otherwise) {
    return condition ? Optional.empty() : Optional.of(new Refusal(otherwise));
  }
}
