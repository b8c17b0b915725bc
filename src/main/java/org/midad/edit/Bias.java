package org.midad.edit;

/** Which neighbour a position stays with when something is put in, or taken out, at its place. */
public enum Bias {
  /** It stays with the letter before it, and so before what is put in. */
  BEFORE,
  /** It stays with the letter after it, and so behind what is put in. */
  AFTER
}
