package org.midad.app;

import java.util.function.UnaryOperator;

/**
 * What a person has chosen.
 *
 * @param writing how the person writes
 */
public record Settings(Look look, Newspaper newspaper, Writing writing, Workplace workplace) {
  /** How windows are coloured. */
  public enum Theme {
    /** As the system has it. */
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  /** How large the story is shown. */
  public enum TextSize {
    SMALL(0.85),
    /** عادي. */
    NORMAL(1),
    LARGE(1.2),
    LARGEST(1.45);

    private final double factor;

    TextSize(double factor) {
      this.factor = factor;
    }

    /** Of the normal size. */
    public double factor() {
      return factor;
    }
  }

  /** What the story is set in on the screen. */
  public enum StoryFont {
    NOTO_NASKH,
    AMIRI,
    PLEX_SANS
  }

  /** In pixels of the screen before scaling. */
  public record WindowSize(int width, int height) {
    public WindowSize {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("a window of " + width + "×" + height);
      }
    }
  }

  /** Until somebody chooses. */
  public static final Settings DEFAULT =
      new Settings(Look.DEFAULT, Newspaper.DEFAULT, Writing.DEFAULT, Workplace.DEFAULT);

  public Settings withLook(UnaryOperator<Look> change) {
    return new Settings(change.apply(look), newspaper, writing, workplace);
  }

  public Settings withNewspaper(UnaryOperator<Newspaper> change) {
    return new Settings(look, change.apply(newspaper), writing, workplace);
  }

  public Settings withWriting(UnaryOperator<Writing> change) {
    return new Settings(look, newspaper, change.apply(writing), workplace);
  }

  public Settings withWorkplace(UnaryOperator<Workplace> change) {
    return new Settings(look, newspaper, writing, change.apply(workplace));
  }
}
