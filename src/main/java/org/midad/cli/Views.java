package org.midad.cli;

import java.nio.file.Path;

/** What the command line can open but does not know: {@code Main} supplies it. */
public interface Views {

  /**
   * Shows the window and returns when it is closed.
   *
   * @return the process's exit code
   */
  int window(Start start) throws Exception;

  /**
   * Walks through the screens without a reader and keeps a picture of each.
   *
   * @param pictures the folder for them, made if missing
   * @return the process's exit code
   */
  int tour(Start start, Path pictures) throws Exception;
}
