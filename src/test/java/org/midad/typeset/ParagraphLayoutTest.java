package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.ui.text.SeedStory;

class ParagraphLayoutTest {
  private static final String MIXED =
      "قال الناطق باسم NATO في كابول إن 13 قتيلاً (بينهم 4 من UNICEF) سقطوا عند 01:10 صباحاً."
          + " صحيفة \"الخليج\" نشرت «أن «داعش» الإرهابي» انسحب، كَتَبَ الطَّالِبُ الدَّرْسَ.";

  private static final FontBook FONTS = FontBook.load();
  private static final ParagraphStyle STYLE =
      ParagraphStyle.of(FontFamily.NASKH, FontWeight.REGULAR, 18, 1.7f);

  private final Typesetter typesetter = new Typesetter(FONTS);

  private ParagraphLayout lay(String text, float width) {
    return typesetter.layOut(Prose.of(text), STYLE, width);
  }

  private static Set<Integer> graphemes(String text) {
    BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
    iterator.setText(text);
    Set<Integer> offsets = new TreeSet<>();
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      offsets.add(at);
    }
    return offsets;
  }

  @Test
  void aClickOnACaretFindsItsPlaceInTheSeedArticle() {
    for (Block block : SeedStory.read().blocks()) {
      ParagraphLayout layout = lay(block.text(), 600);
      for (int offset : graphemes(block.text())) {
        Caret caret = layout.caret(offset);
        float middle = (caret.top() + caret.bottom()) / 2;
        int found = layout.offsetAt(caret.x(), middle);
        // Before and behind «13» the caret stands at the same place, split.
        if (caret.secondX().isEmpty()) {
          assertThat(found).as("%s at %s", block.text(), offset).isEqualTo(offset);
        }
      }
    }
  }

  @Test
  void aClickInMixedTextPutsTheCaretWhereTheClickWas() {
    ParagraphLayout layout = lay(MIXED, 400);
    for (int offset : graphemes(MIXED)) {
      Caret caret = layout.caret(offset);
      Caret found = layout.caret(layout.offsetAt(caret.x(), (caret.top() + caret.bottom()) / 2));
      double second = found.secondX().orElse(found.x());
      assertThat(Math.min(Math.abs(found.x() - caret.x()), Math.abs(second - caret.x())))
          .as("at %s", offset)
          .isLessThan(1);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {220, 400, 2000})
  void walkingLeftReadsAnArabicParagraphFromItsStartToItsEnd(float width) {
    ParagraphLayout layout = lay(MIXED, width);
    List<Integer> left = walk(layout, 0, true);
    assertThat(left.getLast()).isEqualTo(MIXED.length());
    assertThat(new TreeSet<>(left)).isEqualTo(graphemes(MIXED));
    List<Integer> right = walk(layout, MIXED.length(), false);
    assertThat(right.getLast()).isZero();
    assertThat(right).hasSizeGreaterThan(MIXED.length() / 2);
  }

  private static List<Integer> walk(ParagraphLayout layout, int start, boolean left) {
    List<Integer> passed = new ArrayList<>(List.of(start));
    while (passed.size() < 2 * layout.text().length() + 2) {
      OptionalInt next =
          left
              ? layout.leftOf(passed.getLast(), Direction.RIGHT_TO_LEFT)
              : layout.rightOf(passed.getLast(), Direction.RIGHT_TO_LEFT);
      if (next.isEmpty()) {
        return passed;
      }
      passed.add(next.getAsInt());
    }
    throw new AssertionError("the caret walks in circles: " + passed);
  }

  @Test
  void inPureArabicEveryStepLeftMovesTheCaretLeft() {
    ParagraphLayout layout = lay("كشفت قيادة العمليات", 600);
    float before = layout.caret(0).x();
    for (OptionalInt at = layout.leftOf(0, Direction.RIGHT_TO_LEFT);
        at.isPresent();
        at = layout.leftOf(at.getAsInt(), Direction.RIGHT_TO_LEFT)) {
      float now = layout.caret(at.getAsInt()).x();
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
    }
    assertThat(layout.caret(0).x()).isEqualTo(600);
  }

  @Test
  void theDirectionIsThatOfTheFirstStrongLetter() {
    assertThat(lay("13 قتيلاً in Kabul", 300).direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(lay("(13) killed في كابول", 300).direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(lay("13:10 (4)", 300).direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(lay("", 300).direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Direction.of("\u2066NATO\u2069 في كابول")).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Direction.of("13", Direction.LEFT_TO_RIGHT)).isEqualTo(Direction.LEFT_TO_RIGHT);
  }

  @Test
  void atAChangeOfDirectionThereAreTwoCarets() {
    ParagraphLayout layout = lay("باسم NATO في", 600);
    assertThat(layout.caret(2).secondX()).isEmpty();
    assertThat(layout.caret(5).secondX()).isPresent();
  }

  @Test
  void aSelectionCoversItsLettersAndNoOthers() {
    ParagraphLayout layout = lay(MIXED, 300);
    List<Shape> whole = layout.selection(0, MIXED.length());
    assertThat(whole).hasSize(layout.lineCount());
    for (int line = 1; line < whole.size(); line++) {
      assertThat(whole.get(line).getBounds2D().getMinY())
          .isEqualTo(whole.get(line - 1).getBounds2D().getMaxY());
    }
    assertThat(layout.selection(7, 7)).isEmpty();
    // From inside the Latin word to the Arabic after it.
    ParagraphLayout mixed = lay("باسم NATO في", 600);
    Shape pieces = mixed.selection(7, 11).getFirst();
    float inWord = (mixed.caret(6).x() + mixed.caret(7).x()) / 2;
    assertThat(pieces.contains(inWord, 15)).isFalse();
    assertThat(pieces.contains((mixed.caret(10).x() + mixed.caret(11).x()) / 2, 15)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NASKH", "AMIRI", "PLEX"})
  void linesDoNotTouchEvenWithAllVowels(String family) {
    String vowelled =
        "كَتَبَ الطَّالِبُ الدَّرْسَ فِي الْمَدْرَسَةِ إِلَىٰ جَانِبِ الحُجُّاجِ "
            .repeat(8)
            .strip();
    ParagraphStyle tight =
        ParagraphStyle.of(FontFamily.valueOf(family), FontWeight.BOLD, 30, 1.45f);
    ParagraphLayout layout = typesetter.layOut(Prose.of(vowelled), tight, 500);
    assertThat(layout.lineCount()).isGreaterThan(4);
    BufferedImage image =
        new BufferedImage(500, (int) layout.height() + 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    layout.paint(graphics, 0, 30);
    graphics.dispose();
    assertThat(bandsOfInk(image)).isGreaterThanOrEqualTo(layout.lineCount());
  }

  /** How many stretches of rows with ink there are, with rows without any between them. */
  private static int bandsOfInk(BufferedImage image) {
    int bands = 0;
    boolean inkAbove = false;
    for (int y = 0; y < image.getHeight(); y++) {
      boolean ink = false;
      for (int x = 0; x < image.getWidth() && !ink; x++) {
        ink = image.getRGB(x, y) >>> 24 > 160;
      }
      if (ink && !inkAbove) {
        bands++;
      }
      inkAbove = ink;
    }
    return bands;
  }

  @Test
  void aHeadlinesLinesAreAboutEquallyLong() {
    String headline = "بغداد وأربيل توحدان الجهود العسكرية لمواجهة إرهاب «داعش»";
    ParagraphStyle full = ParagraphStyle.of(FontFamily.NASKH, FontWeight.BOLD, 30, 1.45f);
    ParagraphLayout plain = typesetter.layOut(Prose.of(headline), full, 620);
    ParagraphLayout balanced = typesetter.layOut(Prose.of(headline), full.centred(), 620);
    assertThat(balanced.lineCount()).isEqualTo(plain.lineCount()).isEqualTo(2);
    assertThat(balanced.usedWidth()).isLessThan(plain.usedWidth() - 40);
  }

  @Test
  void marksDoNotTearAWordApart() {
    String text = "العسكرية";
    Prose marked = Prose.of(text).mark(3, 5, new Mark.Link("https://example.org"));
    float plain = typesetter.layOut(Prose.of(text), STYLE, 300).usedWidth();
    assertThat(typesetter.layOut(marked, STYLE, 300).usedWidth())
        .isBetween(plain - 0.5f, plain + 0.5f);
  }

  @Test
  void aWordKeepsItsDistanceFromAKafThatLeansOverIt() {
    assertThat(plexWidth("295 كلمة") - plexWidth("295") - plexWidth("كلمة"))
        .isGreaterThan(plexWidth("295 سطرا") - plexWidth("295") - plexWidth("سطرا") + 1);
    assertThat(plexWidth("سليمة كما") - plexWidth("سليمة") - plexWidth("كما"))
        .isGreaterThan(plexWidth("سليمة من") - plexWidth("سليمة") - plexWidth("من") + 1);
  }

  private float plexWidth(String text) {
    return typesetter
        .layOut(
            Prose.of(text), ParagraphStyle.of(FontFamily.PLEX, FontWeight.REGULAR, 12, 1.55f), 600)
        .usedWidth();
  }

  @Test
  void raisedLettersAreSmallerAndStandHigher() {
    Prose raised = Prose.of("2222").mark(0, 4, new Mark.Superscript());
    ParagraphLayout layout = typesetter.layOut(raised, STYLE, 300);
    assertThat(layout.usedWidth()).isLessThan(0.7f * lay("2222", 300).usedWidth());
    assertThat(inkTop(layout)).isLessThan(inkTop(lay("2222", 300)));
  }

  private static double inkTop(ParagraphLayout layout) {
    BufferedImage image = new BufferedImage(300, 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    layout.paint(graphics, 0, 10);
    graphics.dispose();
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 300; x++) {
        if (image.getRGB(x, y) >>> 24 > 128) {
          return y;
        }
      }
    }
    return -1;
  }

  @Test
  void anEmptyParagraphHasALineAndACaretAtItsStart() {
    ParagraphLayout layout = lay("", 300);
    assertThat(layout.lineCount()).isEqualTo(1);
    assertThat(layout.caret(0).x()).isEqualTo(300);
    assertThat(layout.offsetAt(12, 3)).isZero();
    assertThat(layout.leftOf(0, Direction.RIGHT_TO_LEFT)).isEmpty();
    assertThat(typesetter.layOut(Prose.EMPTY, STYLE.centred(), 300).caret(0).x()).isEqualTo(150);
  }

  @Test
  void theEndOfABrokenLineIsBeforeItsSpace() {
    ParagraphLayout layout = lay(MIXED, 220);
    int end = layout.lineEnd(0);
    assertThat(MIXED.charAt(end)).isEqualTo(' ');
    assertThat(layout.lineOf(end)).isZero();
    assertThat(layout.lineStart(1)).isEqualTo(end + 1);
    assertThat(layout.offsetOnLine(0, -50)).isEqualTo(end);
  }

  @Test
  void anEllipsisEndsWhatDoesNotFit() {
    ParagraphLayout layout =
        typesetter.layOutAtMost(2, Prose.of(MIXED), STYLE, 260, Direction.RIGHT_TO_LEFT);
    assertThat(layout.lineCount()).isEqualTo(2);
    assertThat(layout.text()).endsWith("…");
    assertThat(MIXED).startsWith(layout.text().substring(0, layout.text().length() - 1));
  }

  @Test
  void aLinesLettersStayInsideItsWidth() {
    ParagraphLayout layout = lay(MIXED, 260);
    assertThat(layout.usedWidth()).isLessThanOrEqualTo(260);
    for (Shape shape : layout.selection(0, MIXED.length())) {
      Rectangle2D bounds = shape.getBounds2D();
      assertThat(bounds.getMaxX()).isLessThanOrEqualTo(260.5);
    }
  }
}
