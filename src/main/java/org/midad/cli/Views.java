package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;

/** What the command line can open but does not know: {@code Main} supplies it. */
public interface Views {

  /**
   * Shows the window and returns when it is closed.
   *
   * @return the process's exit code
   */
  int window(Start start) throws Exception;

  /**
   * Takes a story on its whole way without a reader, and keeps a picture of every step.
   *
   * @param pictures the folder for them and for what is exported, made if missing; empty for the
   *     usual one
   * @return the process's exit code
   */
  int tour(Start start, Optional<Path> pictures) throws Exception;
}
