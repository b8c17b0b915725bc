package org.midad.edit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and when.
 *
 * @param author id of the person
 */
public record Stamp(String author, Instant at) {

  /** A transaction by this author at this moment. */
  public Transaction on(List<Step> steps, @Nullable Selection selection) {
    return new Transaction(steps, author, at, selection);
  }
}
