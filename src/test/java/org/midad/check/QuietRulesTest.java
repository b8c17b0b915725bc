package org.midad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.midad.check.RealArticles.Article;
import org.midad.check.names.TwoSpellings;
import org.midad.check.spelling.Dictionaries;
import org.midad.check.spelling.SpellingRule;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * What the rules of house style, spelling and names find in articles as newspapers printed them. A
 * rule that speaks more often than here says what its newsroom does not want to hear: nobody reads
 * a list of hundreds.
 */
class QuietRulesTest {
  private static final int STORIES = 300;

  /** Findings in a hundred stories: what was measured, and a quarter more. */
  private static final Map<String, Integer> CEILINGS =
      Map.ofEntries(
          Map.entry("rule.abbreviations", 22),
          Map.entry("rule.common-errors", 120),
          Map.entry("rule.day-and-date", 0),
          Map.entry("rule.doubled-spaces", 9),
          Map.entry("rule.doubled-words", 2),
          Map.entry("rule.joining-hamza", 11),
          Map.entry("rule.latin-marks", 42),
          Map.entry("rule.long-headline", 3),
          Map.entry("rule.missing-byline", 100),
          Map.entry("rule.missing-dateline", 100),
          Map.entry("rule.mixed-digits", 5),
          Map.entry("rule.month-names", 1),
          Map.entry("rule.preferred-words", 4),
          Map.entry("rule.presentation-forms", 2),
          Map.entry("rule.quote-without-speaker", 2),
          Map.entry("rule.relative-days", 4),
          Map.entry("rule.space-after-mark", 6),
          Map.entry("rule.space-before-mark", 120),
          Map.entry("rule.space-inside-marks", 32),
          Map.entry("rule.spelling", 800),
          Map.entry("rule.stray-direction-marks", 3),
          Map.entry("rule.tatweel", 9),
          Map.entry("rule.two-spellings", 12),
          Map.entry("rule.unbalanced-quotes", 10),
          Map.entry("rule.word-ends", 9));

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(HouseRules.all());
    rules.add(new SpellingRule(() -> Dictionaries.shipped().speller()));
    rules.add(new TwoSpellings(word -> Dictionaries.shipped().have(word)));
    return rules;
  }

  private static Story story(Article article) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.HEADLINE, article.title()));
    article
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(Block.of(BlockKind.PARAGRAPH, line)));
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  @Test
  void noRuleIsNoisierInArticlesThatWerePrintedThanItMayBe() {
    Occasion then =
        new Occasion(
            Instant.parse("2015-08-02T12:00:00Z"),
            ZoneId.of("Asia/Riyadh"),
            HouseStyle.DEFAULT,
            Plan.NONE);
    Map<String, Integer> found = new TreeMap<>();
    List<Rule> rules = rules();
    rules.forEach(rule -> found.put(rule.name(), 0));
    for (Article article : RealArticles.SECOND_DAY.read().subList(0, STORIES)) {
      new Checker(rules)
          .check(story(article), then)
          .forEach(finding -> found.merge(finding.rule(), 1, Integer::sum));
    }
    StringBuilder table = new StringBuilder("found in 100 stories, and allowed\n");
    List<String> noisy = new ArrayList<>();
    found.forEach((rule, times) -> {
      double often = times * 100.0 / STORIES;
      Integer ceiling = CEILINGS.get(rule);
      table.append(String.format(Locale.ROOT, "%-28s %7.1f %5s%n", rule, often, ceiling));
      if (ceiling == null || often > ceiling) {
        noisy.add(rule);
      }
    });
    System.out.print(table);
    assertThat(noisy).as(table.toString()).isEmpty();
    assertThat(CEILINGS).containsOnlyKeys(found.keySet());
  }
}
