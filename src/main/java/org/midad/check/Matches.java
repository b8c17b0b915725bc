package org.midad.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a pattern finds in a text in Arabic; nothing in a text that is not. */
final class Matches {
  private Matches() {}

  /** Each as a hit. */
  static List<Hit> in(ReadText text, Pattern pattern, Function<MatchResult, Hit> hit) {
    return results(text, pattern).map(hit).toList();
  }

  static Stream<MatchResult> results(ReadText text, Pattern pattern) {
    return text.isArabic() ? pattern.matcher(text.text()).results() : Stream.empty();
  }
}
