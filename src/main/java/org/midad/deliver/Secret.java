package org.midad.deliver;

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
  String reveal() {
    return value;
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
