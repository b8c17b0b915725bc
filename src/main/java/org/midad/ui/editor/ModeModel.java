package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Access;
import org.midad.app.Refusal;
import org.midad.model.StoryId;

/**
 * What becomes of what is written on the page: the text itself changes, a suggestion is made of it,
 * or nothing can be written. A person chooses as far as they may.
 */
public final class ModeModel {
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.READ);
  private Optional<Access> access = Optional.empty();
  private Optional<Refusal> covered = Optional.empty();
  private @Nullable StoryId story;
  private @Nullable Mode chosen;

  /** From the freest to the narrowest. */
  public enum Mode {
    EDIT,
    SUGGEST,
    READ
  }

  /** What holds now. */
  public ReadOnlyObjectProperty<Mode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /** How far the person may go; empty while no story is open. */
  Optional<Access> access() {
    return access;
  }

  /** Why a mode cannot be chosen now, or empty. */
  Optional<Refusal> barring(Mode wished) {
    return access.flatMap(now ->
        switch (now) {
          case Access.Edit() -> Optional.empty();
          case Access.Suggest(var reason, var decides) ->
              wished == Mode.EDIT ? Optional.of(reason) : Optional.empty();
          case Access.Read(var reason) ->
              wished == Mode.READ ? Optional.empty() : Optional.of(reason);
        });
  }

  /** Why nothing can be written now, or empty. */
  Optional<Refusal> readOnly() {
    return covered.or(this::uncovered);
  }

  /** Something else is read in place of the page, for a reason; or no longer. */
  void cover(Optional<Refusal> reason) {
    covered = reason;
  }

  /** As {@link #readOnly}, if the page itself were shown. */
  Optional<Refusal> uncovered() {
    return access
        .flatMap(Access::barred)
        .or(() ->
            mode.get() == Mode.READ
                ? Optional.of(new Refusal("refusal.reading", List.of()))
                : Optional.empty());
  }

  /** Why the person may not accept or reject suggestions now, or empty. */
  Optional<Refusal> deciding() {
    return covered.or(() -> access.flatMap(Access::deciding)).or(this::readOnly);
  }

  /** A person may go so far with a story; what was chosen for another one is forgotten. */
  void allow(StoryId opened, Access allowed) {
    if (!opened.equals(story)) {
      story = opened;
      chosen = null;
    }
    access = Optional.of(allowed);
    settle();
  }

  /** Takes a mode that is not barred. */
  void choose(Mode wished) {
    if (barring(wished).isEmpty()) {
      chosen = wished;
      settle();
    }
  }

  /** What was chosen, or else the freest that may be. */
  private void settle() {
    Mode wished = chosen;
    if (wished == null || barring(wished).isPresent()) {
      wished = Mode.READ;
      for (Mode each : Mode.values()) {
        if (barring(each).isEmpty()) {
          wished = each;
          break;
        }
      }
    }
    mode.set(wished);
  }
}
