package org.midad.app;

import java.util.Optional;

/** How far a person may go with the text of a story now. */
public sealed interface Access {
  /** Writes in it freely, and decides on suggestions. */
  record Edit() implements Access {}

  /**
   * Whatever is written becomes a suggestion.
   *
   * @param reason why nothing may be changed outright
   * @param decides whether the person may accept and reject suggestions all the same
   */
  record Suggest(Refusal reason, boolean decides) implements Access {}

  /** Reads it alone. */
  record Read(Refusal reason) implements Access {}

  /** Why the person may write nothing at all, or empty. */
  default Optional<Refusal> barred() {
    return switch (this) {
      case Edit() -> Optional.empty();
      case Suggest(var reason, var decides) -> Optional.empty();
      case Read(var reason) -> Optional.of(reason);
    };
  }

  /** Why the person may not accept or reject suggestions, or empty. */
  default Optional<Refusal> deciding() {
    return switch (this) {
      case Edit() -> Optional.empty();
      case Suggest(var reason, var decides) ->
          decides ? Optional.empty() : Optional.of(new Refusal("refusal.reviewers-only"));
      case Read(var reason) -> Optional.of(reason);
    };
  }
}
