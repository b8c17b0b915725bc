package org.midad.check;

/** How much a finding weighs; the heaviest first. */
public enum Severity {
  /** Has to be put right, or somebody has to say why not, before a story leaves the proof. */
  ERROR,
  /** Is most likely wrong. */
  WARNING,
  /** Is worth a look. */
  NOTE
}
