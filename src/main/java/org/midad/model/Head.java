package org.midad.model;

/**
 * Where a story stands in a library: its newest revision, and what a desk must know to go on.
 *
 * @param creator id of the {@link Person} who began the story, and whose draft it is
 * @param resting the stage that a spiked story comes back to; for every other its own stage
 */
public record Head(RevisionId id, Revision revision, String creator, Stage resting) {
  public Story story() {
    return revision.story();
  }

  public Stage stage() {
    return revision.stage();
  }

  /** The same with the story as it is being written, before it is saved. */
  public Head withStory(Story written) {
    return new Head(id, revision.withStory(written), creator, resting);
  }
}
