package org.midad.app;

import java.nio.file.Path;
import java.util.List;
import org.midad.model.Problem;

/**
 * What became of several files.
 *
 * @param stories those of the files that could be read, in the files' order and in theirs
 * @param refused the others; a file with several stories may be here as often
 */
public record ImportedFiles(List<Imported> stories, List<Refused> refused) {
  public ImportedFiles {
    stories = List.copyOf(stories);
    refused = List.copyOf(refused);
  }

  /** A file of which nothing was imported, or a story of it, and why. */
  public record Refused(Path file, Problem problem) {}

  /** The lines of all files that are in no story, as they stood. */
  public List<String> leftOut() {
    return stories.stream().flatMap(story -> story.leftOut().stream()).toList();
  }
}
