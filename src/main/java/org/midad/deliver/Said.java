package org.midad.deliver;

import org.jspecify.annotations.Nullable;

/** The other side's words, as they may be kept. */
final class Said {
  private static final int LONGEST = 2_000;

  private Said() {}

  /** Without the secret, should it be in them, and no longer than a person reads. */
  static String by(@Nullable String words, Secret secret) {
    String hidden = secret.hide(words == null ? "" : words.strip());
    return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST);
  }
}
