package org.midad.deliver;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one file of a parcel has come, as the ledger keeps it. It is written before the step that
 * it tells of, so that a try knows what the one before it may have done.
 */
sealed interface Trace {
  /** Its bytes go into a part. */
  record Writing(String part) implements Trace {}

  /** The part is whole, and gets the file's own name. */
  record Placing(String part, String name) implements Trace {}

  /** It is where it belongs, or was: a reader of the folder may have taken it away. */
  record Arrived(Instant at, String name) implements Trace {}

  private static Trace of(String text) {
    String[] words = text.split(" ", 3);
    return switch (words[0]) {
      case "writing" -> new Writing(words[1]);
      case "placing" -> new Placing(words[1], words[2]);
      case "arrived" -> new Arrived(Instant.parse(words[1]), words[2]);
      default -> throw new IllegalArgumentException("no trace of a file: " + text);
    };
  }

  static Optional<Trace> find(Ledger ledger, String file) {
    return ledger.find(file).map(Trace::of);
  }

  default void keep(Ledger ledger, String file) {
    ledger.put(
        file,
        switch (this) {
          case Writing writing -> "writing " + writing.part();
          case Placing placing -> "placing " + placing.part() + " " + placing.name();
          case Arrived arrived -> "arrived " + arrived.at() + " " + arrived.name();
        });
  }
}
