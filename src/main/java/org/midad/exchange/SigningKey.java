package org.midad.exchange;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.midad.model.SenderKey;

/** A person's key pair: the half that is told, and the half that signs. */
public final class SigningKey {
  private final SenderKey name;
  private final PrivateKey secret;

  SigningKey(SenderKey name, PrivateKey secret) {
    this.name = name;
    this.secret = secret;
  }

  /** The half that is told. */
  public SenderKey name() {
    return name;
  }

  /** 64 bytes. */
  byte[] sign(byte[] message) {
    try {
      Signature signing = Signature.getInstance(Ed25519.NAME);
      signing.initSign(secret);
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of ours that does not sign", e);
    }
  }
}
