package org.midad.app;

import org.midad.model.Retention;

/**
 * How the library is kept.
 *
 * @param retention how many of the revisions that were saved by themselves keep their text
 */
public record Keeping(Retention retention) {
  /** Until somebody chooses. */
  public static final Keeping DEFAULT = new Keeping(Retention.USUAL);

  public Keeping withRetention(Retention changed) {
    return new Keeping(changed);
  }
}
