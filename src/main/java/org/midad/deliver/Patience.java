package org.midad.deliver;

import java.time.Duration;

/**
 * How long we wait for another machine.
 *
 * @param connecting until it takes the connection and lets us in
 * @param silence without a byte from it or to it
 */
record Patience(Duration connecting, Duration silence) {
  static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60));

  int connectingMillis() {
    return Math.toIntExact(connecting.toMillis());
  }

  int silenceMillis() {
    return Math.toIntExact(silence.toMillis());
  }
}
