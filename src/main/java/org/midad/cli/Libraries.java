package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.midad.app.UseCases;
import org.midad.model.Passphrase;

/** Opens libraries for the verbs. {@code Main} supplies it: how one is stored is not known here. */
@FunctionalInterface
public interface Libraries {

  /**
   * @param folder or empty for the usual one
   * @param passphrase of an encrypted one
   * @throws org.midad.model.Problem {@code problem.library.locked}, {@code
   *     problem.passphrase.needed} or {@code -wrong} and the like
   */
  Opened open(Optional<Path> folder, Optional<Passphrase> passphrase);

  /**
   * A library while a verb works in it.
   *
   * @param closing lets go of the library
   */
  record Opened(UseCases useCases, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
