package org.midad.app;

import java.util.Map;
import org.midad.deliver.Secret;
import org.midad.model.Passphrase;

/** What is to become of a library once nobody has it open. */
public sealed interface Conversion {
  /** That opens the library before it, or after it. */
  Passphrase passphrase();

  /**
   * It is encrypted.
   *
   * @param replacing whether the copies in plain text beside it are deleted, once an encrypted
   *     backup has been made
   * @param secrets of targets that were only remembered until now, by the names of their files
   */
  record Encrypt(Passphrase passphrase, boolean replacing, Map<String, Secret> secrets)
      implements Conversion {}

  /** It lies in plain text again; secrets of targets that were sealed in it are forgotten. */
  record Decrypt(Passphrase passphrase) implements Conversion {}
}
