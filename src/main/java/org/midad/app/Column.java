package org.midad.app;

/**
 * The column of print in which a newspaper measures its stories.
 *
 * @param millimetres how wide it is
 * @param font what it is set in
 * @param points size of its letters
 * @param leading points from one baseline to the next
 */
public record Column(double millimetres, Settings.StoryFont font, double points, double leading) {
  /** As broadsheets of eight columns have it. */
  public static final Column DEFAULT = new Column(45, Settings.StoryFont.NOTO_NASKH, 9, 11);

  public Column {
    if (!(millimetres >= 10 && millimetres <= 1000)
        || !(points >= 4 && points <= 72)
        || !(leading >= 4 && leading <= 200)) {
      throw new IllegalArgumentException(millimetres + " mm, " + points + "/" + leading + " pt");
    }
  }

  public Column withMillimetres(double changed) {
    return new Column(changed, font, points, leading);
  }

  public Column withFont(Settings.StoryFont changed) {
    return new Column(millimetres, changed, points, leading);
  }

  public Column withPoints(double changed) {
    return new Column(millimetres, font, changed, leading);
  }

  public Column withLeading(double changed) {
    return new Column(millimetres, font, points, changed);
  }

  /** One line that {@link #read} understands. */
  String write() {
    return millimetres + " " + font + " " + points + " " + leading;
  }

  /**
   * @throws IllegalArgumentException if it is none
   * @throws ArrayIndexOutOfBoundsException if something is missing
   */
  static Column read(String text) {
    String[] parts = text.split(" ", -1);
    return new Column(
        Double.parseDouble(parts[0]),
        Settings.StoryFont.valueOf(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }
}
