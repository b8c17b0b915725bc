package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.model.Block;
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

  @Test
  void whatNoFontShowsIsLeftToTheOneWished() {
    List<FontRange> ranges = fonts.ranges("漢", FontFamily.NASKH, FontWeight.REGULAR, 18);
    assertThat(ranges).hasSize(1);
    assertThat(ranges.getFirst().font())
        .isEqualTo(fonts.font(FontFamily.NASKH, FontWeight.REGULAR, 18));
  }
}
