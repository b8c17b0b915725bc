package org.midad.model;

/** What the readers have of a story. */
public enum Publication {
  /** Nothing left the house yet. */
  NONE,
  /** The story was delivered, and stands. */
  USABLE,
  /** The story was delivered, and then withdrawn. */
  WITHDRAWN
}
