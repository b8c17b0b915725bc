package org.midad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Time that passes whatever the clock says. */
final class RunningTime {
  /** Seconds since the machine began, also those that it slept (proc(5)). */
  private static final Path LINUX = Path.of("/proc/uptime");

  private RunningTime() {}

  /** Since some moment in the past, which stays the same while the program runs. */
  static Duration now() {
    try {
      String seconds = Files.readString(LINUX).split(" ", 2)[0];
      return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
    } catch (IOException elsewhere) {
      return Duration.ofNanos(System.nanoTime());
    }
  }
}
