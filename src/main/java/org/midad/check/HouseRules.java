package org.midad.check;

import java.util.List;
import java.util.function.ToLongFunction;
import org.midad.model.Figure;

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

  /**
   * What the places need that a story leaves for.
   *
   * @param sizes of the pictures' files, in bytes
   */
  public static List<Rule> targets(ToLongFunction<Figure.Media> sizes) {
    return List.of(
        new TargetSection(),
        new TargetPictureFile(),
        new TargetSlug(),
        new TargetPictures(),
        new TargetLinks(),
        new TargetSize(sizes));
  }

  /** Of those the ones without which a place refuses a story. */
  public static List<Rule> refusals(ToLongFunction<Figure.Media> sizes) {
    return List.of(new TargetSize(sizes));
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
        new SpaceInsideMarks(),
        new DoubledSpaces(),
        new LatinMarks(),
        new MixedDigits(),
        new PresentationForms(),
        new Tatweel(),
        new StrayDirectionMarks(),
        new DoubledWords(),
        new RelativeDays(),
        new DayAndDate(),
        new MonthNames(),
        new MissingDateline(),
        new MissingByline(),
        new LongHeadline(),
        new Abbreviations(),
        new PreferredWords());
  }
}
