package org.midad.app;

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
   */
  record Encrypt(Passphrase passphrase, boolean replacing) implements Conversion {}

  /** It lies in plain text again. */
  record Decrypt(Passphrase passphrase) implements Conversion {}
}
