package org.midad.app;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;

/**
 * What a bundle may say about where a story stands. Another library decides for itself what its
 * people may do there; here counts what the sender may do here. Revisions that others made and the
 * sender passes on are taken as far as a reporter might have made them: whoever sends an approval
 * must be one who approves. A desk's word is taken for all it sends.
 */
final class Claims {
  private static final Set<Role> TAKEN_AT_THEIR_WORD =
      Set.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR);

  private final Person sender;
  private final Function<RevisionId, Head> heads;

  /**
   * @param sender with the role that the sender has here
   * @param heads gives each that a new revision came from, as if the story stood there
   */
  Claims(Person sender, Function<RevisionId, Head> heads) {
    this.sender = sender;
    this.heads = heads;
  }

  /** Whether a revision that the library lacks may be taken from this sender. */
  boolean holds(Revision revision) {
    return TAKEN_AT_THEIR_WORD.contains(sender.role())
        || Stream.of(sender, new Person(revision.author(), revision.author(), Role.REPORTER))
            .anyMatch(person -> mayHaveMade(revision, person));
  }

  private boolean mayHaveMade(Revision revision, Person person) {
    if (revision.parents().isEmpty()) {
      return revision.stage() == Stage.DRAFT
          && revision.publication() == Publication.NONE
          && revision.plan().equals(Plan.NONE)
          && Permissions.creating(person).isEmpty();
    }
    Head before = heads.apply(revision.parents().getFirst());
    if (revision.publication() != before.revision().publication()
        || !withoutTurn(revision).equals(withoutTurn(before.revision()))) {
      return false;
    }
    boolean stays = revision.stage() == before.stage();
    if (!revision.story().equals(before.story())) {
      return stays
          && new Written(before.story(), revision.story(), person)
              .refused(Permissions.access(before, person))
              .isEmpty();
    }
    return (stays && Permissions.assigning(before, person, revision.plan().assignee()).isEmpty())
        || Stream.of(Transition.values())
            .filter(way -> way.leaves(before) && way.target(before) == revision.stage())
            .anyMatch(way -> Permissions.going(way, before, person).isEmpty());
  }

  /** Whose turn it is changes with every step; all else of the plan is the desk's. */
  private static Plan withoutTurn(Revision revision) {
    return revision.plan().withAssignee(null);
  }
}
