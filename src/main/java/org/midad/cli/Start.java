package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.midad.arabic.Messages;

/**
 * What the command line says about how Midad is to start.
 *
 * @param library the library's folder, or empty for the usual one
 * @param person id of who acts, or empty for whoever acted last
 * @param bundles that the window is to open, each with its whole path
 * @param messages in the language that was asked for
 */
public record Start(
    Optional<Path> library, Optional<String> person, List<Path> bundles, Messages messages) {}
