package org.midad.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.midad.model.SenderKey;

/** The JDK's own signing by RFC 8032. */
final class Ed25519 {
  static final String NAME = "Ed25519";

  /** What stands before the 32 bytes in a SubjectPublicKeyInfo, by RFC 8410, section 4. */
  private static final String PREFIX = "302a300506032b6570032100";

  private Ed25519() {}

  static SenderKey name(PublicKey key) {
    return new SenderKey(HexFormat.of().formatHex(key.getEncoded()).substring(PREFIX.length()));
  }

  /** Whether the owner of the key signed the message; never throws for a bad key or signature. */
  static boolean verifies(SenderKey key, byte[] message, byte[] signature) {
    try {
      byte[] encoded = HexFormat.of().parseHex(PREFIX + key.hex());
      Signature check = Signature.getInstance(NAME);
      check.initVerify(
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
