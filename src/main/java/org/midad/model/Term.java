package org.midad.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a vocabulary: what stories can be filed under, and by which names it is known.
 *
 * @param code stable inside its vocabulary, such as {@code medtop:15000000}
 * @param arabic its Arabic name; empty where there is none
 * @param english its English name; empty where there is none, but not both are
 * @param synonyms other names that mean the same, in either language
 * @param broader code of the entry that it belongs to, or null at the top
 * @param retired whether it is kept for old stories alone: new ones are not offered it
 * @param keptAs code of the entry that it was merged into, or null
 */
public record Term(
    Tag.Scheme scheme,
    String code,
    String arabic,
    String english,
    List<String> synonyms,
    @Nullable String broader,
    boolean retired,
    @Nullable String keptAs) {
  public Term {
    if (code.isBlank() || (arabic.isBlank() && english.isBlank())) {
      throw new IllegalArgumentException("an entry of a vocabulary has a code and a name");
    }
    synonyms = List.copyOf(synonyms);
  }

  /** An entry at the top, without other names. */
  public static Term of(Tag.Scheme scheme, String code, String arabic, String english) {
    return new Term(scheme, code, arabic, english, List.of(), null, false, null);
  }

  /** The Arabic name, or the English one where there is no Arabic. */
  public String name() {
    return arabic.isBlank() ? english : arabic;
  }

  /** All by which it is known, the Arabic name first. */
  public List<String> names() {
    return Stream.concat(Stream.of(arabic, english), synonyms.stream())
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  public Tag tag() {
    return new Tag(scheme, code, name());
  }

  /** Whether new stories may be filed under it. */
  public boolean offered() {
    return !retired && keptAs == null;
  }

  public Term withSynonyms(List<String> changed) {
    return new Term(scheme, code, arabic, english, changed, broader, retired, keptAs);
  }

  public Term withBroader(@Nullable String changed) {
    return new Term(scheme, code, arabic, english, synonyms, changed, retired, keptAs);
  }

  public Term withRetired(boolean changed) {
    return new Term(scheme, code, arabic, english, synonyms, broader, changed, keptAs);
  }

  public Term withKeptAs(@Nullable String changed) {
    return new Term(scheme, code, arabic, english, synonyms, broader, retired, changed);
  }
}
