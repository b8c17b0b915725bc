package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A picture that was mended piece by piece is the one that is painted at once. */
@ExtendWith(ApplicationExtension.class)
class PagePictureTest {
  private static final FontBook FONTS = FontBook.load();

  private final BorderPane root = new BorderPane();
  private final FxRobot robot = new FxRobot();
  private final Random random = new Random(20261125);

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private StoryEditor editor;

  @Start
  void start(Stage shown) {
    editor =
        new StoryEditor(
            FONTS, StoryEditorPicturesTest::prompt, () -> new Stamp("zaidan", Instant.EPOCH));
    root.setCenter(editor);
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(shown, root, 800, 500);
    editor.requestFocus();
  }

  @Test
  void whateverIsWrittenSelectedAndScrolled() {
    whateverIsWrittenSelectedAndScrolled(1);
  }

  @Test
  void onAFineScreenToo() {
    whateverIsWrittenSelectedAndScrolled(1.5);
  }

  private void whateverIsWrittenSelectedAndScrolled(double scale) {
    robot.interact(() -> {
      root.getScene().getWindow().setRenderScaleX(scale);
      root.getScene().getWindow().setRenderScaleY(scale);
      editor.load(longStory());
    });
    for (int round = 0; round < 60; round++) {
      List<String> done = new ArrayList<>();
      robot.interact(() -> {
        for (int step = 0; step < 4; step++) {
          done.add(step());
          root.layout();
        }
        int[] mended = pixels();
        // Who only reads sees no prompts, so all is painted anew, and once more for the writer.
        editor.setEditable(false);
        root.layout();
        editor.setEditable(true);
        root.layout();
        assertThat(differing(pixels(), mended)).as("rows after %s", done).isEmpty();
      });
    }
  }

  private static Story longStory() {
    Story seed = SeedStory.read();
    List<Block> blocks = new ArrayList<>(StoryEditorPicturesTest.everything().blocks());
    for (int copy = 0; copy < 4; copy++) {
      for (Block block : seed.body()) {
        blocks.add(Block.of(block.kind(), block.prose()));
      }
    }
    return seed.withBlocks(blocks);
  }

  private String step() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> scroll(random.nextInt(400) - 160);
      case 2 -> scroll(random.nextInt(4000) - 1000);
      case 3 -> selectNearby(place());
      case 4 -> {
        Position place = place();
        yield select(place, place);
      }
      case 5 -> press(KeyCode.ENTER);
      case 6 -> press(KeyCode.BACK_SPACE);
      default -> type("كلمات قليلة ");
    };
  }

  private String scroll(int down) {
    PageView view = (PageView) page();
    view.scrollBy(down);
    return "scrolling by " + down;
  }

  private String select(Position anchor, Position head) {
    editor.select(new Selection(anchor, head));
    return "selecting from " + anchor + " to " + head;
  }

  /** Across a part's end, where there is one. */
  private String selectNearby(Position from) {
    List<Block> blocks = editor.getStory().blocks();
    int index = editor.getStory().indexOf(from.block());
    Block next = blocks.get(Math.min(index + 1, blocks.size() - 1));
    return select(from, new Position(next.id(), next.prose().length() / 2));
  }

  private Position place() {
    List<Block> blocks = editor.getStory().blocks();
    Block block = blocks.get(random.nextInt(blocks.size()));
    return new Position(block.id(), random.nextInt(block.prose().length() + 1));
  }

  private String press(KeyCode key) {
    Event.fireEvent(
        editor, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    return "pressing " + key;
  }

  private String type(String words) {
    words
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter ->
            Event.fireEvent(
                editor,
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    letter,
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
    return "typing";
  }

  private Node page() {
    return editor.getChildrenUnmodifiable().getFirst();
  }

  private List<Integer> differing(int[] pixels, int[] others) {
    int width = (int) ((ImageView) page().lookup("ImageView")).getImage().getWidth();
    return IntStream.range(0, pixels.length / width)
        .filter(row ->
            !Arrays.equals(
                pixels, row * width, (row + 1) * width, others, row * width, (row + 1) * width))
        .boxed()
        .toList();
  }

  private int[] pixels() {
    Image image = ((ImageView) page().lookup("ImageView")).getImage();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    return pixels;
  }
}
