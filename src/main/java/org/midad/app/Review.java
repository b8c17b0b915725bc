package org.midad.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;

/** The way of a story from draft to approved, and back, and aside. */
public final class Review {
  private final CurrentPerson person;
  private final Changes changes;

  Review(CurrentPerson person, Changes changes) {
    this.person = person;
    this.changes = changes;
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
}
