package org.midad.app;

import java.util.List;
import java.util.Optional;
import org.midad.model.Problem;

/**
 * Why something may not be done now, in a few words for a menu; {@link #problem()} says the same
 * when it is tried all the same.
 *
 * @param key in {@code assets/i18n}, such as {@code refusal.slug}
 * @param arguments what the sentence names, in order
 */
public record Refusal(String key, List<Object> arguments) {
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  Refusal(String key, Object... arguments) {
    this(key, List.of(arguments));
  }

  static void require(Optional<Refusal> refusal) {
    if (refusal.isPresent()) {
      throw refusal.get().problem();
    }
  }

  public Problem problem() {
    return new Problem(key, arguments.toArray());
  }
}
