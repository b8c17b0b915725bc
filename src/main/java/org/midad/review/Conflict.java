package org.midad.review;

import org.jspecify.annotations.Nullable;
import org.midad.model.BlockId;
import org.midad.model.Prose;

/** Something that both sides changed, each in its own way. */
public sealed interface Conflict {
  /** The part of the merged story that it stands in, or null for the story as a whole. */
  @Nullable BlockId block();

  /**
   * The same words, or the marks on them.
   *
   * @param ours as we left them; empty where we took them out
   * @param theirs as they left them; empty where they took them out
   */
  record Words(BlockId block, Prose ours, Prose theirs) implements Conflict {}

  /**
   * One side took a part out that the other changed.
   *
   * @param ours whether we took it out, and they changed it
   */
  record Gone(BlockId block, boolean ours) implements Conflict {}

  /** Both moved the part, to different places. */
  record Place(BlockId block) implements Conflict {}

  /**
   * A field of a part or of the story.
   *
   * @param readings ours as what was before, theirs as what is after
   */
  record Field(@Nullable BlockId block, FieldChange readings) implements Conflict {}
}
