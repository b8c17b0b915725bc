package org.midad;

import java.nio.file.Path;
import org.midad.app.DeskAsLeft;
import org.midad.cli.Libraries;

/**
 * A library that nobody else can have any more, and that is not open yet.
 *
 * @param library may be used once it is connected
 * @param connect opens it; throws the problems of {@link Libraries#open}
 * @param left what can be shown until then
 */
record TakenLibrary(Libraries.Opened library, Runnable connect, DeskAsLeft left) {

  /** Takes libraries for a window. {@code Main} supplies it. */
  @FunctionalInterface
  interface Taking {
    /**
     * @throws org.midad.model.Problem as {@link Libraries#open}
     */
    TakenLibrary take(Path folder, DeskAsLeft left);
  }
}
