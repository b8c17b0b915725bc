package org.midad.check;

import java.util.List;

/** A rule that has to see the whole story. */
public non-sealed interface StoryRule extends Rule {
  /** What it finds, in any order. {@link Reading#finding} makes one of a hit in a text. */
  List<Finding> check(Reading reading, Occasion occasion);
}
