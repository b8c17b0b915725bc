package org.midad.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Notices that the machine's clock was set while the program ran: its hands and the time that has
 * really passed are then no longer of one mind.
 */
final class ClockWatch {
  /** Less is how clocks are kept right all the time. */
  static final Duration TOLERANCE = Duration.ofMinutes(2);

  private final InstantSource clock;
  private final Supplier<Duration> passed;
  private Instant seen;
  private Duration then;
  private Duration set = Duration.ZERO;

  /**
   * @param passed how long something has been running that nobody can set
   */
  ClockWatch(InstantSource clock, Supplier<Duration> passed) {
    this.clock = clock;
    this.passed = passed;
    seen = clock.instant();
    then = passed.get();
  }

  /**
   * Looks at the clock.
   *
   * @return how far it was set since it was looked at last: forward if positive; zero as a rule
   */
  Duration look() {
    Instant now = clock.instant();
    Duration running = passed.get();
    Duration jump = Duration.between(seen, now).minus(running.minus(then));
    seen = now;
    then = running;
    if (jump.abs().compareTo(TOLERANCE) <= 0) {
      return Duration.ZERO;
    }
    set = set.plus(jump);
    return jump;
  }

  /** What time it would be had nobody set the clock. */
  Instant unset() {
    return seen.minus(set);
  }

  /** Whether the clock was set, and nobody has said that it is right. */
  boolean isDoubtful() {
    return !set.isZero();
  }

  /** Somebody says that the clock is right. */
  void trust() {
    set = Duration.ZERO;
  }
}
