package org.midad.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests for a block as a whole; what is suggested for its letters stands in their
 * marks. The block is as it would be when all is accepted; each suggestion knows what was before. A
 * name of a block that the story no longer has says nothing.
 */
public sealed interface BlockSuggestion {
  /** Who suggests it, and since when. */
  Stamp by();

  /**
   * The block is new.
   *
   * @param splitFrom the block whose text went on in this one until somebody split it, and does so
   *     again when that is rejected; null for a block that came whole, and goes whole
   */
  record Inserted(@Nullable BlockId splitFrom, Stamp by) implements BlockSuggestion {}

  /**
   * The block shall go.
   *
   * @param joins the block whose text shall go on with this one's; null if it shall go with all
   *     that it holds
   */
  record Removed(@Nullable BlockId joins, Stamp by) implements BlockSuggestion {}

  /** The block was of another kind. */
  record Recast(BlockKind before, Stamp by) implements BlockSuggestion {}

  /** The block had another direction; null where its text told. */
  record Turned(@Nullable Direction before, Stamp by) implements BlockSuggestion {}

  /** The figure had another picture, credit or alternative text. */
  record Repictured(Figure before, Stamp by) implements BlockSuggestion {}

  /**
   * The block stood elsewhere.
   *
   * @param after the block that it followed when nothing was moved, or null for the story's start
   */
  record Moved(@Nullable BlockId after, Stamp by) implements BlockSuggestion {}
}
