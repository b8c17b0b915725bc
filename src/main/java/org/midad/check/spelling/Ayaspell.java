package org.midad.check.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The Arabic dictionary that ships with the program: Ayaspell, in the version of LanguageTool, with
 * the words that LanguageTool adds to it and takes from it. Reading it takes seconds. Any thread
 * may use it.
 */
final class Ayaspell {
  private static final String FOLDER = "/org/midad/assets/spelling/ayaspell/";

  /** Answers remembered: the words of a large story, and the candidates for many a wrong one. */
  private static final int REMEMBERED = 100_000;

  private final Hunspell hunspell;
  private final Set<String> taken;
  private final ConcurrentMap<String, Boolean> answers = new ConcurrentHashMap<>();

  private Ayaspell(Dictionary dictionary, Set<String> taken) {
    this.hunspell = new Hunspell(dictionary);
    this.taken = taken;
  }

  /**
   * Reads it: about two seconds.
   *
   * @throws UncheckedIOException if the program is incomplete
   */
  static Ayaspell load() {
    try (InputStream affixes = open("ar.aff");
        InputStream words = open("ar.dic")) {
      Dictionary dictionary =
          new Dictionary(new ByteBuffersDirectory(), "spelling", affixes, words);
      return new Ayaspell(dictionary, list("prohibit.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("the program's own dictionary", e);
    }
  }

  private static Set<String> list(String name) throws IOException {
    try (InputStream lines = open(name)) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = Ayaspell.class.getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IOException("the program is incomplete: " + FOLDER + name);
    }
    return file;
  }

  /** Words that LanguageTool has beside the dictionary: foreign names mostly. */
  static Set<String> beside() {
    try {
      return list("ignore.txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a word is in the dictionary, with what is joined to it.
   *
   * @param word without vowels and tatweel
   */
  boolean knows(String word) {
    if (taken.contains(word)) {
      return false;
    }
    Boolean before = answers.get(word);
    if (before != null) {
      return before;
    }
    boolean known = look(word);
    if (answers.size() >= REMEMBERED) {
      answers.clear();
    }
    answers.put(word, known);
    return known;
  }

  /** Lucene's reader keeps state while it looks. */
  private synchronized boolean look(String word) {
    return hunspell.spell(word);
  }
}
