package org.midad.check;

import java.util.List;

/** The rules of house style that every newspaper begins with. */
public final class HouseRules {
  private HouseRules() {}

  /** All of them; reads their lists of words, which takes some milliseconds. */
  public static List<Rule> all() {
    return List.of(
        new CommonErrors(),
        new WordEnds(),
        new JoiningHamza(),
        new UnbalancedQuotes(),
        new QuoteWithoutSpeaker(),
        new SpaceBeforeMark(),
        new SpaceAfterMark(),
        new LatinMarks(),
        new MixedDigits(),
        new PresentationForms(),
        new Tatweel(),
        new StrayDirectionMarks(),
        new DoubledWords(),
        new RelativeDays(),
        new MonthNames(),
        new MissingDateline(),
        new MissingByline(),
        new LongHeadline(),
        new Abbreviations(),
        new PreferredWords());
  }
}
