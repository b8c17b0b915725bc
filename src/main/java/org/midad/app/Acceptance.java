package org.midad.app;

import java.util.Optional;
import org.midad.model.Role;

/**
 * How a person takes a bundle in.
 *
 * @param suggestions whether what was changed elsewhere comes as suggestions in the story as it
 *     stands here, and not as its next version
 * @param trusted what a sender whose key was not known is from now on; given by a person who has
 *     compared the fingerprint. Where somebody of the library has the sender's id, that person's
 *     role counts. Empty where the sender is known
 */
public record Acceptance(boolean suggestions, Optional<Role> trusted) {
  /** As the next version, from somebody known. */
  public static final Acceptance AS_VERSION = new Acceptance(false, Optional.empty());

  /** The same from somebody whose fingerprint was compared. */
  public Acceptance trusting(Role role) {
    return new Acceptance(suggestions, Optional.of(role));
  }

  /** The same with the changes as suggestions. */
  public Acceptance asSuggestions() {
    return new Acceptance(true, trusted);
  }
}
