package org.midad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.midad.model.Problem;

/**
 * What was made of a document that may hold several stories.
 *
 * @param stories in the document's order
 * @param refused why the others are not among them: one bad story keeps no good one out
 */
public record ReadStories(List<Recognised> stories, List<Problem> refused) {
  public ReadStories {
    stories = List.copyOf(stories);
    refused = List.copyOf(refused);
  }

  static ReadStories of(Recognised story) {
    return new ReadStories(List.of(story), List.of());
  }

  /** Each read by itself. */
  static ReadStories of(List<Supplier<Recognised>> items) {
    List<Recognised> stories = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    for (Supplier<Recognised> item : items) {
      try {
        stories.add(item.get());
      } catch (Problem problem) {
        refused.add(problem);
      }
    }
    return new ReadStories(stories, refused);
  }
}
