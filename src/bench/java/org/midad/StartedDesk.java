package org.midad;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Starts Midad as its launcher does, and says when its window could be used. */
public final class StartedDesk {
  /** What is written then. */
  public static final String USABLE = "usable";

  private static final int FRAMES = 2;

  private StartedDesk() {}

  /**
   * @param arguments {@code list} to end when a story can be chosen, {@code story} to choose the
   *     first then and to end when its page is shown
   */
  public static void main(String[] arguments) {
    Window.getWindows().addListener(new LookOut(arguments[0].equals("story")));
    Main.main(new String[0]);
  }

  /** Without lambdas, which Java would have to make classes of in the time that is measured. */
  private static final class LookOut implements ListChangeListener<Window> {
    private final boolean choosing;

    LookOut(boolean choosing) {
      this.choosing = choosing;
    }

    @Override
    public void onChanged(Change<? extends Window> change) {
      Window.getWindows().removeListener(this);
      new Watch(change.getList().getFirst(), choosing).start();
    }
  }

  private static final class Watch extends AnimationTimer {
    private final Window window;
    private boolean choosing;
    private boolean chosen;
    private int frames;

    Watch(Window window, boolean choosing) {
      this.window = window;
      this.choosing = choosing;
    }

    @Override
    public void handle(long now) {
      frames = isShown() ? frames + 1 : 0;
      if (frames > FRAMES && choosing) {
        choose();
      } else if (frames > FRAMES) {
        say();
      }
    }

    private boolean isShown() {
      return chosen
          ? window.getScene().lookup("#page") != null
          : window.getScene().lookup("#stories") instanceof ListView<?> list
              && !list.getItems().isEmpty();
    }

    /** By its key, as a person does. */
    private void choose() {
      ListView<?> list = (ListView<?>) window.getScene().lookup("#stories");
      list.requestFocus();
      list.getSelectionModel().selectFirst();
      Event.fireEvent(
          list,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      choosing = false;
      chosen = true;
      frames = 0;
    }
  }

  /** Says it, with the milliseconds of the processor so far. Nothing of closing is measured. */
  public static void say() {
    long processor =
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    System.out.println(USABLE + " " + processor);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
