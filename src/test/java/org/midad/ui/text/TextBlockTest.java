package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextBlockTest {
  private static final String LONG =
      "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع عسكري وأمني رفيع المستوى مع وزارة"
          + " البيشمركة التابعة لحكومة إقليم كردستان العراق.";
  private static final String MIXED =
      "قال الناطق باسم NATO في كابول إن 13 قتيلاً (بينهم 4 من UNICEF) سقطوا عند 01:10 صباحاً."
          + " صحيفة \"الخليج\": «أن «داعش» الإرهابي» انسحب.";
  private static final String ENGLISH =
      "The library is open in another window. Nothing was changed; close that window («مداد»), then"
          + " try again.";

  private static final FontBook FONTS = FontBook.load();

  private final VBox root = new VBox(12);

  @Start
  void start(Stage shown) {
    root.setPadding(new Insets(16));
    root.setStyle("-fx-background-color: #FFFDF8; -color-fg-default: #1F1D1A;");
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(shown, root, 420, 640);
  }

  private TextBlock add(FxRobot robot, TextBlock block) {
    robot.interact(() -> root.getChildren().add(block));
    return block;
  }

  @Test
  void itsHeightFollowsFromItsWidth(FxRobot robot) {
    TextBlock block = add(robot, new TextBlock(FONTS, LONG));
    assertThat(block.prefHeight(200)).isGreaterThan(block.prefHeight(400) * 1.5);
    assertThat(block.prefHeight(block.prefWidth(-1))).isLessThan(30);
    assertThat(block.getHeight()).isEqualTo(block.prefHeight(block.getWidth()));
  }

  @Test
  void linesBeginWhereTheScenesDo(FxRobot robot) {
    TextBlock arabic = add(robot, new TextBlock(FONTS, "نعم"));
    TextBlock english = add(robot, new TextBlock(FONTS, "Yes"));
    TextBlock own = new TextBlock(FONTS, "Yes");
    own.setSide(TextBlock.Side.TEXT);
    add(robot, own);
    assertThat(firstInk(robot, arabic)).isGreaterThan(300);
    assertThat(firstInk(robot, english)).isGreaterThan(300);
    assertThat(firstInk(robot, own)).isLessThan(20);
  }

  @Test
  void moreLinesThanWishedEndWithAnEllipsis(FxRobot robot) {
    TextBlock block = new TextBlock(FONTS, LONG);
    block.setMaxLines(2);
    block.setMaxWidth(200);
    add(robot, block);
    assertThat(block.lineCount()).isEqualTo(2);
    robot.interact(() -> block.setMaxLines(0));
    assertThat(block.lineCount()).isGreaterThan(2);
  }

  @Test
  void itsInkComesFromTheStyleSheet(FxRobot robot) {
    TextBlock block = add(robot, new TextBlock(FONTS, "مداد"));
    robot.interact(() -> root.setStyle("-fx-background-color: white; -color-fg-default: #FF0000;"));
    robot.interact(() -> root.applyCss());
    assertThat(block.inkProperty().get()).isEqualTo(Color.RED);
  }

  @Test
  void aScreenReaderReadsIt(FxRobot robot) {
    TextBlock block = add(robot, new TextBlock(FONTS, LONG));
    assertThat(block.getAccessibleText()).isEqualTo(LONG);
  }

  @Test
  void aColumnOfBlocksIsReadable(FxRobot robot) {
    TextBlock title =
        new TextBlock(FONTS, "بغداد وأربيل توحدان الجهود العسكرية لمواجهة إرهاب «داعش»");
    title.setFont(FontFamily.NASKH, FontWeight.BOLD);
    title.setSize(20);
    TextBlock clipped = new TextBlock(FONTS, LONG);
    clipped.setMaxLines(1);
    TextBlock amiri =
        new TextBlock(FONTS, MIXED + "\nكَتَبَ الطَّالِبُ الدَّرْسَ فِي الْمَدْرَسَةِ المشتركة.");
    amiri.setFont(FontFamily.AMIRI, FontWeight.REGULAR);
    amiri.setSize(18);
    TextBlock centred = new TextBlock(FONTS, "لا شيء هنا بعد. ابدأ خبراً جديداً.");
    centred.setSide(TextBlock.Side.CENTER);
    for (TextBlock each :
        new TextBlock[] {
          title,
          new TextBlock(FONTS, LONG),
          clipped,
          new TextBlock(FONTS, MIXED),
          amiri,
          new TextBlock(FONTS, ENGLISH),
          centred
        }) {
      add(robot, each);
    }
    robot.interact(() -> Pictures.save(root.getScene().snapshot(null), "text-blocks-ar"));
    robot.interact(() -> {
      root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      root.setStyle("-fx-background-color: #1C1B19; -color-fg-default: #E8E4DC;");
    });
    robot.interact(() -> Pictures.save(root.getScene().snapshot(null), "text-blocks-en"));
    WrappedArabic.check(root);
    assertThat(clipped.lineCount()).isEqualTo(1);
  }

  /** The column of the leftmost pixel with ink in it. */
  private static int firstInk(FxRobot robot, TextBlock block) {
    AtomicReference<WritableImage> seen = new AtomicReference<>();
    robot.interact(() -> seen.set(block.getScene().snapshot(null)));
    var bounds = block.localToScene(block.getLayoutBounds());
    PixelReader pixels = seen.get().getPixelReader();
    for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
      for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
        if (pixels.getColor(x, y).getBrightness() < 0.5) {
          return x;
        }
      }
    }
    return -1;
  }
}
