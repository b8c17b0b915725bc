package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.midad.arabic.Messages;
import org.midad.model.Passphrase;

/**
 * What the command line says about how Midad is to start.
 *
 * @param library the library's folder, or empty for the usual one
 * @param passphrase of the library, if it is known without asking anybody
 * @param person id of who acts, or empty for whoever acted last
 * @param bundles that the window is to open, each with its whole path
 * @param messages in the language that was asked for
 */
public record Start(
    Optional<Path> library,
    Optional<Passphrase> passphrase,
    Optional<String> person,
    List<Path> bundles,
    Messages messages) {}
