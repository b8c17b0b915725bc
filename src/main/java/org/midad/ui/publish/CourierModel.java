package org.midad.ui.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.midad.app.Courier;
import org.midad.app.Tasks;
import org.midad.model.Delivery;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/**
 * Sends the courier out: whenever something was decided, whenever something is due, and now and
 * then, for a clock may have been set.
 */
public final class CourierModel {
  /** Between two looks at least. */
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Courier courier;
  private final Tasks remote;
  private final Notices notices;
  private final InstantSource clock;
  private final Consumer<Runnable> interfaceThread;
  private final ObservableMap<UUID, Double> progress = FXCollections.observableHashMap();
  private Consumer<Delivery> changed = delivery -> {};
  private final ReadOnlyIntegerWrapper doubted = new ReadOnlyIntegerWrapper();
  private boolean out;
  private boolean again;
  private Instant next = Instant.EPOCH;

  /**
   * @param remote waits for other machines and holds up nothing else
   * @param interfaceThread does something on the thread that draws
   */
  public CourierModel(
      Courier courier,
      Tasks remote,
      Notices notices,
      InstantSource clock,
      Consumer<Runnable> interfaceThread) {
    this.courier = courier;
    this.remote = remote;
    this.notices = notices;
    this.clock = clock;
    this.interfaceThread = interfaceThread;
  }

  /** How far those are that are under way, from 0 to 1, by the id of the delivery. */
  ObservableMap<UUID, Double> progress() {
    return progress;
  }

  /** Told whenever a delivery begins or ends. */
  public void onChanged(Consumer<Delivery> listener) {
    changed = listener;
  }

  /** How many wait only until somebody says whether the machine's clock is right. */
  ReadOnlyIntegerProperty doubtedProperty() {
    return doubted.getReadOnlyProperty();
  }

  /** Goes now, or once more if it is out: something was decided. */
  public void go() {
    if (out) {
      again = true;
      return;
    }
    out = true;
    remote.run(
        any -> courier.pass(this::at),
        this::back,
        problem -> {
          out = false;
          next = clock.instant().plus(OFTEN);
          notices.problem(problem);
        });
  }

  /** Goes if something is due. */
  public void tick() {
    if (!next.isAfter(clock.instant())) {
      go();
    }
  }

  /** Somebody says that the clock is right. */
  void trustClock() {
    remote.run(
        any -> {
          courier.trustClock();
          return true;
        },
        done -> go(),
        notices::problem);
  }

  private void back(Courier.Pass pass) {
    out = false;
    Instant often = clock.instant().plus(OFTEN);
    next = pass.next().filter(often::isAfter).orElse(often);
    if (!pass.set().isZero()) {
      tellClock(pass.set());
    }
    doubted.set(pass.doubted());
    if (again) {
      again = false;
      go();
    }
  }

  private void tellClock(Duration set) {
    notices.problem(
        new Problem(
            set.isNegative() ? "problem.clock.back" : "problem.clock.forward",
            set.abs().toMinutes()),
        new Notices.Remedy("notice.clock-right", this::trustClock));
  }

  /** By any thread. */
  private void at(Delivery delivery, double done) {
    interfaceThread.accept(() -> {
      switch (delivery.state()) {
        case UNDER_WAY -> {
          boolean begins = progress.put(delivery.id(), done) == null;
          if (begins) {
            changed.accept(delivery);
          }
        }
        case WAITING, DELIVERED, STOPPED, CANCELLED -> {
          progress.remove(delivery.id());
          changed.accept(delivery);
        }
      }
    });
  }
}
