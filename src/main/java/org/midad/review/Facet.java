package org.midad.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.model.Stamp;

/**
 * One thing that is told of a part, a letter or a story, with what is suggested for it.
 *
 * @param value as it is when all is accepted, or null for nothing
 * @param before what a rejection gives back, or null where nothing is suggested
 */
record Facet<V>(@Nullable V value, @Nullable Before<V> before) {

  /** What was there until somebody suggested another value. */
  record Before<V>(@Nullable V value, Stamp by) {}

  static <V> Facet<V> settled(@Nullable V value) {
    return new Facet<>(value, null);
  }

  @Nullable V rejected() {
    return before == null ? value : before.value;
  }

  /**
   * The one that only one side changed; where both did, their value, suggested for ours.
   *
   * @param base as both found it, or null if each side made its own
   */
  static <V> Facet<V> merge(@Nullable Facet<V> base, Facet<V> ours, Facet<V> theirs, Stamp their) {
    if (!contradict(base, ours, theirs)) {
      return ours.equals(base) ? theirs : ours;
    }
    // Where they are back at what ours would be without a suggestion, that suggestion says it all.
    return Objects.equals(ours.rejected(), theirs.value)
        ? ours
        : new Facet<>(theirs.value, new Before<>(ours.rejected(), their));
  }

  /** Whether both sides gave it a value of their own. */
  static <V> boolean contradict(@Nullable Facet<V> base, Facet<V> ours, Facet<V> theirs) {
    return !ours.equals(base) && !theirs.equals(base) && !Objects.equals(ours.value, theirs.value);
  }
}
