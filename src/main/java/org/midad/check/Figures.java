package org.midad.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.midad.model.Block;
import org.midad.model.BlockKind;

/** The pictures of a story. */
final class Figures {
  private Figures() {}

  static Stream<Block> of(Reading reading) {
    return reading.accepted().blocks().stream().filter(block -> block.kind() == BlockKind.FIGURE);
  }

  /** What is found of those that lack something. */
  static List<Finding> lacking(
      Rule rule, Reading reading, Place.Aspect aspect, String key, Predicate<Block> lacks) {
    return of(reading)
        .filter(lacks)
        .map(block -> Reading.finding(rule, new Place.Picture(block.id(), aspect), Message.of(key)))
        .toList();
  }
}
