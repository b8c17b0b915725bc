package org.midad;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.stage.Window;

/** Starts Midad as its launcher does, and says when a story could be chosen in its window. */
public final class StartedDesk {
  /** What is written then. */
  public static final String USABLE = "usable";

  private static final int FRAMES = 2;

  private StartedDesk() {}

  /**
   * @param arguments those of {@code midad}
   */
  public static void main(String[] arguments) {
    Window.getWindows().addListener(new LookOut());
    Main.main(arguments);
  }

  /** Without lambdas, which Java would have to make classes of in the time that is measured. */
  private static final class LookOut implements ListChangeListener<Window> {
    @Override
    public void onChanged(Change<? extends Window> change) {
      Window.getWindows().removeListener(this);
      new Watch(change.getList().getFirst()).start();
    }
  }

  private static final class Watch extends AnimationTimer {
    private final Window window;
    private int frames;

    Watch(Window window) {
      this.window = window;
    }

    @Override
    public void handle(long now) {
      boolean shown =
          window.getScene().lookup("#stories") instanceof ListView<?> list
              && !list.getItems().isEmpty();
      frames = shown ? frames + 1 : 0;
      if (frames > FRAMES) {
        say();
      }
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
