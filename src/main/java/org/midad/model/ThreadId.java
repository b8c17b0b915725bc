package org.midad.model;

import java.util.UUID;

/** Names a thread of comments. */
public record ThreadId(String value) {
  public ThreadId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a thread has a name");
    }
  }

  /** A name that nothing else has. */
  public static ThreadId create() {
    return new ThreadId(UUID.randomUUID().toString());
  }
}
