package org.midad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done, told so that a person understands it: what happened, what is
 * safe, what to do. The words stand in {@code assets/i18n} under the key; whoever shows it (window
 * or command line) looks them up in the reader's language.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  /**
   * @param key in {@code assets/i18n}, such as {@code problem.library.locked}
   * @param arguments what the sentence names, in order
   */
  public Problem(String key, Object... arguments) {
    this(null, key, arguments);
  }

  /**
   * @param cause what the machine said, for the log
   */
  public Problem(@Nullable Throwable cause, String key, Object... arguments) {
    super(key + " " + List.of(arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
