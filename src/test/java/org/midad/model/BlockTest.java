package org.midad.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {
  /** The first letters tell as a rule, and stand in one run as a rule. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13",
        "13 قتيلاً",
        "F-16 طائرات",
        "«داعش» NATO",
        "\u2066NATO\u2069 والعراق",
        "\u2066NATO",
        "13 \u2067بغداد\u2069 NATO"
      })
  void itsLinesBeginWhereItsWholeTextTellsHoweverItIsMarked(String text) {
    for (Direction otherwise : Direction.values()) {
      Direction whole = Direction.of(text, otherwise);
      IntStream.range(0, text.length())
          .mapToObj(
              end -> Block.of(BlockKind.PARAGRAPH, Prose.of(text).mark(0, end, new Mark.Bold())))
          .forEach(
              block -> assertThat(block.direction(otherwise)).as("%s", block).isEqualTo(whole));
    }
  }
}
