package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.ui.Pictures;
import org.midad.ui.text.Doubt.Weight;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What may not be right is marked under its letters, by a form and a colour of its own. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class DoubtsOnPageTest {
  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  @ParameterizedTest
  @EnumSource(Weight.class)
  void theMarkStandsUnderItsLettersAndNowhereElse(Weight weight) {
    page.load(0, "كشفت قيادة العمليات المشتركة");
    page.robot.interact(() -> page.editor.setEditable(false));
    Span span = new Span(page.body(0).id(), 5, 10);
    WritableImage plain = picture();
    page.robot.interact(() -> page.editor.doubt(List.of(new Doubt(span, weight, false))));
    WritableImage marked = picture();
    Bounds start = page.get(() -> page.editor.boundsOf(span.start()));
    Bounds end = page.get(() -> page.editor.boundsOf(span.end()));
    Bounds text = page.get(() -> page.editor.boundsOf(page.body(0).id()));
    int changed = 0;
    for (int x = 0; x < plain.getWidth(); x++) {
      for (int y = 0; y < plain.getHeight(); y++) {
        if (differs(plain, marked, x, y)) {
          changed++;
          assertThat((double) x).isBetween(end.getMinX() - 2, start.getMaxX() + 2);
          assertThat((double) y).isBetween(start.getMaxY() - 8, text.getMaxY() + 8);
        }
      }
    }
    assertThat(changed).isGreaterThan(10);
    page.robot.interact(() -> page.editor.doubt(List.of()));
    assertThat(differs(plain, picture())).isFalse();
  }

  /** For the eye: all three, over comments and suggestions, between letters, and across lines. */
  @Test
  void marksAndSuggestionsDoNotCoverEachOther() {
    Block changed =
        new Block(
            Block.of(BlockKind.PARAGRAPH, "x").id(),
            BlockKind.PARAGRAPH,
            Reviewed.prose(
                "كشفت [قيادة] {رئاسة} العمليات <المشتركة> ~عن خطة جديدة~ في بيان صدر مساء أمس السبت"
                    + " ووصل إلى الصحيفة بعد منتصف الليل"),
            Block.of(BlockKind.PARAGRAPH, "x").figure(),
            null);
    Block plain = Block.of(BlockKind.PARAGRAPH, "وقال المصدر ،إن الأمر أنتهى ولاكن لا رجعة فيه .");
    page.load(List.of(Block.of(BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود"), changed, plain));
    List<Doubt> doubts =
        List.of(
            new Doubt(
                new Span(page.get(() -> page.editor.getStory().blocks().getFirst().id()), 6, 12),
                Weight.WARNING,
                false),
            new Doubt(new Span(changed.id(), 5, 11), Weight.ERROR, false),
            new Doubt(new Span(changed.id(), 12, 17), Weight.ERROR, true),
            new Doubt(new Span(changed.id(), 27, 35), Weight.NOTE, false),
            new Doubt(new Span(changed.id(), 40, 110), Weight.WARNING, false),
            new Doubt(new Span(plain.id(), 5, 11), Weight.NOTE, false),
            new Doubt(new Span(plain.id(), 11, 12), Weight.ERROR, false),
            new Doubt(new Span(plain.id(), 21, 26), Weight.ERROR, false),
            new Doubt(new Span(plain.id(), 27, 32), Weight.WARNING, false),
            new Doubt(new Span(plain.id(), 46, 46), Weight.ERROR, false));
    Map<String, PageColors> looks =
        Map.of(
            "light", PageColors.LIGHT,
            "dark", PageColors.DARK,
            "contrast", PageColors.HIGH_CONTRAST);
    looks.forEach((name, colors) -> {
      page.robot.interact(() -> {
        page.editor.setColors(colors);
        page.editor.doubt(doubts);
      });
      page.robot.interact(() -> Pictures.save(page.root.snapshot(null, null), "doubts-" + name));
    });
    assertThat(page.get(() -> page.editor.seenParts())).hasSize(3);
  }

  private WritableImage picture() {
    return page.get(() -> page.root.snapshot(new SnapshotParameters(), null));
  }

  private static boolean differs(WritableImage one, WritableImage other) {
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        if (differs(one, other, x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean differs(WritableImage one, WritableImage other, int x, int y) {
    return one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y);
  }
}
