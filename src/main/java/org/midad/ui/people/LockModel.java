package org.midad.ui.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.midad.model.Problem;

/** Covers the desk when its person asks for it, or has not touched anything for a while. */
public final class LockModel {
  private final Clock clock;
  private final IntegerProperty minutes = new SimpleIntegerProperty();
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private Instant touched;

  public LockModel(Clock clock) {
    this.clock = clock;
    this.touched = clock.instant();
  }

  /** After so many without a key or the mouse it locks by itself; 0 for never. */
  public IntegerProperty minutesProperty() {
    return minutes;
  }

  /** Whether the person at the desk has a password: whoever has none could not come back alone. */
  public BooleanProperty possibleProperty() {
    return possible;
  }

  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Why the desk cannot be locked now, or empty. */
  public Optional<Problem> hindrance() {
    return possible.get() ? Optional.empty() : Optional.of(new Problem("refusal.no-password"));
  }

  /** Somebody is at the desk: a key was pressed, or the mouse moved. */
  public void touched() {
    touched = clock.instant();
  }

  /** Time has passed. What a computer slept through counts too. */
  public void tick() {
    Instant now = clock.instant();
    if (now.isBefore(touched)) {
      // The clock was set back; nobody knows how long nothing was touched.
      touched = now;
    }
    Duration idle = Duration.between(touched, now);
    if (minutes.get() > 0 && idle.compareTo(Duration.ofMinutes(minutes.get())) >= 0) {
      lock();
    }
  }

  /** Does nothing where the person has no password. */
  public void lock() {
    if (possible.get()) {
      locked.set(true);
    }
  }

  /** The person has come back. */
  public void unlock() {
    touched();
    locked.set(false);
  }
}
