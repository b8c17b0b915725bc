package org.midad.model;

import java.util.Set;

/**
 * Letters that share their marks.
 *
 * @param text at least one UTF-16 unit, with no line break
 * @param marks what all of its letters carry, no two of which exclude each other
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
    for (Mark mark : marks) {
      if (marks.stream().filter(mark::excludes).count() > 1) {
        throw new IllegalArgumentException("marks exclude each other: " + marks);
      }
    }
  }
}
