package org.midad.deliver;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.midad.model.Problem;

/** Brings the files of one parcel to their names, each once. */
final class Placing {
  private final UUID parcel;
  private final Ledger ledger;
  private final Supplier<Drop.Visit> visit;
  private final InstantSource clock;
  private final Set<String> taken = new HashSet<>();

  /**
   * @param visit the drop, opened when it is first needed
   * @param clock for the receipts
   */
  Placing(UUID parcel, Ledger ledger, Supplier<Drop.Visit> visit, InstantSource clock) {
    this.parcel = parcel;
    this.ledger = ledger;
    this.visit = visit;
    this.clock = clock;
  }

  /**
   * Sees to it that a file is there, or was: whoever reads the folder may have taken it away since.
   *
   * @param written told how many of its bytes were written so far, where any are
   */
  Trace.Arrived place(OutgoingFile file, LongConsumer written) {
    String key = parcel + " " + file.sha256();
    Trace.Arrived arrived =
        Trace.find(ledger, key)
            .flatMap(before -> arrived(before, key))
            .orElseGet(() -> bring(file, key, written));
    taken.add(arrived.name());
    return arrived;
  }

  /** What the last try has come to, of which only the beginning is known. */
  private Optional<Trace.Arrived> arrived(Trace before, String key) {
    return switch (before) {
      case Trace.Arrived arrived -> Optional.of(arrived);
      case Trace.Writing writing -> {
        visit.get().discard(writing.part());
        yield Optional.empty();
      }
      case Trace.Placing placing -> {
        if (!visit.get().has(placing.part())) {
          yield Optional.of(arrive(placing.name(), key));
        }
        // First told, for should the answer be lost, the missing part would look renamed.
        new Trace.Writing(placing.part()).keep(ledger, key);
        visit.get().discard(placing.part());
        yield Optional.empty();
      }
    };
  }

  private Trace.Arrived bring(OutgoingFile file, String key, LongConsumer written) {
    byte[] bytes = file.bytes().get();
    for (int number = 1; number <= file.lastName(); number++) {
      String name = file.name(number);
      if (!taken.contains(name) && stands(name, bytes, key, written)) {
        return arrive(name, key);
      }
    }
    throw new Undelivered(
        Undelivered.Kind.REFUSED, new Problem("problem.deliver.name-taken", file.name(1)), "");
  }

  /** False if the name is somebody else's. */
  private boolean stands(String name, byte[] bytes, String key, LongConsumer written) {
    return switch (visit.get().find(name, bytes)) {
      case SAME -> true;
      case OTHER -> false;
      case NOTHING -> write(name, bytes, key, written);
    };
  }

  private boolean write(String name, byte[] bytes, String key, LongConsumer written) {
    // A name of its own for every try: what is left of one that broke off may still be written to.
    String part = "." + name + "." + UUID.randomUUID().toString().substring(0, 8) + ".part";
    new Trace.Writing(part).keep(ledger, key);
    visit.get().write(part, bytes, written);
    new Trace.Placing(part, name).keep(ledger, key);
    if (visit.get().rename(part, name)) {
      return true;
    }
    new Trace.Writing(part).keep(ledger, key);
    visit.get().discard(part);
    return false;
  }

  private Trace.Arrived arrive(String name, String key) {
    Trace.Arrived arrived = new Trace.Arrived(clock.instant(), name);
    arrived.keep(ledger, key);
    return arrived;
  }
}
