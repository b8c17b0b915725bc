package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTimeTest {
  @Test
  void theSeedsTimeIsTenPastOneAtNight() {
    assertThat(PageTime.parse("01:10 صباحا")).contains(LocalTime.of(1, 10));
    assertThat(PageTime.format(LocalTime.of(1, 10))).isEqualTo("01:10 صباحا");
  }

  @Property
  void whatIsWrittenIsReadBackInEitherDigits(@ForAll @IntRange(min = 0, max = 1439) int minute) {
    LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
    String written = PageTime.format(time);
    assertThat(PageTime.parse(written)).contains(time);
    assertThat(PageTime.parse(Numerals.toArabicIndic(written))).contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "01:10 صباحاً, 01:10",
    "01:10 صباحًا, 01:10",
    "1:10 ص, 01:10",
    "01:10 مساء, 13:10",
    "01:10 مساءً, 13:10",
    "11:30 مساء, 23:30",
    "12:00 مساء, 12:00",
    "12:00 صباحا, 00:00",
    "11:30 ظهرا, 11:30",
    "01:30 ظهرا, 13:30",
    "03:15 بعد الظهر, 15:15",
    "٠١:١٠ صباحا, 01:10",
    "01:10 AM, 01:10",
    "1:10 p.m., 13:10",
    "الساعة 01:10 مساء, 13:10",
    "13:45, 13:45",
    "13:45 مساء, 13:45",
    "00:30, 00:30"
  })
  void newspapersWriteItInManyWays(String written, LocalTime time) {
    assertThat(PageTime.parse(written)).contains(time);
  }

  @Test
  void spacesAndHiddenMarksDoNotDisturb() {
    assertThat(PageTime.parse(" \u200F01:10\u00A0صباحا\u200E ")).contains(LocalTime.of(1, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "صباحا", "25:00", "01:60 صباحا", "01:10 قتيلا", "في 01:10 صباحا", "1"})
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(PageTime.parse(text)).isEmpty();
  }
}
