package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.NodeOrientation;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.edit.Blank;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the page, for people to look at, and what can be told from them without looking. */
@ExtendWith(ApplicationExtension.class)
class StoryEditorPicturesTest {
  private static final FontBook FONTS = FontBook.load();

  private final BorderPane root = new BorderPane();

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private StoryEditor editor;

  @Start
  void start(Stage shown) {
    editor =
        new StoryEditor(
            FONTS, StoryEditorPicturesTest::prompt, () -> new Stamp("zaidan", Instant.EPOCH));
    root.setCenter(editor);
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(shown, root, 1000, 700);
    editor.requestFocus();
  }

  static String prompt(BlockKind kind) {
    return switch (kind) {
      case KICKER -> "العنوان التمهيدي";
      case HEADLINE -> "العنوان الرئيسي";
      case DECK -> "العنوان الثانوي";
      case FIGURE -> "تعليق الصورة";
      case DATELINE -> "المكان";
      case BYLINE -> "اسم الكاتب";
      case PARAGRAPH -> "اكتب الخبر هنا";
      case CROSSHEAD -> "عنوان فرعي";
      case QUOTE -> "اقتباس";
      case LIST_ITEM -> "بند";
    };
  }

  private WritableImage picture(FxRobot robot, String name) {
    AtomicReference<WritableImage> seen = new AtomicReference<>();
    robot.interact(() -> {});
    robot.interact(() -> seen.set(root.getScene().snapshot(null)));
    Pictures.save(seen.get(), name);
    return seen.get();
  }

  @Test
  void onAFineScreenThePageIsAsFine(FxRobot robot) {
    robot.interact(() -> {
      editor.load(everything());
      root.getScene().getWindow().setRenderScaleX(2);
      root.getScene().getWindow().setRenderScaleY(2);
    });
    AtomicReference<WritableImage> seen = new AtomicReference<>();
    robot.interact(() -> {
      SnapshotParameters twice = new SnapshotParameters();
      twice.setTransform(Transform.scale(2, 2));
      seen.set(root.snapshot(twice, null));
    });
    Pictures.save(seen.get(), "editor-fine");
    assertThat(seen.get().getWidth()).isEqualTo(2000);
  }

  @Test
  void theSeedArticleInLightAndDark(FxRobot robot) {
    Story story = SeedStory.read();
    Block third = story.blocks().get(6);
    robot.interact(() -> editor.load(story));
    WritableImage light = picture(robot, "editor-light");
    robot.interact(() -> {
      editor.setColors(PageColors.DARK);
      editor.select(new Selection(new Position(third.id(), 30), new Position(third.id(), 260)));
    });
    WritableImage dark = picture(robot, "editor-dark");
    assertThat(light.getPixelReader().getColor(300, 60)).isEqualTo(PageColors.LIGHT.paper());
    assertThat(dark.getPixelReader().getColor(300, 60)).isEqualTo(PageColors.DARK.paper());
    WrappedArabic.check(root);
  }

  @Test
  void anEmptyArticleSaysWhatGoesWhere(FxRobot robot) {
    robot.interact(() -> editor.load(Blank.article()));
    picture(robot, "editor-empty");
    robot.interact(() -> editor.setColors(PageColors.DARK));
    picture(robot, "editor-empty-dark");
    robot.interact(() -> editor.setEditable(false));
    WritableImage reading = picture(robot, "editor-empty-reading");
    assertThat(reading.getWidth()).isEqualTo(1000);
  }

  @Test
  void everyKindOfPartAndMark(FxRobot robot) {
    robot.interact(() -> editor.load(everything()));
    picture(robot, "editor-kinds");
    robot.interact(() -> {
      editor.setColors(PageColors.DARK);
      editor.familyProperty().set(FontFamily.AMIRI);
      editor.zoomProperty().set(1.25);
    });
    picture(robot, "editor-kinds-amiri-dark");
    assertThat(editor.getStory().blocks()).hasSizeGreaterThan(8);
  }

  @Test
  void theCaretSplitsWhereTheDirectionChanges(FxRobot robot) {
    Story story = everything();
    Block item = story.blocks().get(8);
    int latin = item.text().indexOf("NATO");
    robot.interact(() -> {
      editor.load(story);
      editor.select(
          new Selection(new Position(item.id(), latin + 8), new Position(item.id(), latin)));
    });
    picture(robot, "editor-split-caret");
    long carets = editor.lookupAll("Rectangle").stream().filter(each -> each.isVisible()).count();
    assertThat(carets).isEqualTo(2);
  }

  @Test
  void aNarrowPageIsAllPaper(FxRobot robot) {
    robot.interact(() -> {
      editor.setMaxWidth(470);
      editor.load(SeedStory.read());
    });
    picture(robot, "editor-narrow");
    assertThat(editor.getWidth()).isEqualTo(470);
  }

  static Story everything() {
    List<Run> runs = new ArrayList<>();
    runs.add(new Run("نص عادي ثم ", Set.of()));
    runs.add(new Run("نص غامق", Set.of(new Mark.Bold())));
    runs.add(new Run(" ثم ", Set.of()));
    runs.add(new Run("نص مائل", Set.of(new Mark.Italic())));
    runs.add(new Run(" ثم وصلة إلى ", Set.of()));
    runs.add(new Run("موقع الوزارة", Set.of(new Mark.Link("https://example.org"))));
    runs.add(new Run("، وحاشية", Set.of()));
    runs.add(new Run("١٢", Set.of(new Mark.Superscript())));
    runs.add(new Run("، وجزء غا", Set.of()));
    runs.add(new Run("مق في وس", Set.of(new Mark.Bold())));
    runs.add(new Run("ط كلمة واحدة، و", Set.of()));
    runs.add(new Run("English italics", Set.of(new Mark.Italic())));
    runs.add(new Run(" و E=mc", Set.of()));
    runs.add(new Run("2", Set.of(new Mark.Superscript())));
    runs.add(new Run(".", Set.of()));
    Block marked = Block.of(BlockKind.PARAGRAPH, "").withProse(new Prose(runs));
    return new Story(
        StoryId.create(),
        List.of(
            Block.of(BlockKind.KICKER, "اقتصاد"),
            Block.of(BlockKind.HEADLINE, "النَّفط يرتفع 3.5% إلى 82 دولاراً بعد قرار «أوبك+»"),
            Block.of(
                BlockKind.DECK,
                "خبراء: السوق تترقب اجتماع فيينا في 13/12، والأسعار بين 80 و85 دولاراً"),
            Block.of(BlockKind.DATELINE, "لندن:"),
            Block.of(BlockKind.BYLINE, "رويترز"),
            marked,
            Block.of(BlockKind.CROSSHEAD, "ماذا قال الوزير؟"),
            Block.of(
                BlockKind.QUOTE,
                "كَتَبَ الطَّالِبُ الدَّرْسَ فِي الْمَدْرَسَةِ المشتركة، وأضاف «أن «داعش» الإرهابي» انسحب."),
            Block.of(
                BlockKind.LIST_ITEM,
                "قال الناطق باسم NATO في كابول إن 13 قتيلاً (بينهم 4 من UNICEF) سقطوا عند 01:10 صباحاً. صحيفة \"الخليج\""),
            Block.of(BlockKind.LIST_ITEM, "البند الثاني: +964 770 123 4567، وبريد a.b@example.org"),
            Block.of(
                BlockKind.PARAGRAPH,
                "The quoted statement (in English) mentions «داعش» and 13 killed, then ends."),
            Block.of(BlockKind.LIST_ITEM, "An English item with a bullet at its own side")),
        StoryMeta.EMPTY);
  }
}
