package org.midad.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * By which a library knows a sender again: the public half of an Ed25519 key pair (RFC 8032).
 *
 * @param hex its 32 bytes as 64 lower-case hexadecimal digits
 */
public record SenderKey(String hex) {
  private static final int GROUPS = 8;
  private static final int BYTES = 5;

  public SenderKey {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a public key: " + hex);
    }
  }

  /**
   * What two people read to each other to be sure of the key: eight groups of five decimal digits,
   * which are the same in every language. Together they hold 132 bits of the key's SHA-512.
   */
  public List<String> fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-512").digest(HexFormat.of().parseHex(hex));
      List<String> groups = new ArrayList<>();
      for (int group = 0; group < GROUPS; group++) {
        long number = 0;
        for (int at = 0; at < BYTES; at++) {
          number = number << Byte.SIZE | (hash[group * BYTES + at] & 0xFF);
        }
        String digits = Long.toString(number % 100_000);
        groups.add("0".repeat(BYTES - digits.length()) + digits);
      }
      return groups;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }
}
