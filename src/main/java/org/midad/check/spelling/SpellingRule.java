package org.midad.check.spelling;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.midad.check.Circumstances;
import org.midad.check.Hit;
import org.midad.check.Message;
import org.midad.check.ReadText;
import org.midad.check.Severity;
import org.midad.check.TextRule;

/** A word is in the dictionary, or in one of the newsroom's own. */
public final class SpellingRule implements TextRule {
  public static final String NAME = "rule.spelling";

  /** What a menu shows at a glance. */
  private static final int OFFERED = 5;

  private final Supplier<Speller> asked;
  private @Nullable Speller speller;

  /**
   * @param speller asked once, at the first check, which it may keep waiting for seconds
   */
  public SpellingRule(Supplier<Speller> speller) {
    this.asked = speller;
  }

  private synchronized Speller speller() {
    Speller ready = speller;
    if (ready == null) {
      ready = asked.get();
      speller = ready;
    }
    return ready;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  /** Who knows more about a word than that no dictionary has it speaks instead. */
  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return speller().check(text.text()).stream().map(word -> hit(text, word)).toList();
  }

  private static Hit hit(ReadText text, Speller.Misspelled word) {
    return new Hit(
        word.from(),
        word.to(),
        Message.of("finding.spelling", text.text().substring(word.from(), word.to())),
        word.whole().stream()
            .map(whole -> new Hit.Correction(whole.from(), whole.to(), whole.word(), false))
            .toList());
  }

  @Override
  public List<String> corrections(String words) {
    return speller().corrections(words, OFFERED);
  }
}
