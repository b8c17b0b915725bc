package org.midad.check;

import java.util.List;

/** The rules of house style that every newspaper begins with. */
public final class HouseRules {
  private HouseRules() {}

  /** What a story needs before it leaves. */
  public static List<Rule> preflight() {
    return List.of(
        new Incomplete(),
        new OpenSuggestion(),
        new FigureCaption(),
        new FigureCredit(),
        new FigureRights(),
        new FigureAlternative(),
        new FigureFile(),
        new SmallPicture(),
        new BrokenLink(),
        new NoSection(),
        new NoTopic(),
        new PastEmbargo());
  }

  /** All of house style; reads their lists of words, which takes some milliseconds. */
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
