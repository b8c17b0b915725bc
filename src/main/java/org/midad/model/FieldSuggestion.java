package org.midad.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests for what is known of a story beside its text. The field shows what it
 * would be when all is accepted; each suggestion knows what was before.
 */
public sealed interface FieldSuggestion {
  /** Who suggests it, and since when. */
  Stamp by();

  record Slug(String before, Stamp by) implements FieldSuggestion {}

  record Language(String before, Stamp by) implements FieldSuggestion {}

  record Urgency(int before, Stamp by) implements FieldSuggestion {}

  record Dated(@Nullable OffsetDateTime before, Stamp by) implements FieldSuggestion {}

  record Note(String before, Stamp by) implements FieldSuggestion {}

  /** The tag is new. */
  record TagAdded(Tag tag, Stamp by) implements FieldSuggestion {}

  /**
   * The tag was taken away.
   *
   * @param place where it stood among the tags that were there before any suggestion, from 0
   */
  record TagRemoved(Tag tag, int place, Stamp by) implements FieldSuggestion {}
}
