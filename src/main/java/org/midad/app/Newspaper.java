package org.midad.app;

import java.util.function.UnaryOperator;

/**
 * The newspaper that is written for.
 *
 * @param name as its readers know it; may be empty
 * @param column in which it measures its stories
 */
public record Newspaper(String name, Column column) {
  /** Until somebody names one. */
  public static final Newspaper DEFAULT = new Newspaper("", Column.DEFAULT);

  public Newspaper withName(String changed) {
    return new Newspaper(changed, column);
  }

  public Newspaper withColumn(UnaryOperator<Column> change) {
    return new Newspaper(name, change.apply(column));
  }
}
