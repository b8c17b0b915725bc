package org.midad.app;

import java.util.List;
import java.util.Optional;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Ancestry;
import org.midad.review.Merged;
import org.midad.review.Merging;
import org.midad.store.Library;

/** Brings what somebody wrote together with what somebody else saved meanwhile. */
final class Rejoining {
  private final Library library;
  private final CurrentPerson person;
  private final Changes changes;
  private final StoryLocks locks;

  Rejoining(Library library, CurrentPerson person, Changes changes, StoryLocks locks) {
    this.library = library;
    this.person = person;
    this.changes = changes;
    this.locks = locks;
  }

  Rejoined rejoin(RevisionId expected, Story written) {
    Head now = library.stories().head(written.id());
    Revision seen = library.graphs().nearest(expected).revision();
    if (!seen.story().id().equals(written.id())) {
      throw new Problem("problem.story.changed");
    }
    Person writer = person.require();
    Refusal.require(locks.barring(now, writer));
    switch (Permissions.access(now, writer)) {
      case Access.Edit() -> {}
      // What was written would be suggested, and theirs suggested for it: who could tell them
      // apart?
      case Access.Suggest(var refusal, var decides) -> throw refusal.problem();
      case Access.Read(var refusal) -> throw refusal.problem();
    }
    Stamp their = new Stamp(now.revision().author(), now.revision().at());
    Merged merged = Merging.merge(base(expected, now), written, now.story(), their);
    if (merged.story().equals(now.story())) {
      return new Rejoined(now, their, List.of());
    }
    locks.take(written.id(), now.lock());
    Head from = new Head(expected, seen, now.creator(), seen.stage(), Optional.empty(), false);
    return new Rejoined(
        changes.merge(now, from, written, merged.story()), their, merged.conflicts());
  }

  /** As a rule the revision that the writer began from. */
  private Story base(RevisionId expected, Head now) {
    Ancestry graph = library.graphs().of(now.story().id());
    RevisionId base = graph.bases(expected, now.id()).first();
    return library.graphs().nearest(base).revision().story();
  }
}
