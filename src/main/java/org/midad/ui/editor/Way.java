package org.midad.ui.editor;

import java.util.Optional;
import org.midad.app.Refusal;
import org.midad.app.Transition;

/** A way on for the open story. */
public sealed interface Way {
  /** Why it is barred now, or empty. */
  Optional<Refusal> refusal();

  /** To another stage. */
  record Move(Transition transition, Optional<Refusal> refusal) implements Way {}

  /** Out of the house. */
  record Export(Optional<Refusal> refusal) implements Way {}
}
