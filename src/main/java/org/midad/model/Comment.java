package org.midad.model;

import java.util.List;

/**
 * What one colleague said in a thread.
 *
 * @param text a few words or lines; not blank
 * @param mentions ids of the {@link Person}s whom it is meant for, in the order of their naming;
 *     their names stand in the text
 */
public record Comment(Stamp by, String text, List<String> mentions) {
  public Comment {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a comment says something");
    }
    mentions = List.copyOf(mentions);
  }
}
