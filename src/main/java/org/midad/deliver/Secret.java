package org.midad.deliver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only the two sides may know: a password, a token or the key of a signature. It is printed
 * nowhere, and leaves only inside of a request.
 */
public final class Secret {
  /** For a place that asks for none. */
  public static final Secret NONE = new Secret("");

  private static final String DOTS = "•••";

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** As it is, for a login that takes it so. */
  public String reveal() {
    return value;
  }

  /** Whether it can be said in one line of a protocol: then nothing in it looks like another. */
  boolean isOneLine() {
    return value.chars().noneMatch(Character::isISOControl);
  }

  /** For {@code Authorization}, by RFC 7617. */
  String basic(String user) {
    byte[] pair = (user + ":" + value).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** For {@code Authorization}, by RFC 6750. */
  String bearer() {
    return "Bearer " + value;
  }

  /**
   * The HMAC of a body with the secret for its key, in lower-case hexadecimal digits.
   *
   * @param algorithm as Java names it, such as {@code HmacSHA256}
   * @throws IllegalArgumentException if it is unknown, or the secret is empty
   */
  String hmac(String algorithm, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no such signature: " + algorithm, e);
    }
  }

  /** A text of the other side's, should it hold the secret, without it. */
  String hide(String text) {
    return value.isEmpty() ? text : text.replace(value, DOTS);
  }

  @Override
  public String toString() {
    return DOTS;
  }
}
