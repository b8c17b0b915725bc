package org.midad.tag;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.midad.arabic.Letters;

/** Entries of a vocabulary by their names, whatever the spelling; best first. */
final class Index<T> {
  private static final int NO_MATCH = 4;

  private final List<Entry<T>> entries;

  Index(List<T> entries, Function<T, List<String>> names) {
    this.entries =
        entries.stream()
            .map(entry -> new Entry<>(entry, names.apply(entry).stream().map(Phrase::of).toList()))
            .toList();
  }

  /**
   * Nothing for a query without a word.
   *
   * @param wanted which entries count at all
   * @param weight decides between those that fit alike
   */
  List<T> search(String query, int limit, Predicate<T> wanted, ToDoubleFunction<T> weight) {
    Phrase looked = Phrase.of(query);
    if (looked.words().isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> wanted.test(entry.entry()))
        .flatMap(entry -> entry.match(looked))
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
    Phrase looked = Phrase.of(query);
    return entries.stream()
        .filter(entry -> wanted.test(entry.entry()) && entry.match(looked).findFirst().isPresent())
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

  private record Entry<T>(T entry, List<Phrase> names) {
    Stream<Match<T>> match(Phrase query) {
      return names.stream()
          .map(name -> new Match<>(entry, rank(name, query), name.words().size()))
          .min(Comparator.comparingInt(Match<T>::rank).thenComparingInt(Match::words))
          .filter(match -> match.rank() < NO_MATCH)
          .stream();
    }
  }

  /**
   * A name, or what is looked for.
   *
   * @param words folded
   * @param bare the same without the article
   * @param line the words in one line
   * @param bareLine the bare ones
   */
  private record Phrase(List<String> words, List<String> bare, String line, String bareLine) {
    static Phrase of(String text) {
      List<String> words = Letters.words(text);
      List<String> bare = words.stream().map(Index::bare).toList();
      return new Phrase(words, bare, String.join(" ", words), String.join(" ", bare));
    }

    /** Whether one of the words begins with a word of a query. */
    boolean begins(String word, String bareWord) {
      return words.stream().anyMatch(own -> own.startsWith(word))
          || bare.stream().anyMatch(own -> own.startsWith(bareWord));
    }
  }

  private static int rank(Phrase name, Phrase query) {
    if (name.bareLine().startsWith(query.bareLine())) {
      return name.bareLine().length() == query.bareLine().length() ? 0 : 1;
    }
    boolean everyWordBegins =
        IntStream.range(0, query.words().size())
            .allMatch(at -> name.begins(query.words().get(at), query.bare().get(at)));
    if (everyWordBegins) {
      return 2;
    }
    return name.line().contains(query.line()) ? 3 : NO_MATCH;
  }

  /** Without the article: who looks for «الرياضة» finds «رياضة». */
  private static String bare(String word) {
    return word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
  }
}
