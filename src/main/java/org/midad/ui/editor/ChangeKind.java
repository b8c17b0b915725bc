package org.midad.ui.editor;

import org.midad.review.Suggestion;

/** Kinds of suggestions that are decided on together. */
enum ChangeKind {
  INSERTIONS,
  DELETIONS,
  REPLACEMENTS,
  FORMATS,
  PARTS,
  FIELDS;

  boolean holds(Suggestion suggestion) {
    return this
        == switch (suggestion) {
          case Suggestion.Insertion insertion -> INSERTIONS;
          case Suggestion.Deletion deletion -> DELETIONS;
          case Suggestion.Replacement replacement -> REPLACEMENTS;
          case Suggestion.Formatting formatting -> FORMATS;
          case Suggestion.OfBlock block -> PARTS;
          case Suggestion.OfField field -> FIELDS;
        };
  }
}
