package org.midad;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Window;

/** Starts Midad as its launcher does, and says when a story could be chosen in its window. */
public final class StartedDesk {
  /** What is written then. */
  public static final String USABLE = "usable";

  private static final int FRAMES = 2;

  private static final int MILLISECONDS_BETWEEN_LOOKS = 5;

  private StartedDesk() {}

  /**
   * @param arguments those of {@code midad}
   */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(StartedDesk::lookOut);
    Main.main(arguments);
  }

  private static void lookOut() {
    try {
      while (!Boolean.TRUE.equals(looked().join())) {
        Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CompletableFuture<Boolean> looked() {
    try {
      return CompletableFuture.supplyAsync(
          () -> {
            List<Window> shown = Window.getWindows().stream().filter(Window::isShowing).toList();
            shown.stream().findFirst().map(Window::getScene).ifPresent(StartedDesk::watch);
            return !shown.isEmpty();
          },
          Platform::runLater);
    } catch (IllegalStateException e) {
      // JavaFX has not been started yet.
      return CompletableFuture.completedFuture(false);
    }
  }

  private static void watch(Scene scene) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        boolean shown =
            scene.lookup("#stories") instanceof ListView<?> list && !list.getItems().isEmpty();
        frames = shown ? frames + 1 : 0;
        if (frames > FRAMES) {
          say();
        }
      }
    }.start();
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
