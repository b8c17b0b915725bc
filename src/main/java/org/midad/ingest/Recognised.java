package org.midad.ingest;

import java.util.List;
import java.util.Map;
import org.midad.model.BlockId;
import org.midad.model.Story;

/**
 * What was made of a document.
 *
 * @param leftOut the lines that are not in the story, as they stood and in their order: a page's
 *     furniture, the reading time, which is counted anew, a second time of day
 * @param pictures the files of those figures that came with one, whatever they hold; each figure
 *     itself still waits for its picture
 */
public record Recognised(Story story, List<String> leftOut, Map<BlockId, byte[]> pictures) {
  public Recognised {
    leftOut = List.copyOf(leftOut);
    pictures = Map.copyOf(pictures);
  }

  Recognised(Story story, List<String> leftOut) {
    this(story, leftOut, Map.of());
  }
}
