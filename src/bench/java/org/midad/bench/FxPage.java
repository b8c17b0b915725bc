package org.midad.bench;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.typeset.FontBook;
import org.midad.ui.text.StoryEditor;

/**
 * Midad's editor in a window. What is measured is all that its own code does on the FX thread:
 * handling the event, and the pulse's layout, which paints the picture; not what JavaFX then does
 * with the picture.
 */
public final class FxPage implements Page {
  static final int WIDTH = 900;
  static final int HEIGHT = 700;

  private final Work work = new Work();
  private final StoryEditor editor;
  private CountDownLatch pulse = new CountDownLatch(1);

  /** The editor of a window that is shown; on the FX thread. */
  public FxPage(Scene scene, StoryEditor editor) {
    this.editor = editor;
    scene.addPreLayoutPulseListener(work::start);
    scene.addPostLayoutPulseListener(() -> {
      work.stop();
      pulse.countDown();
    });
  }

  /** The editor alone in a window of its own. */
  static FxPage alone(FontBook fonts) {
    return onFx(() -> {
      StoryEditor editor =
          new StoryEditor(fonts, kind -> "", () -> new Stamp("bench", Instant.now()));
      BorderPane root = new BorderPane(editor);
      root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
      Stage stage = new Stage();
      stage.setScene(new Scene(root, WIDTH, HEIGHT));
      stage.show();
      editor.requestFocus();
      return new FxPage(stage.getScene(), editor);
    });
  }

  StoryEditor editor() {
    return editor;
  }

  @Override
  public Work work() {
    return work;
  }

  @Override
  public void open(Story story) {
    piece(() -> editor.load(story));
  }

  @Override
  public void caretToMiddle() {
    piece(() -> {
      Block middle = editor.getStory().blocks().get(editor.getStory().blocks().size() / 2);
      editor.select(Selection.caret(new Position(middle.id(), middle.prose().length() / 2)));
    });
  }

  @Override
  public void type(String letters) {
    letters
        .chars()
        .forEach(letter ->
            piece(() -> {
              if (letter == '\n') {
                key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
              } else {
                key(KeyEvent.KEY_TYPED, Character.toString(letter), KeyCode.UNDEFINED);
              }
            }));
  }

  /**
   * Turns the wheel frame by frame from the story's top to its end.
   *
   * @param step of one frame, in page pixels
   */
  void scrollToEnd(double step) {
    ScrollBar bar = onFx(() -> (ScrollBar) editor.lookup(".scroll-bar"));
    piece(() -> bar.setValue(0));
    work.forget();
    while (onFx(() -> bar.getValue() < bar.getMax())) {
      piece(() -> Event.fireEvent(editor.getChildrenUnmodifiable().getFirst(), wheel(-step)));
    }
  }

  private void key(EventType<KeyEvent> type, String letter, KeyCode code) {
    Event.fireEvent(editor, new KeyEvent(type, letter, letter, code, false, false, false, false));
  }

  private static ScrollEvent wheel(double down) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        WIDTH / 2.0,
        HEIGHT / 2.0,
        WIDTH / 2.0,
        HEIGHT / 2.0,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        down,
        0,
        down,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  /** One piece of work: an event, and the pulse that follows it. */
  private void piece(Runnable event) {
    onFx(() -> {
      pulse = new CountDownLatch(1);
      work.drop();
      work.start();
      event.run();
      work.stop();
      Platform.requestNextPulse();
      return true;
    });
    try {
      pulse.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    onFx(() -> {
      work.next();
      return true;
    });
  }

  /** What is done on the FX thread; waits for it. */
  public static <T> T onFx(Supplier<T> what) {
    FutureTask<T> task = new FutureTask<>(what::get);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
