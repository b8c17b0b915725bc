package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.arabic.Isolates;
import org.midad.model.Direction;
import org.midad.model.Prose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The order in which letters stand, and in which a caret walks past them, against ICU's. */
class VisualOrderTest {
  private static final Path CORPUS =
      Path.of("../shared/data/corpus/saudinewsnet-2015-08-01.json.gz");
  private static final FontBook FONTS = FontBook.load();

  private final Typesetter typesetter = new Typesetter(FONTS);

  @Test
  void aThousandParagraphsOfRealArticlesStandAsIcuOrdersThem() throws IOException {
    assumeThat(CORPUS).as("left out, for want of the articles to lay out").exists();
    List<String> paragraphs = paragraphs();
    int step = paragraphs.size() / 1000;
    assertThat(step).isPositive();
    for (int sample = 0; sample < 1000; sample++) {
      String text = paragraphs.get(sample * step);
      check(text, Direction.of(text), 400);
    }
  }

  private static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (InputStream file = new GZIPInputStream(Files.newInputStream(CORPUS))) {
      for (JsonNode article : JsonMapper.shared().readTree(file)) {
        article.path("content").asString().lines().map(String::strip).forEach(paragraphs::add);
      }
    }
    paragraphs.removeIf(String::isEmpty);
    return paragraphs;
  }

  @ParameterizedTest
  @ValueSource(strings = {"RIGHT_TO_LEFT", "LEFT_TO_RIGHT"})
  void soDoTextsAsMixedAsNoneIs(String direction) {
    Random random = new Random(13);
    for (int round = 0; round < 1000; round++) {
      String text = RandomText.of(random, 14);
      check(text, Direction.valueOf(direction), round % 2 == 0 ? 2000 : 130);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أقلعت طائرة F-16 من قاعدة Ain al-Asad عند 01:10 صباحاً.",
        "قال: «إن «داعش» الإرهابي و«Yahoo!» في 13/12/2020 (بينهم 4 من UNICEF)»، ثم C++ 3 مرات.",
        "هاتف +964 770 123 4567 وبريد a.b@example.org، و[NATO (2)] ثم London، Paris 7.",
        "The minister said «شكراً» 13 times, then (بغداد) 2 and F-16.",
      })
  void whatIsTypedStandsInOrderLetterByLetter(String whole) {
    for (int length = 1; length <= whole.length(); length++) {
      String text = whole.substring(0, length);
      check(text, Direction.of(whole), 2000);
      // Of what was typed before, nothing but the signs that wait for their other half may move.
      check(text + "|", Direction.of(whole), 2000);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {90, 200, 3000})
  void theCaretWalksPastEveryLetterOnceAndArrives(float width) {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String text = RandomText.of(random, 16);
      for (Direction direction : Direction.values()) {
        ParagraphLayout layout = lay(text, direction, width);
        for (Direction writing : Direction.values()) {
          walk(layout, writing, true);
          walk(layout, writing, false);
        }
      }
    }
  }

  private static void walk(ParagraphLayout layout, Direction writing, boolean left) {
    List<Integer> passed = new ArrayList<>();
    int at = left ? layout.rightmost(writing) : layout.leftmost(writing);
    OptionalInt next = OptionalInt.of(at);
    while (next.isPresent()) {
      at = next.getAsInt();
      if (!passed.isEmpty() && layout.lineOf(at) == layout.lineOf(passed.getLast())) {
        float moved = layout.caret(at, writing).x() - layout.caret(passed.getLast(), writing).x();
        assertThat(left ? -moved : moved)
            .as("%s: %s after %s", layout.text(), at, passed)
            .isGreaterThanOrEqualTo(-0.01f);
      }
      passed.add(at);
      assertThat(passed).as(layout.text()).hasSizeLessThanOrEqualTo(layout.text().length() + 1);
      next = left ? layout.leftOf(at, writing) : layout.rightOf(at, writing);
    }
    assertThat(new TreeSet<>(passed)).as(layout.text()).isEqualTo(graphemes(layout.text()));
    if (writing == layout.direction()) {
      boolean onward = left == (layout.direction() == Direction.RIGHT_TO_LEFT);
      assertThat(at).isEqualTo(onward ? layout.text().length() : 0);
    }
  }

  private static Set<Integer> graphemes(String text) {
    BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
    iterator.setText(text);
    TreeSet<Integer> offsets = new TreeSet<>();
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      offsets.add(at);
    }
    return offsets;
  }

  private ParagraphLayout lay(String text, Direction direction, float width) {
    ParagraphStyle style = ParagraphStyle.of(FontFamily.NASKH, FontWeight.REGULAR, 18, 1.7f);
    return typesetter.layOut(Prose.of(text), style, width, direction);
  }

  private void check(String text, Direction direction, float width) {
    ParagraphLayout layout = lay(text, direction, width);
    for (int line = 0; line < layout.lineCount() && !text.isEmpty(); line++) {
      int start = layout.lineStart(line);
      int end = line + 1 < layout.lineCount() ? layout.lineStart(line + 1) : text.length();
      List<Letters.Letter> seen = new ArrayList<>(layout.letters(line).asSeen());
      seen.removeIf(Letters.Letter::isIsolate);
      assertThat(seen.stream().map(Letters.Letter::from).filter(at -> isSeen(text, at)).toList())
          .as("%s, line %s", text, line)
          .isEqualTo(expected(text, direction, start, end));
      for (int place = 1; place < seen.size(); place++) {
        assertThat(seen.get(place).left())
            .as("%s, line %s, place %s", text, line, place)
            .isGreaterThanOrEqualTo(seen.get(place - 1).right() - 0.01f);
      }
    }
  }

  /** A joiner with no letter before it may stand anywhere: neither the eye nor Unicode tells. */
  private static boolean isSeen(String text, int offset) {
    return text.charAt(offset) != '\u200C';
  }

  /** The first places of a line's graphemes from left to right, with every stretch isolated. */
  private static List<Integer> expected(String text, Direction direction, int start, int end) {
    boolean rightToLeft = direction == Direction.RIGHT_TO_LEFT;
    List<Isolates.Stretch> stretches =
        rightToLeft ? Isolates.leftToRight(text) : Isolates.rightToLeft(text);
    StringBuilder isolated = new StringBuilder(text.replace('\t', ' '));
    List<Integer> origins = new ArrayList<>();
    for (int index = 0; index < text.length(); index++) {
      origins.add(index);
    }
    for (Isolates.Stretch stretch : stretches.reversed()) {
      isolated
          .insert(stretch.to(), '\u2069')
          .insert(stretch.from(), rightToLeft ? '\u2066' : '\u2067');
      origins.add(stretch.to(), -1);
      origins.add(stretch.from(), -1);
    }
    Bidi bidi = new Bidi();
    bidi.setPara(isolated.toString(), (byte) (rightToLeft ? 1 : 0), null);
    int from = origins.indexOf(start);
    int to = origins.indexOf(end - 1) + 1;
    Bidi line = bidi.setLine(from, to);
    Set<Integer> graphemes = graphemes(text);
    List<Integer> order = new ArrayList<>();
    for (int place = 0; place < to - from; place++) {
      int origin = origins.get(from + line.getLogicalIndex(place));
      if (graphemes.contains(origin) && isSeen(text, origin)) {
        order.add(origin);
      }
    }
    return order;
  }
}
