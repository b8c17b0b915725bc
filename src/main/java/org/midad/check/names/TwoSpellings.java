package org.midad.check.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.midad.arabic.JoinedParticles;
import org.midad.check.Finding;
import org.midad.check.Hit;
import org.midad.check.Message;
import org.midad.check.Occasion;
import org.midad.check.Reading;
import org.midad.check.Severity;
import org.midad.check.StoryRule;

/** A story spells a name in one way from its first word to its last. */
public final class TwoSpellings implements StoryRule {
  public static final String NAME = "rule.two-spellings";

  private final NamePairs pairs;

  /**
   * @param known whether a dictionary has a word, which has no vowels and no tatweel; the first
   *     time it may keep a check waiting for seconds
   */
  public TwoSpellings(Predicate<String> known) {
    this.pairs = new NamePairs(known);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  /**
   * The spellings that a finding of this rule speaks of: first the one that the story has more
   * often; nothing of a finding of another rule.
   */
  public static List<String> spellings(Finding finding) {
    return finding.rule().equals(NAME)
        ? finding.message().arguments().reversed().stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Where the rarer spelling stands; of two as frequent the later one. */
  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    List<Finding> findings = new ArrayList<>();
    for (NamePairs.Pair pair : pairs.in(reading.texts())) {
      Message message =
          Message.of("finding.two-spellings", pair.rare().name(), pair.common().name());
      for (NamePairs.Where where : pair.rare().where()) {
        String other = JoinedParticles.join(where.particles(), pair.common().name());
        findings.add(
            Reading.finding(
                this, where.text(), new Hit(where.from(), where.to(), message, other, false)));
      }
    }
    return findings;
  }
}
