package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.midad.app.Restored;

/**
 * Restores libraries for the command line. {@code Main} supplies it, as it does {@link Libraries}.
 */
@FunctionalInterface
public interface Restoring {

  /**
   * @param place the library's folder, or empty for the usual one
   * @throws org.midad.model.Problem as {@link Restored#from}
   */
  Restored restore(Path backup, Optional<Path> place);
}
