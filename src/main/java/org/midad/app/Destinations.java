package org.midad.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.midad.export.Form;

/**
 * Where a story is to leave for.
 *
 * @param targets ids of places that were set up
 * @param folder one more, which was not
 */
public record Destinations(List<String> targets, Optional<NamedFolder> folder) {
  /**
   * A folder of this machine, named as the story leaves.
   *
   * @param forms one at least
   */
  public record NamedFolder(Path path, List<Form> forms) {
    public NamedFolder {
      forms = List.copyOf(forms);
      if (forms.isEmpty()) {
        throw new IllegalArgumentException("a story leaves in one form at least");
      }
    }
  }

  public Destinations {
    targets = List.copyOf(targets);
    if (targets.isEmpty() && folder.isEmpty()) {
      throw new IllegalArgumentException("a story leaves for one target at least");
    }
  }

  /** Nothing but a folder. */
  public static Destinations folder(Path path, List<Form> forms) {
    return new Destinations(List.of(), Optional.of(new NamedFolder(path, forms)));
  }

  /** Places that were set up. */
  public static Destinations targets(List<String> ids) {
    return new Destinations(ids, Optional.empty());
  }
}
