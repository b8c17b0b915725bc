package org.midad.ui.settings;

import java.util.List;
import java.util.Optional;
import org.midad.model.Term;

/**
 * An entry of a vocabulary as it is being written.
 *
 * @param broader code of the entry that it belongs to
 */
record TermDraft(String arabic, String english, List<String> synonyms, Optional<String> broader) {
  static final TermDraft EMPTY = new TermDraft("", "", List.of(), Optional.empty());

  TermDraft {
    synonyms = List.copyOf(synonyms);
  }

  static TermDraft of(Term term) {
    return new TermDraft(
        term.arabic(), term.english(), term.synonyms(), Optional.ofNullable(term.broader()));
  }

  /** Whether it has a name in one language at least. */
  boolean isNamed() {
    return !arabic.isBlank() || !english.isBlank();
  }

  /** An entry as it will be. */
  Term applied(Term term) {
    return new Term(
        term.scheme(),
        term.code(),
        arabic.strip(),
        english.strip(),
        synonyms,
        broader.orElse(null),
        term.retired(),
        term.keptAs());
  }

  TermDraft withArabic(String changed) {
    return new TermDraft(changed, english, synonyms, broader);
  }

  TermDraft withEnglish(String changed) {
    return new TermDraft(arabic, changed, synonyms, broader);
  }

  TermDraft withSynonyms(List<String> changed) {
    return new TermDraft(arabic, english, changed, broader);
  }

  TermDraft withBroader(Optional<String> changed) {
    return new TermDraft(arabic, english, synonyms, changed);
  }
}
