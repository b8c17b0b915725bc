package org.midad.check.spelling;

import java.util.Set;

/** Which words are words, and how often they are written. */
interface Lexicon {
  /** Whether it is a word, with what is joined to it: asked hundreds of times for one guess. */
  boolean knows(String word);

  /** How often it is written, as a power of ten: 0 at most. */
  double frequency(String word);

  /** Words that are often written and that differ in hamza, ya and ta marbuta alone. */
  Set<String> spelledAlike(String word);
}
