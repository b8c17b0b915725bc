package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;

/** How much of the printed page a part takes. */
class PrintLinesTest {
  private static final PrintColumn COLUMN = new PrintColumn(45, FontFamily.NASKH, 9, 11);

  private final PrintLines lines = new PrintLines(FontBook.load());

  private static Block paragraph(String text) {
    return Block.of(BlockKind.PARAGRAPH, text);
  }

  @Test
  void aWordThatFillsTheColumnTakesALine() {
    // Fourteen millimetres hold المشتركة in nine points, of about twelve, and no second word.
    PrintColumn narrow = new PrintColumn(14, FontFamily.NASKH, 9, 11);
    assertThat(lines.of(paragraph("المشتركة"), narrow)).isEqualTo(1);
    assertThat(lines.of(paragraph("المشتركة العمليات والقيادات"), narrow)).isEqualTo(3);
  }

  @Test
  void nothingWrittenTakesNoLine() {
    assertThat(lines.of(paragraph(""), COLUMN)).isZero();
  }

  @Test
  void moreRoomOrSmallerLettersMakeFewerLines() {
    Block text =
        paragraph("كشفت قيادة العمليات المشتركة، أمس السبت، أن الأيام المقبلة ستشهد ".repeat(6));
    int usual = lines.of(text, COLUMN);
    assertThat(lines.of(text, new PrintColumn(60, FontFamily.NASKH, 9, 11))).isLessThan(usual);
    assertThat(lines.of(text, new PrintColumn(45, FontFamily.NASKH, 8, 11))).isLessThan(usual);
    assertThat(lines.of(text, new PrintColumn(90, FontFamily.NASKH, 18, 22))).isEqualTo(usual);
  }

  @Test
  void aLineIsAsTallAsItsLeading() {
    // 72 points are an inch, and an inch 2.54 centimetres.
    assertThat(new PrintColumn(45, FontFamily.NASKH, 9, 12).centimetres(6))
        .isCloseTo(2.54, within(1e-9));
    assertThat(COLUMN.centimetres(100)).isCloseTo(38.81, within(0.01));
    assertThat(COLUMN.centimetres(0)).isZero();
  }

  @Test
  void aColumnHasASize() {
    assertThatThrownBy(() -> new PrintColumn(0, FontFamily.NASKH, 9, 11))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PrintColumn(45, FontFamily.NASKH, 9, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
