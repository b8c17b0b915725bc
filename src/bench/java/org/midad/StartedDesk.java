package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.midad.app.UseCases;
import org.midad.cli.Libraries;
import org.midad.store.Library;
import org.midad.typeset.FontBook;

/** Starts Midad's window as a person does, and says when a story could be chosen in it. */
public final class StartedDesk {
  /** What is written then. */
  public static final String USABLE = "usable";

  private static final int FRAMES = 2;

  private StartedDesk() {}

  /**
   * @param arguments the library's folder
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Library library = Library.open(Path.of(arguments[0]));
    UseCases cases = UseCases.over(library, Clock.system(ZoneId.systemDefault()));
    Session session =
        new Session(
            new Libraries.Opened(cases, library::close),
            Optional.empty(),
            Clock.system(ZoneId.systemDefault()),
            FontBook.load());
    Platform.runLater(() -> watch(session.stage().getScene()));
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
