package org.midad.codec;

import org.midad.edit.Fragment;
import org.midad.model.Problem;
import tools.jackson.core.JacksonException;

/**
 * Pieces of stories as JSON in UTF-8, as they go from one page to another by the clipboard. What is
 * written is read back as an equal value.
 */
public final class FragmentJson {
  /** Stands in every piece; a reader that does not know it refuses the whole. */
  private static final int FORMAT = 1;

  private FragmentJson() {}

  public static String write(Fragment fragment) {
    return Json.MAPPER.writeValueAsString(new Envelope(FORMAT, fragment));
  }

  /**
   * @throws Problem {@code problem.json.story} if the text is no piece of a story, {@code
   *     problem.json.newer} if a newer Midad wrote it
   */
  public static Fragment read(String json) {
    try {
      Envelope envelope = Json.MAPPER.readValue(json, Envelope.class);
      if (envelope.format() != FORMAT) {
        throw new Problem("problem.json.newer", envelope.format());
      }
      return envelope.fragment();
    } catch (JacksonException e) {
      throw new Problem(e, "problem.json.story");
    }
  }

  private record Envelope(int format, Fragment fragment) {}
}
