package org.midad.app;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.PasswordCost;
import org.midad.store.Argon2;

/**
 * A password as it is kept: hashed by Argon2id (RFC 9106) in the PHC string format, {@code
 * $argon2id$v=19$m=65536,t=3,p=4$salt$hash}, so that each hash says what it was made with.
 */
final class PasswordHash {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([\\w+/-]+)\\$([\\w+/-]+)");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;
  private static final int LENGTH = 32;

  private final PasswordCost cost;
  private final byte[] salt;
  private final byte[] bytes;

  private PasswordHash(PasswordCost cost, byte[] salt, byte[] bytes) {
    this.cost = cost;
    this.salt = salt;
    this.bytes = bytes;
  }

  /** Takes about half a second at the recommended cost. */
  static PasswordHash of(String password, PasswordCost cost) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return new PasswordHash(cost, salt, Argon2.hash(password, cost, salt, LENGTH));
  }

  /**
   * @throws IllegalArgumentException if it is no hash that this Midad knows
   */
  static PasswordHash read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no hash of a password");
    }
    PasswordCost cost =
        new PasswordCost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    Base64.Decoder decoder = Base64.getDecoder();
    return new PasswordHash(cost, decoder.decode(parts.group(4)), decoder.decode(parts.group(5)));
  }

  PasswordCost cost() {
    return cost;
  }

  String write() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            encoder.encodeToString(salt),
            encoder.encodeToString(bytes));
  }

  /** Takes as long as it took to make. */
  boolean matches(String password) {
    return MessageDigest.isEqual(bytes, Argon2.hash(password, cost, salt, bytes.length));
  }
}
