package org.midad.ui.text;

import java.util.List;
import java.util.Optional;
import org.midad.model.Problem;
import org.midad.ui.text.Query.Match;

/**
 * What a search came to.
 *
 * @param matches in the order of the story
 * @param current index of the match that is selected, or -1
 * @param problem why nothing could be looked for
 */
public record Found(List<Match> matches, int current, Optional<Problem> problem) {
  static final Found NOTHING = new Found(List.of(), -1, Optional.empty());

  public Found {
    matches = List.copyOf(matches);
  }

  static Found problem(Problem problem) {
    return new Found(List.of(), -1, Optional.of(problem));
  }
}
