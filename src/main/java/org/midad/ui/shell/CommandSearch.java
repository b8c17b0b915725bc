package org.midad.ui.shell;

import java.util.Comparator;
import java.util.List;
import org.midad.arabic.Letters;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Action;

/**
 * Finds actions by their names in Arabic and in English, in whatever spelling, so that fingers that
 * know one language find what the screen says in the other.
 */
final class CommandSearch {
  private record Entry(Action action, List<String> words, String text) {}

  private final List<Entry> entries;

  CommandSearch(List<Action> actions, Messages first, Messages second) {
    entries =
        actions.stream()
            .map(action -> {
              String names = first.of(action.key()) + " " + second.of(action.key());
              return new Entry(action, Letters.words(names), Letters.fold(names));
            })
            .toList();
  }

  /**
   * Every action whose names hold all the words, those with words that begin so before those that
   * have the letters elsewhere; all actions for an empty query.
   */
  List<Action> find(String query) {
    List<String> asked = Letters.words(query);
    return entries.stream()
        .filter(entry -> asked.stream().allMatch(entry.text()::contains))
        .sorted(Comparator.comparingInt(entry -> -beginnings(entry, asked)))
        .map(Entry::action)
        .toList();
  }

  private static int beginnings(Entry entry, List<String> asked) {
    return (int)
        asked.stream()
            .filter(word -> entry.words().stream().anyMatch(name -> name.startsWith(word)))
            .count();
  }
}
