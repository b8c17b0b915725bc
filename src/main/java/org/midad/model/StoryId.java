package org.midad.model;

import java.util.UUID;

/** Names a story in every library that it comes to. */
public record StoryId(UUID value) {
  public static StoryId create() {
    return new StoryId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static StoryId parse(String text) {
    return new StoryId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
