package org.midad.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.midad.check.Checker;
import org.midad.check.HouseRules;
import org.midad.check.HouseStyle;
import org.midad.check.Occasion;
import org.midad.check.Rule;
import org.midad.check.names.TwoSpellings;
import org.midad.check.spelling.Dictionaries;
import org.midad.check.spelling.SpellingRule;
import org.midad.edit.ReplaceText;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.Plan;
import org.midad.model.Prose;
import org.midad.model.Story;

/** Measures how long all rules take over a long story, as a whole and after a key. */
final class CheckBench {
  private static final int WORDS = 5_000;

  /** In milliseconds, with the dictionary read and the code seen by the compiler. */
  private static final double WHOLE = 500;

  /** In milliseconds: what a pause in typing may cost. */
  private static final double AGAIN = 150;

  private static final int WARM_UP = 10;
  private static final int TIMES = 20;

  /** A day of the newsroom on which stories are checked here. */
  static final Occasion NOW =
      new Occasion(
          Instant.parse("2026-11-23T09:00:00Z"),
          ZoneId.of("Asia/Baghdad"),
          HouseStyle.DEFAULT,
          Plan.NONE);

  private final Corpus corpus;
  private final Report report;

  CheckBench(Corpus corpus, Report report) {
    this.corpus = corpus;
    this.report = report;
  }

  void run() {
    Story story = corpus.story(WORDS);
    whole(story, WARM_UP);
    Work whole = whole(story, TIMES);
    report.add("checking 5,000 words whole, median", whole, null, 0.5, WHOLE);
    report.add("checking 5,000 words whole, 95 of 100", whole, null, 0.95, null);
    report.add("checking them again after a key, median", again(story), null, 0.5, AGAIN);
    report.add("of the limit", "ratio", whole.processor(0.5) / WHOLE, 1.0);
  }

  private static Checker checker() {
    List<Rule> rules = new ArrayList<>(HouseRules.preflight());
    rules.addAll(HouseRules.all());
    rules.add(new SpellingRule(() -> Dictionaries.shipped().speller()));
    rules.add(new TwoSpellings(word -> Dictionaries.shipped().have(word)));
    return new Checker(rules);
  }

  /** Each time as if it had never been read. */
  private static Work whole(Story story, int times) {
    Work work = new Work();
    for (int time = 0; time < times; time++) {
      Checker checker = checker();
      work.start();
      checker.check(story, NOW);
      work.stop();
      work.next();
    }
    return work;
  }

  private static Work again(Story story) {
    Work work = new Work();
    Checker checker = checker();
    Story typed = story;
    checker.check(typed, NOW);
    Block block = story.blocks().get(story.blocks().size() / 2);
    for (int time = 0; time < TIMES; time++) {
      Prose letter = Prose.of(time % 2 == 0 ? "ا" : " ");
      typed =
          new Transaction(
                  List.of(new ReplaceText(block.id(), 0, 0, letter)), "salma", NOW.now(), null)
              .apply(typed);
      work.start();
      checker.check(typed, NOW);
      work.stop();
      work.next();
    }
    return work;
  }
}
