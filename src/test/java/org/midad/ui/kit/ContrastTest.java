package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.model.InkColor;
import org.midad.ui.kit.Theme.Look;
import org.midad.ui.text.Doubt;
import org.midad.ui.text.PageColors;

/**
 * Whether what is written can be read: the contrast of every colour of words with every colour that
 * it stands on, as WCAG 2.2 reckons it (4.5:1 for AA, 7:1 for AAA, 3:1 for marks).
 */
class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): ([^;]+);");

  /** What sheets, fields and rows are filled with. */
  private static final List<String> GROUNDS =
      List.of(
          "-color-bg-default",
          "-color-bg-overlay",
          "-color-bg-subtle",
          "-color-bg-inset",
          "-midad-hover",
          "-midad-chosen");

  private static final List<String> WORDS =
      List.of(
          "-color-fg-default",
          "-color-fg-muted",
          "-color-fg-subtle",
          "-color-accent-fg",
          "-color-danger-fg");

  @ParameterizedTest
  @EnumSource(Look.class)
  void theWordsOfTheWindowCanBeRead(Look look) throws IOException {
    Map<String, String> tokens = tokens(look);
    List<String> poor = new ArrayList<>();
    for (String words : WORDS) {
      for (String ground : GROUNDS) {
        note(poor, tokens, words, ground, least(look));
      }
    }
    note(poor, tokens, "-color-fg-emphasis", "-color-accent-emphasis", least(look));
    note(poor, tokens, "-color-accent-fg", "-color-accent-subtle", least(look));
    note(poor, tokens, "-color-fg-default", "-color-warning-subtle", least(look));
    note(poor, tokens, "-color-warning-fg", "-color-bg-default", least(look));
    note(poor, tokens, "-color-success-fg", "-color-bg-default", least(look));
    note(poor, tokens, "-color-bg-default", "-color-neutral-emphasis-plus", least(look));
    for (String ground : GROUNDS) {
      note(poor, tokens, "-midad-focus", ground, 3);
    }
    assertThat(poor).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void theStoryCanBeReadWhateverIsMarked(Look look) {
    PageColors page = look.page();
    for (Color words : List.of(page.ink(), page.quiet(), page.accent())) {
      for (Color ground :
          List.of(
              page.paper(),
              page.selection(),
              page.match(),
              page.currentMatch(),
              page.comment(),
              page.currentComment())) {
        assertThat(contrast(words, ground)).as(words + " on " + ground).isGreaterThan(least(look));
      }
    }
    for (Doubt.Weight weight : Doubt.Weight.values()) {
      assertThat(contrast(page.doubt(weight), page.paper())).as(weight.name()).isGreaterThan(4.5);
    }
    assertThat(contrast(page.prompt(), page.paper())).isGreaterThan(least(look));
    assertThat(contrast(page.caret(), page.paper())).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void whoeverSuggestsIsSeenOnThePageAndInTheWindowInTheSameColor(Look look) throws IOException {
    PageColors page = look.page();
    Map<String, String> tokens = tokens(look);
    for (InkColor ink : InkColor.values()) {
      Color shown = page.ink(ink);
      assertThat(color(tokens, "-ink-" + ink.name().toLowerCase(Locale.ROOT))).isEqualTo(shown);
      assertThat(contrast(shown, page.paper())).as(ink.name()).isGreaterThan(least(look));
    }
  }

  /** Nearly 3:1 is all that a mark can have under words that keep 7:1. */
  @Test
  void inHighContrastOneSeesWhatIsMarked() throws IOException {
    PageColors page = PageColors.HIGH_CONTRAST;
    for (Color mark :
        List.of(
            page.selection(),
            page.match(),
            page.currentMatch(),
            page.comment(),
            page.currentComment())) {
      assertThat(contrast(mark, page.paper())).isGreaterThan(2.95);
    }
    assertThat(contrast(page.hairline(), page.desk())).isGreaterThan(3);
    assertThat(contrast(page.caret(), page.selection())).isGreaterThan(3);
    Map<String, String> tokens = tokens(Look.HIGH_CONTRAST);
    for (String mark :
        tokens.keySet().stream().filter(name -> name.startsWith("-stage-")).toList()) {
      assertThat(contrast(color(tokens, mark), Color.BLACK)).as(mark).isGreaterThan(7);
    }
    for (String edge : List.of("-color-border-default", "-color-border-muted", "-midad-line")) {
      assertThat(contrast(color(tokens, edge), Color.BLACK)).as(edge).isGreaterThan(3);
    }
  }

  private static double least(Look look) {
    return switch (look) {
      case LIGHT, DARK -> 4.5;
      case HIGH_CONTRAST -> 7;
    };
  }

  private static void note(
      List<String> poor, Map<String, String> tokens, String words, String ground, double least) {
    // What lets something shine through lies on the list of stories, the darkest of the grounds.
    Color under = color(tokens, "-color-bg-subtle");
    double contrast = contrast(color(tokens, words), over(color(tokens, ground), under));
    if (contrast < least) {
      poor.add("%s on %s: %.2f".formatted(words, ground, contrast));
    }
  }

  private static Map<String, String> tokens(Look look) throws IOException {
    Map<String, String> tokens = new HashMap<>();
    for (String sheet : Stream.concat(Stream.of(Theme.TOKENS), look.over().stream()).toList()) {
      String text = Files.readString(Path.of("assets", "css", sheet));
      int start = text.indexOf(".root {");
      Matcher token = TOKEN.matcher(text.substring(start, text.indexOf('}', start)));
      while (token.find()) {
        tokens.put(token.group(1), token.group(2).strip());
      }
    }
    return tokens;
  }

  private static Color color(Map<String, String> tokens, String name) {
    String value = Objects.requireNonNull(tokens.get(name), name);
    return value.startsWith("-") ? color(tokens, value) : Color.web(value);
  }

  private static Color over(Color upper, Color lower) {
    return lower.interpolate(
        Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
  }

  private static double contrast(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
