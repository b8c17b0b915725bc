package org.midad.ingest;

import java.util.List;
import org.midad.model.Story;

/**
 * What was made of a raw text.
 *
 * @param leftOut the lines that are not in the story, as they stood and in their order: the page's
 *     furniture, the reading time, which is counted anew, and a second time of day
 */
public record Recognised(Story story, List<String> leftOut) {
  public Recognised {
    leftOut = List.copyOf(leftOut);
  }
}
