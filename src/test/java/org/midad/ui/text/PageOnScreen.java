package org.midad.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;

/** A page in a window of 900 by 640, with the focus, and what it tells its listeners. */
final class PageOnScreen {
  private static final FontBook FONTS = FontBook.load();

  final BorderPane root = new BorderPane();
  final List<Transaction> told = new ArrayList<>();
  final FxRobot robot = new FxRobot();
  final StoryEditor editor;

  /** To be made on the FX thread. */
  PageOnScreen(Stage stage) {
    editor =
        new StoryEditor(
            FONTS, StoryEditorPicturesTest::prompt, () -> new Stamp("zaidan", Instant.EPOCH));
    editor.onTransaction(told::add);
    root.setCenter(editor);
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(stage, root, 900, 640);
    editor.requestFocus();
  }

  /** Loads a headline and paragraphs, and puts the caret into the first paragraph. */
  void load(int offset, String... texts) {
    List<Block> blocks = new ArrayList<>(List.of(Block.of(BlockKind.HEADLINE, "عنوان")));
    for (String text : texts) {
      blocks.add(Block.of(BlockKind.PARAGRAPH, text));
    }
    load(blocks);
    select(body(0), offset, offset);
  }

  void load(List<Block> blocks) {
    robot.interact(() -> editor.load(new Story(StoryId.create(), blocks, StoryMeta.EMPTY)));
  }

  Block body(int index) {
    return get(() -> editor.getStory().body().get(index));
  }

  void select(Block block, int anchor, int head) {
    robot.interact(() ->
        editor.select(
            new Selection(new Position(block.id(), anchor), new Position(block.id(), head))));
  }

  <T> T get(Supplier<T> what) {
    AtomicReference<T> seen = new AtomicReference<>();
    robot.interact(() -> seen.set(what.get()));
    return seen.get();
  }

  /** Begins the caret's blinking anew; on the FX thread, so that a picture taken there has it. */
  void showCaret() {
    ((CaretView) editor.lookup("CaretView")).startBlinking();
  }
}
