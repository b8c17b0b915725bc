package org.midad.model;

import java.util.Set;

/**
 * Letters that share their marks.
 *
 * @param text at least one UTF-16 unit, with no line break
 * @param marks what all of its letters carry
 */
public record Run(String text, Set<Mark> marks) {
  public Run {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a run is never empty");
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a run holds no line break: a new line is a new block");
    }
    marks = Set.copyOf(marks);
  }
}
