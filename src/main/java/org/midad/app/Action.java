package org.midad.app;

import java.util.Optional;

/**
 * A way on for a story, as it is offered to a person.
 *
 * @param refusal why the person cannot go it now, or empty
 */
public record Action(Transition transition, Optional<Refusal> refusal) {
  public boolean isAllowed() {
    return refusal.isEmpty();
  }
}
