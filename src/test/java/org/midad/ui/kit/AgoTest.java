package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.Messages;

class AgoTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Baghdad"));

  @ParameterizedTest
  @CsvSource({
    "PT20S, الآن, just now",
    "PT1M, قبل دقيقة, 1 minute ago",
    "PT2M, قبل دقيقتين, 2 minutes ago",
    "PT5M, قبل 5 دقائق, 5 minutes ago",
    "PT11M, قبل 11 دقيقة, 11 minutes ago",
    "PT2H, قبل ساعتين, 2 hours ago",
    "PT14H, أمس 22:00, yesterday 22:00",
    "P12D, 12 نوفمبر, 12 November",
    "P400D, 20 أكتوبر 2025, 20 October 2025",
    "-PT30M, 12:30, 12:30"
  })
  void aMomentIsToldAsPeopleSayIt(Duration age, String arabic, String english) {
    assertThat(told(Locale.of("ar"), age)).isEqualTo(arabic);
    assertThat(told(Locale.ENGLISH, age)).isEqualTo(english);
  }

  /** Without the invisible isolates around the time. */
  private static String told(Locale language, Duration age) {
    return new Ago(Messages.load(language), CLOCK)
        .of(NOW.minus(age))
        .replaceAll("[\\u2068\\u2069]", "");
  }
}
