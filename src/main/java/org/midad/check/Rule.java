package org.midad.check;

import java.util.List;

/**
 * One thing that is checked. It holds no state that a check changes, so that any thread may use it.
 */
public sealed interface Rule permits TextRule, StoryRule {
  /** Names it for good: lower-case words joined by hyphens behind {@code rule.}. */
  String name();

  Severity severity();

  /** What it is called. */
  default Message title() {
    return Message.of(name());
  }

  /** Why it is there. */
  default Message reason() {
    return Message.of(name() + ".reason");
  }

  /** What is wrong, and what is right. */
  default Message example() {
    return Message.of(name() + ".example");
  }

  /** Whether it keeps silent about words, or another place, of which another rule speaks. */
  default boolean yields() {
    return false;
  }

  /**
   * What may stand in the place of words that it found, the best first, where that takes too long
   * to be thought of at every finding.
   */
  default List<String> corrections(String words) {
    return List.of();
  }
}
