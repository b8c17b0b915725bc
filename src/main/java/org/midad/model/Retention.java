package org.midad.model;

/**
 * How many of the revisions that were saved by themselves keep their content for how long. What
 * somebody did on purpose is kept for ever.
 */
public enum Retention {
  /** All, for ever. */
  EVERYTHING,
  /** All of a day, then the last of each hour of a week, then the last of each day. */
  ROOMY,
  /** All of an hour, then the last of each hour of a day, then the last of each day. */
  USUAL
}
