package org.midad.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midad.check.ReadText.Word;

/**
 * Words and phrases with better ones, found without their vowels, behind the letters that Arabic
 * joins to a word: و and ف, and before nouns ب, ل, ك and the article too.
 */
final class WordList {
  private static final List<String> AND = List.of("", "و", "ف");
  private static final List<String> BEFORE_NOUNS =
      List.of("", "ال", "لل", "ب", "ل", "ك", "بال", "كال");
  private static final List<String> BEHIND_NOUNS =
      List.of(
          "ات", "ان", "ين", "ون", "ه", "ها", "هم", "هما", "نا", "ي", "ية", "يين", "يون", "يات", "ة",
          "ته", "تها", "تهم", "ا");
  private static final List<String> BEHIND_TA =
      List.of("ات", "تين", "تان", "ته", "تها", "تهم", "تنا");

  /** How far a word of the list may have others joined to it. */
  enum Joining {
    /** Not at all. */
    ALONE,
    /** و and ف. */
    WORDS,
    /** All that may be joined to a noun. */
    NOUNS
  }

  /**
   * @param wrong one word or more, without vowels
   * @param safe whether it is always wrong
   */
  record Entry(List<String> wrong, String right, boolean safe) {}

  /** By their first words as they are met, the longest phrase first. */
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /**
   * Where an entry was met.
   *
   * @param right with all that was joined to the wrong one
   */
  record Met(int from, int to, String wrong, String right, boolean safe) {}

  private WordList() {}

  /** A list of {@code assets/style}, whose form its first lines tell. */
  static WordList read(String file) {
    WordList list = new WordList();
    Joining joining = Joining.ALONE;
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        joining =
            switch (line) {
              case "[words]" -> Joining.WORDS;
              case "[nouns]" -> Joining.NOUNS;
              default -> Joining.ALONE;
            };
      } else if (!line.startsWith("#") && !line.isBlank()) {
        String[] sides = line.split(" \\?? ?= ", 2);
        list.add(sides[0].strip(), sides[1].strip(), !line.contains(" ? ="), joining);
      }
    }
    list.order();
    return list;
  }

  /** A list that a newsroom wrote: wrong words with right ones, or none. */
  static WordList of(Map<String, String> words, Joining joining) {
    WordList list = new WordList();
    words.forEach((wrong, right) -> list.add(TextWords.spaced(wrong), right, false, joining));
    list.order();
    return list;
  }

  private static List<String> lines(String file) {
    try (InputStream bytes =
        WordList.class.getResourceAsStream("/org/midad/assets/style/" + file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String wrong, String right, boolean safe, Joining joining) {
    List<String> words = List.of(wrong.split(" "));
    String first = words.getFirst();
    for (String and : joining == Joining.ALONE ? List.of("") : AND) {
      for (String before : joining == Joining.NOUNS ? BEFORE_NOUNS : List.of("")) {
        put(and + before + first, words, and + before + right, safe);
        if (joining == Joining.NOUNS && words.size() == 1) {
          behind(and + before, wrong, right, safe);
        }
      }
    }
  }

  private void behind(String before, String wrong, String right, boolean safe) {
    boolean bound = wrong.endsWith("ة");
    String stem = bound ? wrong.substring(0, wrong.length() - 1) : wrong;
    String good = bound ? right.substring(0, right.length() - 1) : right;
    for (String behind : bound ? BEHIND_TA : BEHIND_NOUNS) {
      put(before + stem + behind, List.of(wrong), before + good + behind, safe);
    }
  }

  private void put(String first, List<String> words, String right, boolean safe) {
    List<String> all = new ArrayList<>(words);
    all.set(0, first);
    List<Entry> same = entries.computeIfAbsent(first, key -> new ArrayList<>());
    if (same.stream().noneMatch(entry -> entry.wrong().equals(all))) {
      same.add(new Entry(all, right, safe));
    }
  }

  private void order() {
    entries
        .values()
        .forEach(same -> same.sort(Comparator.comparingInt(entry -> -entry.wrong().size())));
  }

  /** All that is met in a text, none over another. */
  List<Met> in(ReadText text) {
    List<Met> met = new ArrayList<>();
    List<Word> words = text.words();
    for (int index = 0; index < words.size(); index++) {
      Optional<Entry> found = at(text, index);
      if (found.isPresent()) {
        Entry entry = found.get();
        int last = index + entry.wrong().size() - 1;
        int from = words.get(index).from();
        int to = words.get(last).to();
        String wrong = text.text().substring(from, to);
        met.add(new Met(from, to, wrong, vowelled(wrong, entry.right()), entry.safe()));
        index = last;
      }
    }
    return met;
  }

  /** With the ending of an accusative that was written. */
  private static String vowelled(String wrong, String right) {
    boolean written = wrong.endsWith("اً") || wrong.endsWith("ًا");
    return written && right.endsWith("ا") ? right + "ً" : right;
  }

  private Optional<Entry> at(ReadText text, int index) {
    return entries.getOrDefault(text.words().get(index).bare(), List.of()).stream()
        .filter(entry -> stands(text, index, entry.wrong()))
        .findFirst();
  }

  private static boolean stands(ReadText text, int index, List<String> wrong) {
    List<Word> words = text.words();
    if (index + wrong.size() > words.size()) {
      return false;
    }
    for (int next = 1; next < wrong.size(); next++) {
      Word word = words.get(index + next);
      String between = text.text().substring(words.get(index + next - 1).to(), word.from());
      if (!word.bare().equals(wrong.get(next)) || !between.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
