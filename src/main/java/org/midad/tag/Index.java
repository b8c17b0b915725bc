package org.midad.tag;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.midad.arabic.Letters;

/** Entries of a vocabulary by their names, whatever the spelling; best first. */
final class Index<T> {
  private static final int NO_MATCH = 4;

  private final List<Entry<T>> entries;

  Index(List<T> entries, Function<T, List<String>> names) {
    this.entries =
        entries.stream()
            .map(entry ->
                new Entry<>(entry, names.apply(entry).stream().map(Letters::words).toList()))
            .toList();
  }

  /**
   * Nothing for a query without a word.
   *
   * @param wanted which entries count at all
   * @param weight decides between those that fit alike
   */
  List<T> search(String query, int limit, Predicate<T> wanted, ToDoubleFunction<T> weight) {
    List<String> words = Letters.words(query);
    if (words.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> wanted.test(entry.entry()))
        .flatMap(entry -> entry.match(words))
        .sorted(
            Comparator.comparing((Match<T> match) -> Fit.of(match.rank()))
                .thenComparing(
                    Comparator.comparingDouble(
                            (Match<T> match) -> weight.applyAsDouble(match.entry()))
                        .reversed())
                .thenComparingInt(Match::rank)
                .thenComparingInt(Match::words))
        .limit(limit)
        .map(Match::entry)
        .toList();
  }

  /** What fits a query with a word, in the order in which the entries were given. */
  List<T> matching(String query, Predicate<T> wanted) {
    List<String> words = Letters.words(query);
    return entries.stream()
        .filter(entry -> wanted.test(entry.entry()) && entry.match(words).findFirst().isPresent())
        .map(Entry::entry)
        .toList();
  }

  /** What a habit may not overrule. */
  private enum Fit {
    WHOLE,
    BEGINS,
    INSIDE;

    static Fit of(int rank) {
      return rank == 0 ? WHOLE : rank <= 2 ? BEGINS : INSIDE;
    }
  }

  /**
   * How well a name fits.
   *
   * @param rank from 0, best
   * @param words of the name: of two that fit alike the shorter is the more general
   */
  private record Match<T>(T entry, int rank, int words) {}

  private record Entry<T>(T entry, List<List<String>> names) {
    Stream<Match<T>> match(List<String> query) {
      return names.stream()
          .map(name -> new Match<>(entry, rank(name, query), name.size()))
          .min(Comparator.comparingInt(Match<T>::rank).thenComparingInt(Match::words))
          .filter(match -> match.rank() < NO_MATCH)
          .stream();
    }
  }

  private static int rank(List<String> name, List<String> query) {
    List<String> bareName = name.stream().map(Index::bare).toList();
    List<String> bareQuery = query.stream().map(Index::bare).toList();
    if (bareName.equals(bareQuery)) {
      return 0;
    }
    if (String.join(" ", bareName).startsWith(String.join(" ", bareQuery))) {
      return 1;
    }
    boolean everyWordBegins =
        query.stream()
            .allMatch(word ->
                name.stream().anyMatch(own -> own.startsWith(word))
                    || bareName.stream().anyMatch(own -> own.startsWith(bare(word))));
    if (everyWordBegins) {
      return 2;
    }
    return String.join(" ", name).contains(String.join(" ", query)) ? 3 : NO_MATCH;
  }

  /** Without the article: who looks for «الرياضة» finds «رياضة». */
  private static String bare(String word) {
    return word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
  }
}
