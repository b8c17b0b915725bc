package org.midad.review;

import java.util.List;

/**
 * Two versions of a story beside each other.
 *
 * @param parts in the order of reading, what is gone where it stood
 * @param fields of the story first, then of its parts as they stand
 */
public record Comparison(List<Part> parts, List<FieldChange> fields) {
  public Comparison {
    parts = List.copyOf(parts);
    fields = List.copyOf(fields);
  }

  /** Whether nothing differs that counts. */
  public boolean isSame() {
    return fields.isEmpty() && parts.stream().allMatch(Part.Same.class::isInstance);
  }
}
