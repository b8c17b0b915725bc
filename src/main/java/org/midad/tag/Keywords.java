package org.midad.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.midad.arabic.FunctionWords;
import org.midad.arabic.SearchWords;
import org.midad.arabic.SearchWords.Word;
import org.midad.model.Tag;

/**
 * The words, and pairs of neighbouring words, that stand in a text much more often than in the
 * archive.
 *
 * @param known the tag of a word or of two, where the newsroom has one
 */
record Keywords(WordWeights weights, Function<String, Optional<Tag>> known) {
  private static final int OFFERED = 5;

  /** Of the archive's stories: a word of more is of no particular one. */
  private static final double USUAL = 0.15;

  /** In UTF-16 units. */
  private static final int SHORTEST = 3;

  /** Two words that come together again and again say more than each. */
  private static final double PAIR = 1.4;

  /** What the newsroom itself has made a word to file by. */
  private static final double KNOWN = 2;

  /** A word or two, with the ways in which they are written and how often each. */
  private static final class Candidate {
    private final List<String> stems;
    private final Map<String, Integer> written = new HashMap<>();
    private int count;

    Candidate(List<String> stems) {
      this.stems = stems;
    }

    void add(String writing) {
      count++;
      written.merge(writing, 1, Integer::sum);
    }

    /** As it is written most, and of ways alike the shortest: joined particles come last. */
    String name() {
      return written.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(
                      Comparator.comparingInt(
                          (Map.Entry<String, Integer> way) -> -way.getKey().length()))
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }

  /**
   * What is offered of a candidate.
   *
   * @param score the more, the more it says of the text
   */
  private record Scored(Candidate candidate, Tag tag, double score) {}

  /** At most five, what says most first. */
  List<Tag> of(String text) {
    Map<List<String>, Candidate> candidates = candidates(text);
    List<Scored> best =
        candidates.values().stream()
            .flatMap(candidate -> scored(candidate).stream())
            .sorted(
                Comparator.comparingDouble(Scored::score)
                    .reversed()
                    .thenComparing(scored -> scored.tag().name()))
            .toList();
    List<Tag> tags = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Scored scored : best) {
      if (tags.size() < OFFERED && scored.candidate().stems.stream().noneMatch(told::contains)) {
        tags.add(scored.tag());
        told.addAll(scored.candidate().stems);
      }
    }
    return tags;
  }

  private Map<List<String>, Candidate> candidates(String text) {
    Map<List<String>, Candidate> candidates = new HashMap<>();
    Word before = null;
    for (Word word : new SearchWords().of(text)) {
      String written = text.substring(word.from(), word.to());
      if (!says(word, written)) {
        before = null;
        continue;
      }
      add(candidates, List.of(word.stem()), written);
      if (before != null && text.substring(before.to(), word.from()).equals(" ")) {
        add(
            candidates,
            List.of(before.stem(), word.stem()),
            text.substring(before.from(), word.to()));
      }
      before = word;
    }
    return candidates;
  }

  /** A small archive does not tell by itself which words hold others together. */
  private boolean says(Word word, String written) {
    return word.stem().length() >= SHORTEST
        && !FunctionWords.has(written)
        && word.exact().codePoints().allMatch(Character::isLetter)
        && weights.share(word.stem()) <= USUAL;
  }

  private static void add(
      Map<List<String>, Candidate> candidates, List<String> stems, String writing) {
    candidates.computeIfAbsent(stems, Candidate::new).add(writing);
  }

  private Optional<Scored> scored(Candidate candidate) {
    String name = candidate.name();
    Optional<Tag> tag = known.apply(name);
    if (candidate.count < 2 && tag.isEmpty()) {
      return Optional.empty();
    }
    double rarity = candidate.stems.stream().mapToDouble(weights::rarity).average().orElseThrow();
    double score =
        candidate.count
            * rarity
            * (candidate.stems.size() > 1 ? PAIR : 1)
            * (tag.isPresent() ? KNOWN : 1);
    return Optional.of(new Scored(candidate, tag.orElseGet(() -> Tag.keyword(name)), score));
  }
}
