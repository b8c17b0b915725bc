package org.midad.model;

import java.util.List;

/**
 * A text in a single line, or a part of one, with what it was found by.
 *
 * @param places of what was found, in order, none over another
 */
public record Excerpt(String text, List<Place> places) {
  public Excerpt {
    places = List.copyOf(places);
  }

  /**
   * Where something stands in it.
   *
   * @param from in UTF-16 units
   * @param to behind it
   */
  public record Place(int from, int to) {}
}
