package org.midad.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.midad.check.Checker;
import org.midad.check.HouseRules;
import org.midad.check.Reading;
import org.midad.check.Rule;
import org.midad.check.names.RegisteredSpelling;
import org.midad.check.names.TwoSpellings;
import org.midad.check.spelling.Dictionaries;
import org.midad.check.spelling.SpellingRule;
import org.midad.model.Block;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.Story;

/** Measures what a name register of a large newspaper costs when a story is checked. */
final class NamesBench {
  private static final int NAMES = 10_000;

  /** In milliseconds: a whole check of 5,000 words with all rules. */
  private static final double WHOLE = 500;

  private static final int WARM_UP = 10;
  private static final int TIMES = 20;

  private final Corpus corpus;
  private final Report report;

  NamesBench(Corpus corpus, Report report) {
    this.corpus = corpus;
    this.report = report;
  }

  void run() {
    List<RegisteredName> names = names();
    making(names, WARM_UP);
    report.add("a rule made of 10,000 names, median", making(names, TIMES), null, 0.5, WHOLE);
    RegisteredSpelling rule = rule(names);
    for (int words : new int[] {1_000, 5_000}) {
      Story story = corpus.story(words);
      looking(rule, story, WARM_UP);
      report.add(
          "10,000 names in %,d words, median".formatted(words),
          looking(rule, story, TIMES),
          null,
          0.5,
          WHOLE);
    }
    Story story = corpus.story(5_000);
    whole(names, story, WARM_UP);
    Work whole = whole(names, story, TIMES);
    report.add("5,000 words whole by 10,000 names, median", whole, null, 0.5, WHOLE);
    report.add("5,000 words whole by 10,000 names, 95 of 100", whole, null, 0.95, null);
  }

  /** Two and three words in a row, of which many stand in the stories as they are. */
  private List<RegisteredName> names() {
    Set<String> phrases = new LinkedHashSet<>();
    for (Story story : corpus.stories()) {
      for (Block block : story.blocks()) {
        String[] words = block.prose().text().split("[^\\p{L}]+", -1);
        for (int at = 0; at + 3 < words.length && phrases.size() < NAMES; at += 7) {
          int length = phrases.size() % 2 + 2;
          String phrase = String.join(" ", List.of(words).subList(at, at + length)).strip();
          if (phrase.length() > 8) {
            phrases.add(phrase);
          }
        }
      }
    }
    List<Kind> kinds = List.of(Kind.values());
    List<RegisteredName> names = new ArrayList<>();
    for (String phrase : phrases) {
      Kind kind = kinds.get(names.size() % kinds.size());
      List<String> variants =
          List.of(phrase.replace(" ", ""), phrase.replace('ة', 'ه'), phrase.replace('ق', 'غ'));
      names.add(new RegisteredName(UUID.randomUUID(), kind, phrase, variants, "", "", ""));
    }
    if (names.size() < NAMES) {
      throw new IllegalStateException("too few articles: " + names.size());
    }
    return names;
  }

  private static RegisteredSpelling rule(List<RegisteredName> names) {
    return new RegisteredSpelling(names, word -> Dictionaries.shipped().have(word));
  }

  private static Work making(List<RegisteredName> names, int times) {
    Work work = new Work();
    for (int time = 0; time < times; time++) {
      work.start();
      rule(names);
      work.stop();
      work.next();
    }
    return work;
  }

  private static Work looking(RegisteredSpelling rule, Story story, int times) {
    Work work = new Work();
    for (int time = 0; time < times; time++) {
      Reading reading = Reading.of(story);
      work.start();
      reading.texts().forEach(rule::found);
      work.stop();
      work.next();
    }
    return work;
  }

  /** Each time as if the story were opened: the rule of the names is made anew as well. */
  private static Work whole(List<RegisteredName> names, Story story, int times) {
    Work work = new Work();
    for (int time = 0; time < times; time++) {
      work.start();
      List<Rule> rules = new ArrayList<>(HouseRules.preflight());
      rules.addAll(HouseRules.all());
      rules.add(new SpellingRule(() -> Dictionaries.shipped().speller()));
      rules.add(rule(names));
      rules.add(new TwoSpellings(word -> Dictionaries.shipped().have(word)));
      new Checker(rules).check(story, CheckBench.NOW);
      work.stop();
      work.next();
    }
    return work;
  }
}
