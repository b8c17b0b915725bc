package org.midad.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.midad.deliver.Secret;
import org.midad.export.Sha256;
import org.midad.model.Problem;
import org.midad.store.PrivateFiles;

/** What only a target and we may know, in the library's own private files. */
final class SecretFiles {
  private final PrivateFiles files;

  SecretFiles(PrivateFiles files) {
    this.files = files;
  }

  /**
   * @return {@link Secret#NONE} where nothing is kept
   * @throws Problem {@code problem.target.secret} if the file cannot be read
   */
  Secret of(String target) {
    String name = name(target);
    try {
      return files.read(name).map(Secret::new).orElse(Secret.NONE);
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(name));
    }
  }

  /**
   * @throws Problem {@code problem.target.secret} if the file cannot be written
   */
  void put(String target, Secret secret) {
    String name = name(target);
    try {
      files.write(name, secret.reveal());
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(name));
    }
  }

  /**
   * @throws Problem {@code problem.target.secret} if the file stays
   */
  void remove(String target) {
    String name = name(target);
    try {
      files.remove(name);
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(name));
    }
  }

  /** An id may hold what a file system takes for something else. */
  private static String name(String target) {
    byte[] hash = Sha256.of(target.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
