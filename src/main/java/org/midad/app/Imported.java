package org.midad.app;

import java.util.List;
import org.midad.model.Head;

/**
 * A story made of somebody else's text.
 *
 * @param leftOut the lines that are not in the story, as they stood
 */
public record Imported(Head head, List<String> leftOut) {
  public Imported {
    leftOut = List.copyOf(leftOut);
  }
}
