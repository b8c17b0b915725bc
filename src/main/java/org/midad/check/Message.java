package org.midad.check;

import java.util.List;

/**
 * A sentence for whoever reads a finding.
 *
 * @param key in {@code assets/i18n}
 * @param arguments what the sentence names, in order
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
