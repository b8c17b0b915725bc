package org.midad.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.midad.deliver.Secret;
import org.midad.exchange.PrivateFile;
import org.midad.export.Sha256;
import org.midad.model.Problem;

/**
 * What only a target and we may know, each in a file of its own beside the library: not in the
 * database, so that no copy of it hands them on.
 */
final class SecretFiles {
  private static final String FOLDER = "secrets";

  private final Path folder;

  /**
   * @param library the library's folder
   */
  SecretFiles(Path library) {
    folder = library.resolve(FOLDER);
  }

  /**
   * @return {@link Secret#NONE} where nothing is kept
   * @throws Problem {@code problem.target.secret} if the file cannot be read
   */
  Secret of(String target) {
    Path file = file(target);
    try {
      return Files.exists(file) ? new Secret(Files.readString(file)) : Secret.NONE;
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", file);
    }
  }

  /**
   * @throws Problem {@code problem.target.secret} if the file cannot be written
   */
  void put(String target, Secret secret) {
    Path file = file(target);
    try {
      PrivateFile.write(file, secret.reveal());
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", file);
    }
  }

  /**
   * @throws Problem {@code problem.target.secret} if the file stays
   */
  void remove(String target) {
    Path file = file(target);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", file);
    }
  }

  /** An id may hold what a file system takes for something else. */
  private Path file(String target) {
    byte[] hash = Sha256.of(target.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
  }
}
