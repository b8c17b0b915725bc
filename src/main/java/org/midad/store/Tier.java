package org.midad.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One part of a rule by which fewer are kept of what was made the longer ago it is: the newest of
 * each period, up to an age.
 *
 * @param period names the one that a moment belongs to
 */
record Tier(Duration age, Function<Instant, Object> period) {

  /** All up to an age. */
  static Tier all(Duration age) {
    // Each moment is a period of its own; two that were made at the same moment are both kept.
    return new Tier(age, moment -> new Object());
  }

  /**
   * Those that at least one of some tiers keeps. One from the future is as young as can be: the
   * clock may have been wrong.
   *
   * @param newestFirst what was made
   * @param made when it was
   */
  static <T> Set<T> kept(
      List<Tier> tiers, List<T> newestFirst, Function<T, Instant> made, Instant now) {
    Map<Tier, Set<Object>> seen = new HashMap<>();
    Set<T> kept = new HashSet<>();
    for (T one : newestFirst) {
      Duration age = Duration.between(made.apply(one), now);
      for (Tier tier : tiers) {
        boolean newest =
            seen.computeIfAbsent(tier, any -> new HashSet<>())
                .add(tier.period().apply(made.apply(one)));
        if (newest && age.compareTo(tier.age()) <= 0) {
          kept.add(one);
        }
      }
    }
    return kept;
  }
}
