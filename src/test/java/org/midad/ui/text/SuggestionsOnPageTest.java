package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.InkColor;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a page shows of suggestions and comments. */
@ExtendWith(ApplicationExtension.class)
class SuggestionsOnPageTest {
  private static final FontBook FONTS = FontBook.load();
  private static final Reviewing REVIEWING =
      new Reviewing(
          author -> author.equals("salma") ? InkColor.RED : InkColor.BLUE,
          SuggestionsOnPageTest::words);

  private final BorderPane root = new BorderPane();
  private final Story story = Reviewed.story();

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private StoryEditor editor;

  @Start
  void start(Stage shown) {
    editor =
        new StoryEditor(
            FONTS, StoryEditorPicturesTest::prompt, () -> new Stamp("zaidan", Instant.EPOCH));
    editor.setReviewing(REVIEWING);
    root.setCenter(editor);
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(shown, root, 1000, 760);
    editor.load(story);
    editor.requestFocus();
  }

  private static String words(BlockSuggestion suggestion) {
    return switch (suggestion) {
      case BlockSuggestion.Inserted inserted -> inserted.splitFrom() == null ? "جديدة" : "شُقّت";
      case BlockSuggestion.Removed removed -> removed.joins() == null ? "تُحذف" : "توصل";
      case BlockSuggestion.Recast recast -> "كانت فقرة";
      case BlockSuggestion.Turned turned -> "اتجاه";
      case BlockSuggestion.Repictured repictured -> "صورة";
      case BlockSuggestion.Moved moved -> "نُقلت";
    };
  }

  @Test
  void inEveryLook(FxRobot robot) {
    picture(robot, "suggestions-light");
    robot.interact(() -> editor.setColors(PageColors.DARK));
    picture(robot, "suggestions-dark");
    robot.interact(() -> editor.setColors(PageColors.HIGH_CONTRAST));
    picture(robot, "suggestions-contrast");
    robot.interact(
        () -> editor.select(Selection.caret(new Position(story.blocks().getLast().id(), 0))));
    picture(robot, "suggestions-contrast-below");
    robot.interact(() -> editor.setColors(PageColors.LIGHT));
    picture(robot, "suggestions-light-below");
    robot.interact(() -> {
      editor.setColors(PageColors.LIGHT);
      editor.setMaxWidth(560);
    });
    picture(robot, "suggestions-narrow");
    assertThat(editor.getWidth()).isEqualTo(560);
  }

  @Test
  void lettersCarryTheirAuthorsColourUnderOrThroughThem(FxRobot robot) {
    WritableImage page = picture(robot, "suggestions-letters");
    Color salma = PageColors.LIGHT.ink(InkColor.RED);
    Block headline = story.blocks().getFirst();
    assertThat(pixels(page, headline, Mark.Inserted.class, salma)).isGreaterThan(30);
    assertThat(pixels(page, headline, Mark.Deleted.class, salma)).isGreaterThan(30);
    robot.interact(() -> editor.setReviewing(new Reviewing(any -> InkColor.BLUE, any -> "")));
    page = picture(robot, "suggestions-letters-blue");
    assertThat(pixels(page, headline, Mark.Inserted.class, salma)).isZero();
    assertThat(pixels(page, headline, Mark.Inserted.class, PageColors.LIGHT.ink(InkColor.BLUE)))
        .isGreaterThan(30);
  }

  @Test
  void whatIsSpokenOfStandsOnAGroundOfItsOwnAsLongAsNobodySettledIt(FxRobot robot) {
    Block commented = story.blocks().get(1);
    Block settled = story.blocks().get(5);
    WritableImage page = picture(robot, "suggestions-comments");
    PageColors colors = PageColors.LIGHT;
    assertThat(pixels(page, commented, Mark.Commented.class, colors.comment())).isGreaterThan(300);
    assertThat(pixels(page, settled, Mark.Commented.class, colors.comment())).isZero();
    int inside = commented.text().indexOf("بلد") + 1;
    robot.interact(() -> editor.select(Selection.caret(new Position(commented.id(), inside))));
    page = picture(robot, "suggestions-comment-current");
    assertThat(pixels(page, commented, Mark.Commented.class, colors.currentComment()))
        .isGreaterThan(300);
    assertThat(pixels(page, commented, Mark.Commented.class, colors.comment())).isZero();
  }

  /** Of a colour, where the letters of a block that carry a mark of a kind stand. */
  private int pixels(WritableImage page, Block block, Class<? extends Mark> kind, Color color) {
    int start = 0;
    int count = 0;
    for (Run run : block.prose().runs()) {
      int end = start + run.text().length();
      if (run.marks().stream().anyMatch(kind::isInstance)) {
        for (Bounds area : areas(block, start, end)) {
          for (double x = area.getMinX(); x < area.getMaxX(); x++) {
            for (double y = area.getMinY(); y < area.getMaxY(); y++) {
              count += same(page.getPixelReader().getColor((int) x, (int) y), color) ? 1 : 0;
            }
          }
        }
      }
      start = end;
    }
    return count;
  }

  private List<Bounds> areas(Block block, int from, int to) {
    PageView view = (PageView) Objects.requireNonNull(editor.getChildrenUnmodifiable().getFirst());
    return SeenAreas.between(view, new Position(block.id(), from), new Position(block.id(), to))
        .stream()
        .map(view::localToScene)
        .toList();
  }

  private static boolean same(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed())
            + Math.abs(one.getGreen() - other.getGreen())
            + Math.abs(one.getBlue() - other.getBlue())
        < 0.03;
  }

  private WritableImage picture(FxRobot robot, String name) {
    AtomicReference<WritableImage> seen = new AtomicReference<>();
    robot.interact(() -> {});
    robot.interact(() -> seen.set(root.getScene().snapshot(null)));
    Pictures.save(seen.get(), name);
    return seen.get();
  }
}
