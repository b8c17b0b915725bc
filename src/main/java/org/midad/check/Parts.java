package org.midad.check;

import java.util.List;
import org.midad.model.BlockKind;

/** Whether a story has a part. */
final class Parts {
  private Parts() {}

  /** What is found where a story that has been begun lacks it. */
  static List<Finding> missing(Rule rule, Reading reading, BlockKind kind, String key) {
    boolean begun = reading.body().findAny().isPresent();
    return begun && reading.accepted().text(kind).isBlank()
        ? List.of(Reading.finding(rule, new Place.Missing(kind), Message.of(key)))
        : List.of();
  }
}
