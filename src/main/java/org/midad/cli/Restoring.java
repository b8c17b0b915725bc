package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.midad.app.Restored;
import org.midad.model.Passphrase;

/**
 * Restores libraries for the command line. {@code Main} supplies it, as it does {@link Libraries}.
 */
@FunctionalInterface
public interface Restoring {

  /**
   * @param passphrase that opened the library when the backup was made, if it was encrypted
   * @param place the library's folder, or empty for the usual one
   * @throws org.midad.model.Problem as {@link Restored#from}
   */
  Restored restore(Path backup, Optional<Passphrase> passphrase, Optional<Path> place);
}
