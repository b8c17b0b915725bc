package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.ui.text.Query.Manner;
import org.midad.ui.text.Query.Match;

class QueryTest {
  @ParameterizedTest
  @CsvSource({
    "الأمن والامن, الامن, FOLDED, الأمن|الامن",
    "الأمن والامن, الامن, EXACT, الامن",
    "من 13 إلى 204, \\d+, PATTERN, 13|204",
    "بَيت بِنت, ب, PATTERN, بَ|بِ",
    "بَيت, \u064E, PATTERN, بَ",
    "aaa, a*, PATTERN, aaa",
    "بغداد, ^|$, PATTERN, ''",
    "a.c abc, a.c, FOLDED, a.c",
    "بغداد, '', PATTERN, ''"
  })
  void aStoryIsSearchedInThreeManners(String text, String words, Manner manner, String found) {
    assertThat(found(text, new Query(words, manner)))
        .containsExactly(found.isEmpty() ? new String[0] : found.split("\\|"));
  }

  @Test
  void whatAPatternCaughtComesBackInWhatReplacesIt() {
    Match match = matches("من 13/12", new Query("(\\d+)/(\\d+)", Manner.PATTERN)).getFirst();
    assertThat(match.replacement("$2-$1")).isEqualTo("12-13");
    assertThat(match.replacement("<$0> $ $7 $")).isEqualTo("<13/12> $ $7 $");
    Match plain = matches("من 13", new Query("13", Manner.FOLDED)).getFirst();
    assertThat(plain.replacement("$0")).isEqualTo("$0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "*", "\\", "a{2,1}", "(?<"})
  void anUnfinishedPatternIsToldAsAProblem(String words) {
    assertThatThrownBy(() -> new Query(words, Manner.PATTERN).finder())
        .asInstanceOf(type(Problem.class))
        .extracting(Problem::key)
        .isEqualTo("find.pattern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(a|b)*c"})
  void aPatternThatWouldTryForYearsIsGivenUp(String words) {
    String text = "a".repeat(100_000);
    assertThatThrownBy(() -> matches(text, new Query(words, Manner.PATTERN)))
        .asInstanceOf(type(Problem.class))
        .extracting(Problem::key)
        .isEqualTo("find.slow");
  }

  private static List<String> found(String text, Query query) {
    return matches(text, query).stream()
        .map(match -> text.substring(match.span().from(), match.span().to()))
        .toList();
  }

  private static List<Match> matches(String text, Query query) {
    return query
        .finder()
        .in(Block.of(BlockKind.PARAGRAPH, text), Deadline.in(Duration.ofMillis(200)));
  }
}
