package org.midad.model;

import java.util.Optional;

/**
 * Where a story stands in a library: its newest revision, and what a desk must know to go on.
 *
 * @param creator id of the {@link Person} who began the story, and whose draft it is
 * @param resting the stage that a held or spiked story comes back to; for every other its own stage
 * @param lock who is writing in it, or was when this was read
 * @param leaving whether it was decided that it leaves as it is, and no target has confirmed it yet
 */
public record Head(
    RevisionId id,
    Revision revision,
    String creator,
    Stage resting,
    Optional<Lock> lock,
    boolean leaving) {
  public Story story() {
    return revision.story();
  }

  public Stage stage() {
    return revision.stage();
  }

  public Plan plan() {
    return revision.plan();
  }

  /** The same with the story as it is being written, before it is saved. */
  public Head withStory(Story written) {
    return new Head(id, revision.withStory(written), creator, resting, lock, leaving);
  }

  /** The same as somebody has begun, or gone on, to write in it. */
  public Head lockedBy(Optional<Lock> writer) {
    return new Head(id, revision, creator, resting, writer, leaving);
  }

  /** The same once a revision of the same stage follows. */
  public Head followedBy(RevisionId next, Revision following) {
    return new Head(next, following, creator, resting, lock, leaving);
  }
}
