package org.midad.check;

/**
 * What a newspaper has decided about its texts.
 *
 * @param months which names months go by
 * @param headline letters in a headline at most, with spaces
 */
public record HouseStyle(Months months, int headline) {
  /** The two sets of names that Arabic newspapers call months by. */
  public enum Months {
    /** يناير، فبراير: Cairo, the Gulf. */
    EGYPTIAN,
    /** كانون الثاني، شباط: Baghdad, Damascus, Beirut. */
    LEVANTINE,
    /** Either, or both side by side. */
    ANY
  }

  public static final HouseStyle DEFAULT = new HouseStyle(Months.ANY, 90);

  public HouseStyle {
    if (headline < 1) {
      throw new IllegalArgumentException("a headline of " + headline);
    }
  }

  public HouseStyle withMonths(Months changed) {
    return new HouseStyle(changed, headline);
  }

  public HouseStyle withHeadline(int changed) {
    return new HouseStyle(months, changed);
  }
}
