package org.midad.app;

import java.util.List;
import org.midad.model.Problem;
import org.midad.model.Story;

/**
 * What was found in the stories of a file.
 *
 * @param refused why some of it could not be read
 */
public record CheckedFile(List<Checked> stories, List<Problem> refused) {
  /** One of them. */
  public record Checked(Story story, List<Judged> found) {}
}
