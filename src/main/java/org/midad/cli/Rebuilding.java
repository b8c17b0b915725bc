package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.midad.app.Rebuilt;
import org.midad.model.Passphrase;

/** Rebuilds damaged libraries for the command line. {@code Main} supplies it. */
@FunctionalInterface
public interface Rebuilding {

  /**
   * @param place the library's folder, or empty for the usual one
   * @throws org.midad.model.Problem as {@link Rebuilt#of}
   */
  Rebuilt rebuild(Optional<Path> place, Optional<Passphrase> passphrase);
}
