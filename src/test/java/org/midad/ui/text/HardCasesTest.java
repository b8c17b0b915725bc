package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.typeset.FontFamily;
import org.midad.ui.Reviewed;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The page's hard cases, compared point by point with pictures that were looked at. They are drawn
 * in the program's own fonts alone, which come out the same on every machine.
 */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class HardCasesTest {
  /** Over and under the parts that are shown, in pixels. */
  private static final double AROUND = 8;

  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
    // A snapshot of what stands in a mirrored window comes out mirrored.
    page.root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void vowels() {
    show(
        part(BlockKind.HEADLINE, "النَّفْطُ يَرْتَفِعُ بِنِسْبَةِ 3.5%"),
        part(
            BlockKind.PARAGRAPH,
            "كَتَبَ الطَّالِبُ الدَّرْسَ فِي الْمَدْرَسَةِ المُشْتَرَكَةِ، وَقَالَ إِنَّهُ «لَنْ يَنْسَى»"
                + " مُعَلِّمَهُ الأَوَّلَ. لِلّٰهِ الحَمْدُ، وَصَلَّى اللّٰهُ عَلَيْهِ."),
        part(BlockKind.QUOTE, "إِنَّ مَعَ الْعُسْرِ يُسْراً، ٱلْقَلْبُ أَثْبَتُ مِنَ الحَجَرِ."));
    compare("vowels", 1);
  }

  @Test
  void vowelsInAmiri() {
    page.robot.interact(() -> page.editor.familyProperty().set(FontFamily.AMIRI));
    show(
        part(
            BlockKind.PARAGRAPH,
            "كَتَبَ الطَّالِبُ الدَّرْسَ فِي الْمَدْرَسَةِ المُشْتَرَكَةِ، وَذَكَرَ «أَنَّ لِلّٰهِ الحَمْدَ»."));
    compare("vowels-amiri", 1);
  }

  @Test
  void nestedQuotesAndMixedNumbers() {
    show(
        part(
            BlockKind.PARAGRAPH,
            "وأضاف «أن تنظيم «داعش» (المعروف بـ\"الدولة\") انسحب [من 3 قرى]»، ونقلت صحيفة"
                + " \"الخليج\" عن UNICEF أن 13 قتيلا (بينهم 4 من NATO) سقطوا عند 01:10 صباحا."),
        part(
            BlockKind.PARAGRAPH,
            "طائرة F-16 أقلعت في 13/12/2026 من قاعدة K-1، ورقم الهاتف +964 770 123 4567،"
                + " والبريد a.b@example.org، والنسبة 3.5% أو ٣٫٥٪، والمدى 10-20 كم، وCO₂."),
        part(
            BlockKind.LIST_ITEM,
            "The statement (in English) mentions «داعش» and 13 killed, then \"ends\"."));
    compare("mixed", 1);
  }

  @Test
  void aSelectionBeginsAndEndsInsideLamAlef() {
    Block block = part(BlockKind.PARAGRAPH, "السلام لا إله الآن، والأمن خلال الإعلان لأنه للآخرين");
    show(block);
    int first = block.text().indexOf("لا إله") + 1;
    int last = block.text().indexOf("لأنه") + 1;
    page.select(page.body(0), first, last);
    compare("lam-alef", 1);
  }

  @Test
  void theCaretSplitsAndItsFlagTellsTheKeyboardsWay() {
    String text = "قال الناطق باسم NATO في كابول";
    show(part(BlockKind.PARAGRAPH, text), part(BlockKind.PARAGRAPH, "The word «بغداد» is Arabic"));
    page.select(page.body(0), text.indexOf("NATO"), text.indexOf("NATO"));
    compare("split-caret-arabic", 2);
    page.robot.write("Latin ");
    compare("split-caret-latin", 2);
    page.select(page.body(1), 10, 10);
    compare("split-caret-in-english", 2);
  }

  @Test
  void aWordThatIsLongerThanItsLineIsBroken() {
    page.robot.interact(() -> page.editor.setMaxWidth(300));
    show(
        part(BlockKind.PARAGRAPH, "كلمة فأسقيناكموهاوالمستشفياتالعسكريةالمشتركةالجديدة ثم نص"),
        part(
            BlockKind.PARAGRAPH,
            "الرابط https://example.org/archive/2026/11/24/a-very-long-address-without-spaces.html"
                + " انتهى"));
    page.robot.interact(() -> {});
    compare("long-words", 1);
  }

  @Test
  void threePixelsForOne() {
    Block block = part(BlockKind.PARAGRAPH, "كَشَفَتْ «قيادة F-16» أمس 13%");
    show(block);
    page.select(page.body(0), 3, block.text().indexOf("F-16") + 2);
    compare("three-to-one", 3);
  }

  @Test
  void emojiAndLettersOfOtherFonts() {
    show(
        part(
            BlockKind.PARAGRAPH,
            "وجه \uD83D\uDE00 وقلب ❤\uFE0F وعائلة \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"
                + "\u200D\uD83D\uDC66 وإبهام \uD83D\uDC4D\uD83C\uDFFD وعلم \uD83C\uDDEE\uD83C\uDDF6"
                + " ومفتاح 1\uFE0F\u20E3 ثم CO₂ و\uDBBF\uDC00 مجهول و© و©\uFE0F."));
    page.select(page.body(0), 4, 6);
    compare("emoji", 1);
  }

  @Test
  void highContrast() {
    page.robot.interact(() -> page.editor.setColors(PageColors.HIGH_CONTRAST));
    Block marked =
        Block.of(BlockKind.PARAGRAPH, "")
            .withProse(
                new Prose(
                    List.of(
                        new Run("نص ثم ", Set.of()),
                        new Run("وصلة إلى الوزارة", Set.of(new Mark.Link("https://example.org"))),
                        new Run("، وغامق", Set.of(new Mark.Bold())),
                        new Run(" ومحدد", Set.of()))));
    show(part(BlockKind.KICKER, "اقتصاد"), part(BlockKind.DECK, ""), marked);
    page.select(page.body(0), 10, marked.text().length());
    compare("high-contrast", 1);
  }

  @Test
  void whatIsComposedIsUnderlinedByClauses() {
    show(part(BlockKind.PARAGRAPH, "كشفت قيادة العمليات"));
    page.select(page.body(0), 5, 5);
    page.robot.interact(() ->
        Event.fireEvent(
            page.editor,
            new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                List.of(
                    new InputMethodTextRun("مركّب ", InputMethodHighlight.UNSELECTED_RAW),
                    new InputMethodTextRun("مختار ", InputMethodHighlight.SELECTED_CONVERTED),
                    new InputMethodTextRun("باق ", InputMethodHighlight.UNSELECTED_CONVERTED)),
                "",
                12)));
    assertThat(page.told).isEmpty();
    compare("composing", 2);
  }

  @Test
  void hiddenSigns() {
    page.robot.interact(() -> page.editor.hiddenSignsProperty().set(true));
    show(
        part(BlockKind.PARAGRAPH, "اتصل على +964 770 123 4567 أو C++ ثم\u00A0(NATO)، انتهى"),
        part(BlockKind.PARAGRAPH, "می\u200Cخواهم ثم نص"));
    compare("hidden-signs", 1);
  }

  private static Block part(BlockKind kind, String text) {
    return Block.of(kind, text);
  }

  private void show(Block... blocks) {
    List<Block> story = new ArrayList<>(List.of(blocks));
    page.load(story);
  }

  /**
   * From above the first part to below the last one, with the caret at its brightest.
   *
   * @param scale of the screen
   */
  private void compare(String name, double scale) {
    page.robot.interact(() -> {
      page.root.getScene().getWindow().setRenderScaleX(scale);
      page.root.getScene().getWindow().setRenderScaleY(scale);
    });
    page.robot.interact(() -> {});
    WritableImage seen =
        page.get(() -> {
          page.showCaret();
          List<Block> blocks = page.editor.getStory().blocks();
          Bounds first = page.editor.boundsOf(blocks.getFirst().id());
          Bounds last = page.editor.boundsOf(blocks.getLast().id());
          double left = Math.floor(first.getMinX() - AROUND);
          double top = Math.floor(first.getMinY() - AROUND);
          SnapshotParameters cut = new SnapshotParameters();
          cut.setTransform(Transform.scale(scale, scale));
          cut.setViewport(
              new Rectangle2D(
                  left * scale,
                  top * scale,
                  Math.ceil((first.getWidth() + 2 * AROUND) * scale),
                  Math.ceil((last.getMaxY() + AROUND - top) * scale)));
          return page.root.snapshot(cut, null);
        });
    Reviewed.compare(seen, name);
  }
}
