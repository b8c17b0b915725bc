package org.midad.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.store.Vocabularies.Use;
import org.midad.tag.Thesaurus;

/**
 * What stories can be filed under, at one moment: all in memory, so that any thread may ask.
 *
 * @see Vocabularies#known()
 */
public final class KnownTags {
  /** Before any vocabulary was read. */
  public static final KnownTags NONE =
      new KnownTags(new Thesaurus(List.of()), Map.of(), Instant.EPOCH);

  private static final double DAY = Duration.ofDays(1).toMillis();

  private final Thesaurus thesaurus;
  private final Map<Tag, Double> weights;
  private final Instant counted;

  private KnownTags(Thesaurus thesaurus, Map<Tag, Double> weights, Instant counted) {
    this.thesaurus = thesaurus;
    this.weights = weights;
    this.counted = counted;
  }

  static KnownTags of(Thesaurus thesaurus, Map<Tag, Use> uses, Instant now) {
    Map<Tag, Double> weights = new HashMap<>();
    uses.forEach((tag, use) ->
        weights.merge(entry(thesaurus, tag).tag(), weight(use, now.toEpochMilli()), Math::max));
    return new KnownTags(thesaurus, weights, now);
  }

  /** The more stories the more, the longer ago the less. */
  private static double weight(Use use, long now) {
    double days = Math.max(0, now - use.last()) / DAY;
    return Math.log1p(use.stories()) - Math.log1p(days) / 2;
  }

  /** The same after one more story was filed under something. */
  KnownTags used(Tag tag) {
    Map<Tag, Double> after = new HashMap<>(weights);
    after.merge(
        entry(thesaurus, tag).tag(), Math.log1p(1), (before, once) -> Math.max(before, 0) + once);
    return new KnownTags(thesaurus, after, counted);
  }

  /** When the uses were counted. */
  Instant counted() {
    return counted;
  }

  /** A vocabulary in its order, with what is retired and what was merged. */
  public List<Term> all(Tag.Scheme scheme) {
    return thesaurus.all(scheme);
  }

  /**
   * Those of a vocabulary that a few letters of a name in either language may mean, in its order,
   * with what is retired and what was merged.
   */
  public List<Term> matching(Tag.Scheme scheme, String letters) {
    return thesaurus.matching(scheme, letters);
  }

  /** What new stories may be filed under, in the newsroom's order. */
  public List<Term> offered(Tag.Scheme scheme) {
    return thesaurus.offered(scheme);
  }

  /** Also what is retired or was merged. */
  public Optional<Term> find(Tag.Scheme scheme, String code) {
    return thesaurus.find(scheme, code);
  }

  /** What is offered in one of the vocabularies under a name, or has been used as a word. */
  Optional<Tag> named(String name, Set<Tag.Scheme> schemes) {
    Optional<Tag> offered =
        schemes.stream()
            .flatMap(scheme -> thesaurus.named(scheme, name).stream())
            .map(Term::tag)
            .findFirst();
    return offered.or(() -> Optional.of(Tag.keyword(name)).filter(weights::containsKey));
  }

  /** What is offered under one of some names of the same thing; or the first of them by itself. */
  Tag meant(Tag.Scheme scheme, List<String> names) {
    return names.stream()
        .flatMap(name -> thesaurus.named(scheme, name).stream())
        .map(Term::tag)
        .findFirst()
        .orElseGet(() -> new Tag(scheme, names.getFirst(), names.getFirst()));
  }

  /** What is offered one step below, or at the top. */
  public List<Term> below(Tag.Scheme scheme, Optional<Term> above) {
    return above.map(thesaurus::narrower).orElseGet(() -> thesaurus.roots(scheme));
  }

  /** From the entry at the top of the tree down to this one, both included. */
  public List<Term> path(Term term) {
    return thesaurus.path(term);
  }

  /** What a tag means today: what was merged is the one that was kept. */
  public Tag resolve(Tag tag) {
    return thesaurus.resolve(tag);
  }

  /**
   * What a few letters of a name in either language may mean, best first, and of what fits alike
   * what is used often and lately. Without a letter what is used most.
   */
  public List<Term> search(String letters, Set<Tag.Scheme> schemes, int limit) {
    if (letters.isBlank()) {
      return usual(schemes, limit);
    }
    return thesaurus.search(
        letters,
        schemes,
        limit,
        term -> weights.getOrDefault(term.tag(), Double.NEGATIVE_INFINITY));
  }

  private List<Term> usual(Set<Tag.Scheme> schemes, int limit) {
    Set<Term> usual = new LinkedHashSet<>();
    weights.entrySet().stream()
        .filter(use -> schemes.contains(use.getKey().scheme()))
        .sorted(
            Map.Entry.<Tag, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(use -> use.getKey().name()))
        .map(use -> entry(thesaurus, use.getKey()))
        .filter(Term::offered)
        .limit(limit)
        .forEach(usual::add);
    return List.copyOf(usual);
  }

  /** A word that stands in no vocabulary is an entry of its own, as long as it is used. */
  private static Term entry(Thesaurus thesaurus, Tag tag) {
    Tag now = thesaurus.resolve(tag);
    return thesaurus
        .find(now.scheme(), now.code())
        .orElseGet(() -> Term.of(now.scheme(), now.code(), now.name(), ""));
  }
}
