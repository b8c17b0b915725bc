package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.GraphicsEnvironment;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Prose;
import org.midad.typeset.FontBook.FontRange;
import org.midad.ui.text.SeedStory;

class FontBookTest {
  private final FontBook fonts = FontBook.load();

  @ParameterizedTest
  @EnumSource(FontFamily.class)
  void everyLetterOfTheSeedArticleIsShown(FontFamily family) {
    String article =
        SeedStory.read().blocks().stream().map(Block::text).collect(Collectors.joining(" "));
    for (FontWeight weight : FontWeight.values()) {
      for (FontRange range : fonts.ranges(article, family, weight, 18)) {
        assertThat(range.font().canDisplayUpTo(article.substring(range.from(), range.to())))
            .isNegative();
      }
    }
  }

  @Test
  void aLetterThatTheFamilyLacksComesFromOneThatHasIt() {
    String text = "نسبة CO₂ في الهواء";
    List<FontRange> ranges = fonts.ranges(text, FontFamily.NASKH, FontWeight.REGULAR, 18);
    assertThat(ranges.getFirst().from()).isZero();
    assertThat(ranges.getLast().to()).isEqualTo(text.length());
    for (int index = 1; index < ranges.size(); index++) {
      assertThat(ranges.get(index).from()).isEqualTo(ranges.get(index - 1).to());
    }
    assertThat(ranges).hasSizeGreaterThan(1);
  }

  @Test
  void aVowelStaysWithItsLetter() {
    String text = "ب\u0651\u064E ".repeat(3) + "\uFDFA\u0301";
    for (FontRange range : fonts.ranges(text, FontFamily.PLEX, FontWeight.REGULAR, 18)) {
      assertThat(Character.getType(text.charAt(range.from())))
          .isNotEqualTo((int) Character.NON_SPACING_MARK);
    }
  }

  /** Families, skin tones, flags of two letters and of tags, keycaps, variation selectors. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDE00",
        "\u2764\uFE0F",
        "1\uFE0F\u20E3",
        "\u00A9\uFE0F",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\uD83C\uDDEE\uD83C\uDDF6",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F"
      })
  void anEmojiComesWholeFromTheEmojiFontAndTheCaretGoesOverItWhole(String emoji) {
    String text = "نص " + emoji + " نص";
    List<FontRange> ranges = fonts.ranges(text, FontFamily.NASKH, FontWeight.REGULAR, 18);
    assertThat(ranges)
        .extracting(range -> range.font().getFamily())
        .containsExactly("Noto Naskh Arabic", "Noto Emoji", "Noto Naskh Arabic");
    assertThat(ranges.get(1).from()).isEqualTo(3);
    ParagraphLayout layout = layout(text);
    assertThat(layout.leftOf(3, Direction.RIGHT_TO_LEFT)).hasValue(3 + emoji.length());
    assertThat(layout.rightOf(3 + emoji.length(), Direction.RIGHT_TO_LEFT)).hasValue(3);
    Rectangle2D seen = layout.selection(3, 3 + emoji.length()).getFirst().getBounds2D();
    assertThat(seen.getWidth()).as("one picture, an em or two wide").isBetween(9.0, 45.0);
    for (double x = seen.getMinX() + 1; x < seen.getMaxX(); x++) {
      assertThat(layout.offsetAt((float) x, 10)).isIn(3, 3 + emoji.length());
    }
  }

  @Test
  void theSameSignWithoutTheWishToBeAPictureIsText() {
    List<FontRange> ranges =
        fonts.ranges("حقوق \u00A9 2026", FontFamily.NASKH, FontWeight.REGULAR, 18);
    assertThat(ranges).hasSize(1);
  }

  @Test
  void whatShowsNothingNeedsNoFont() {
    String plain = "قال NATO إن";
    String isolated = "قال \u2066NATO\u2069 إن";
    assertThat(fonts.ranges(isolated, FontFamily.NASKH, FontWeight.REGULAR, 18))
        .hasSameSizeAs(fonts.ranges(plain, FontFamily.NASKH, FontWeight.REGULAR, 18));
    assertThat(layout(isolated).usedWidth()).isEqualTo(layout(plain).usedWidth());
  }

  /** Georgian: none of our fonts has it, and about every machine does. */
  @Test
  void whatOursLackComesFromTheMachine() {
    String word = "\u10D7\u10D1\u10D8\u10DA\u10D8\u10E1\u10D8";
    boolean known =
        Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .anyMatch(font -> font.canDisplayUpTo(word) < 0);
    assumeThat(known).as("left out: no font of this machine has Georgian letters").isTrue();
    String text = "مدينة " + word + " القديمة";
    List<FontRange> ranges = fonts.ranges(text, FontFamily.NASKH, FontWeight.BOLD, 18);
    assertThat(ranges).hasSize(3);
    assertThat(ranges.get(1).font().canDisplayUpTo(word)).isNegative();
    assertThat(ranges.get(1).font().isBold()).isTrue();
    assertThat(fonts.ranges(text, FontFamily.NASKH, FontWeight.BOLD, 18)).isEqualTo(ranges);
  }

  @Test
  void whatNoFontShowsIsABoxThatLeavesTheOrderOfTheLineAlone() {
    String unknown = "\uDBBF\uDC00";
    List<FontRange> ranges =
        fonts.ranges("قبل " + unknown + " بعد", FontFamily.NASKH, FontWeight.REGULAR, 18);
    assertThat(ranges).hasSize(1);
    assertThat(ranges.getFirst().font())
        .isEqualTo(fonts.font(FontFamily.NASKH, FontWeight.REGULAR, 18));
    ParagraphLayout layout = layout("قبل " + unknown + " بعد");
    assertThat(layout.caret(0).x()).isGreaterThan(layout.caret(4).x());
    assertThat(layout.caret(4).x() - layout.caret(6).x()).isGreaterThan(5);
    assertThat(layout.caret(6).x()).isGreaterThan(layout.caret(10).x());
  }

  private ParagraphLayout layout(String text) {
    ParagraphStyle style = ParagraphStyle.of(FontFamily.NASKH, FontWeight.REGULAR, 18, 1.7f);
    return new Typesetter(fonts).layOut(Prose.of(text), style, 600);
  }
}
