package org.midad.bench;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.midad.check.spelling.Dictionaries;
import org.midad.check.spelling.Speller;
import org.midad.model.Block;

/** Measures how long words take to be checked, and corrections to be thought of. */
final class SpellingBench {
  private static final int WORDS = 5_000;
  private static final int ROUNDS = 50;
  private static final int WARM_UP = 300;
  private static final int WRONG_WORDS = 1_000;

  /** Milliseconds for a word: a menu that opens later is felt to be late. */
  private static final double LIMIT = 20;

  private static final Pattern WORD = Pattern.compile("[ء-ي]{4,}");

  private final Corpus corpus;
  private final Report report;

  SpellingBench(Corpus corpus, Report report) {
    this.corpus = corpus;
    this.report = report;
  }

  void run() {
    Work load = new Work();
    load.start();
    Speller speller = Dictionaries.shipped().speller();
    load.stop();
    load.next();
    report.add("the dictionaries read", load, null, 1, null);
    check(speller);
    correct(speller);
  }

  private void check(Speller speller) {
    List<String> texts = corpus.story(WORDS).blocks().stream().map(Block::text).toList();
    Work work = new Work();
    for (int round = 0; round < ROUNDS; round++) {
      work.start();
      texts.forEach(speller::check);
      work.stop();
      work.next();
    }
    report.add("5,000 words checked, their first time", work, null, 1, 500.0);
    report.add("5,000 words checked, median", work, null, 0.5, 100.0);
    report.addLeast(
        "words checked",
        "a second",
        WORDS * 1e3 / work.wall(0.5),
        WORDS * 1e3 / work.processor(0.5),
        50_000);
  }

  private void correct(Speller speller) {
    Work work = new Work();
    List<String> wrong = swapped();
    for (String word : wrong.subList(0, WARM_UP)) {
      speller.corrections(word, 5);
    }
    for (String word : wrong.subList(WARM_UP, wrong.size())) {
      work.start();
      speller.corrections(word, 5);
      work.stop();
      work.next();
    }
    report.add("corrections for a word, median", work, null, 0.5, LIMIT);
    report.add("corrections for a word, 99 of 100", work, null, 0.99, LIMIT);
  }

  /** Words of articles, each another, with two letters in each other's place. */
  private List<String> swapped() {
    Random random = new Random(1);
    return corpus.stories().stream()
        .flatMap(story -> story.blocks().stream())
        .flatMap(block -> words(block.text()))
        .distinct()
        .limit(WARM_UP + WRONG_WORDS)
        .map(word -> {
          int at = random.nextInt(word.length() - 1);
          return word.substring(0, at)
              + word.charAt(at + 1)
              + word.charAt(at)
              + word.substring(at + 2);
        })
        .toList();
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group);
  }
}
