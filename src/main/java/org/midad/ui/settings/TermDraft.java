package org.midad.ui.settings;

import java.util.List;
import org.midad.model.Term;

/** The names of an entry of a vocabulary as they are being written. */
record TermDraft(String arabic, String english, List<String> synonyms) {
  static final TermDraft EMPTY = new TermDraft("", "", List.of());

  TermDraft {
    synonyms = List.copyOf(synonyms);
  }

  static TermDraft of(Term term) {
    return new TermDraft(term.arabic(), term.english(), term.synonyms());
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
        term.broader(),
        term.retired(),
        term.keptAs());
  }

  TermDraft withArabic(String changed) {
    return new TermDraft(changed, english, synonyms);
  }

  TermDraft withEnglish(String changed) {
    return new TermDraft(arabic, changed, synonyms);
  }

  TermDraft withSynonyms(List<String> changed) {
    return new TermDraft(arabic, english, changed);
  }
}
