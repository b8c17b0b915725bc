package org.midad.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that receipts and browsers know a file by. */
public final class Sha256 {
  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
