package org.midad.ui.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.midad.model.Tag;
import org.midad.model.Term;

/** What was written about entries of vocabularies and is not saved yet. */
final class TermDrafts {
  private final Map<Tag, TermDraft> changed = new HashMap<>();
  private final Map<Tag.Scheme, TermDraft> begun = new EnumMap<>(Tag.Scheme.class);

  /** How an entry stands in its form. */
  TermDraft of(Term term) {
    return changed.getOrDefault(term.tag(), TermDraft.of(term));
  }

  /** The entry that is begun in a vocabulary. */
  TermDraft begun(Tag.Scheme scheme) {
    return begun.getOrDefault(scheme, TermDraft.EMPTY);
  }

  /** Whether an entry stands in its form otherwise than in the vocabulary. */
  boolean isChanged(Term term) {
    return changed.containsKey(term.tag());
  }

  void write(Term term, UnaryOperator<TermDraft> change) {
    TermDraft now = change.apply(of(term));
    if (now.equals(TermDraft.of(term))) {
      changed.remove(term.tag());
    } else {
      changed.put(term.tag(), now);
    }
  }

  void write(Tag.Scheme scheme, UnaryOperator<TermDraft> change) {
    begun.put(scheme, change.apply(begun(scheme)));
  }

  void forget(Term term) {
    changed.remove(term.tag());
  }

  void forget(Tag.Scheme scheme) {
    begun.remove(scheme);
  }
}
