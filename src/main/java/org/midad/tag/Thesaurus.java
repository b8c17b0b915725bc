package org.midad.tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.midad.arabic.Letters;
import org.midad.model.Tag;
import org.midad.model.Term;

/** All vocabularies of a newsroom at one moment. Any thread may use it. */
public final class Thesaurus {
  private final Map<Tag.Scheme, Map<String, Term>> byCode = new EnumMap<>(Tag.Scheme.class);

  /** Codes of what is offered, by folded names. */
  private final Map<Tag.Scheme, Map<String, String>> byName = new EnumMap<>(Tag.Scheme.class);

  /** Also what is retired or was merged, by folded names. */
  private final Map<String, List<Term>> byAnyName = new HashMap<>();

  /** What was merged into others. */
  private final List<Term> merged;

  private final Index<Term> index;

  /**
   * @param terms in the order in which each vocabulary shows them
   */
  public Thesaurus(List<Term> terms) {
    for (Tag.Scheme scheme : Tag.Scheme.values()) {
      byCode.put(scheme, new LinkedHashMap<>());
      byName.put(scheme, new HashMap<>());
    }
    for (Term term : terms) {
      known(term.scheme()).put(term.code(), term);
      for (String name : term.names()) {
        String folded = Letters.fold(name);
        byAnyName.computeIfAbsent(folded, any -> new ArrayList<>(1)).add(term);
        if (term.offered()) {
          names(term.scheme()).putIfAbsent(folded, term.code());
        }
      }
    }
    merged = terms.stream().filter(term -> term.keptAs() != null).toList();
    index = new Index<>(terms, Term::names);
  }

  private Map<String, Term> known(Tag.Scheme scheme) {
    return byCode.computeIfAbsent(scheme, any -> new LinkedHashMap<>());
  }

  private Map<String, String> names(Tag.Scheme scheme) {
    return byName.computeIfAbsent(scheme, any -> new HashMap<>());
  }

  /** A vocabulary with what is retired and what was merged. */
  public List<Term> all(Tag.Scheme scheme) {
    return List.copyOf(known(scheme).values());
  }

  /** What new stories may be filed under. */
  public List<Term> offered(Tag.Scheme scheme) {
    return known(scheme).values().stream().filter(Term::offered).toList();
  }

  /** Also one that is retired or was merged. */
  public Optional<Term> find(Tag.Scheme scheme, String code) {
    return Optional.ofNullable(known(scheme).get(code));
  }

  /** What is offered and has a name, whatever the spelling. */
  public Optional<Term> named(Tag.Scheme scheme, String name) {
    return Optional.ofNullable(names(scheme).get(Letters.fold(name)))
        .flatMap(code -> find(scheme, code));
  }

  /** Another entry of the same vocabulary, offered or not, that has one of an entry's names. */
  public Optional<Term> called(Term term) {
    Set<String> names = term.names().stream().map(Letters::fold).collect(Collectors.toSet());
    return known(term.scheme()).values().stream()
        .filter(other -> !other.equals(term))
        .filter(other -> other.names().stream().map(Letters::fold).anyMatch(names::contains))
        .findFirst();
  }

  /**
   * What a few letters of a name in either language may mean, offered or not, in the vocabulary's
   * order; all of it without a letter.
   */
  public List<Term> matching(Tag.Scheme scheme, String letters) {
    return Letters.words(letters).isEmpty()
        ? all(scheme)
        : index.matching(letters, term -> term.scheme() == scheme);
  }

  /**
   * The tag that an older one means today: of what was merged the one kept, of a word that is a
   * synonym the entry. Every other tag means itself.
   */
  public Tag resolve(Tag tag) {
    Optional<Term> found = find(tag.scheme(), tag.code());
    if (found.isEmpty()) {
      return named(tag.scheme(), tag.name()).map(Term::tag).orElse(tag);
    }
    Term kept = kept(found.get());
    return kept.equals(found.get()) ? tag : kept.tag();
  }

  /** What an entry was merged into, or itself. */
  private Term kept(Term term) {
    Term kept = term;
    Set<String> met = new HashSet<>();
    while (kept.keptAs() != null && met.add(kept.code())) {
      Optional<Term> next = find(term.scheme(), kept.keptAs());
      if (next.isEmpty()) {
        break;
      }
      kept = next.get();
    }
    return kept;
  }

  /**
   * The other names of all that has a name, whatever the spelling, in both languages: synonyms, and
   * the names of what was merged with it. Stories of old are filed under any of them.
   */
  public Set<String> otherNames(String name) {
    String folded = Letters.fold(name);
    Set<String> others = new LinkedHashSet<>();
    for (Term term : byAnyName.getOrDefault(folded, List.of())) {
      Term kept = kept(term);
      others.addAll(kept.names());
      merged.stream()
          .filter(gone -> gone.scheme() == kept.scheme() && kept(gone).equals(kept))
          .forEach(gone -> others.addAll(gone.names()));
    }
    others.removeIf(other -> Letters.fold(other).equals(folded));
    return others;
  }

  /** What is offered and stands at the top of a vocabulary, or below nothing that is offered. */
  public List<Term> roots(Tag.Scheme scheme) {
    return offered(scheme).stream()
        .filter(term ->
            Optional.ofNullable(term.broader())
                .flatMap(above -> find(scheme, above))
                .filter(Term::offered)
                .isEmpty())
        .toList();
  }

  /** What is offered one step below. */
  public List<Term> narrower(Term term) {
    return offered(term.scheme()).stream()
        .filter(other -> term.code().equals(other.broader()))
        .toList();
  }

  /** From the entry at the top down to this one, both included. */
  public List<Term> path(Term term) {
    List<Term> path = new ArrayList<>(List.of(term));
    while (path.getFirst().broader() != null) {
      Optional<Term> broader = find(term.scheme(), path.getFirst().broader());
      if (broader.isEmpty() || path.contains(broader.get())) {
        break;
      }
      path.addFirst(broader.get());
    }
    return path;
  }

  /**
   * What a few letters of a name in either language may mean, best first: the whole name, its
   * beginning or that of its words, letters inside; among those that fit alike what weighs most.
   *
   * @param weight of an entry: the more often and the more lately it was used, the more
   */
  public List<Term> search(
      String letters, Set<Tag.Scheme> schemes, int limit, ToDoubleFunction<Term> weight) {
    return index.search(
        letters, limit, term -> term.offered() && schemes.contains(term.scheme()), weight);
  }

  /** The newest state of entries beside those that stay as they are. */
  public Thesaurus with(List<Term> changed) {
    Map<Tag.Scheme, Map<String, Term>> after = new EnumMap<>(Tag.Scheme.class);
    byCode.forEach((scheme, terms) -> after.put(scheme, new LinkedHashMap<>(terms)));
    for (Term term : changed) {
      after.computeIfAbsent(term.scheme(), any -> new LinkedHashMap<>()).put(term.code(), term);
    }
    return new Thesaurus(
        after.values().stream()
            .flatMap(terms -> terms.values().stream())
            .collect(Collectors.toList()));
  }
}
