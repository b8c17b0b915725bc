package org.midad;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.midad.app.BackgroundTasks;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.cli.Libraries;
import org.midad.typeset.FontBook;

/**
 * A library with a window over it, from the moment it opens until it is closed. Not for the FX
 * thread.
 */
final class Session implements AutoCloseable {
  private final Libraries.Opened library;
  private final Tasks tasks = new BackgroundTasks(Platform::runLater);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Stage stage;

  /**
   * Shows the window. JavaFX has been started.
   *
   * @param person id of who sits down, or empty for whoever sat here last
   */
  Session(Libraries.Opened library, Optional<String> person, Clock clock, FontBook fonts) {
    this.library = library;
    UseCases cases = library.useCases();
    person.ifPresent(cases.accounts()::become);
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        Stage window = new Stage();
        new Desktop(cases, tasks, clock, fonts, window).show();
        window.setOnHidden(any -> closed.countDown());
        shown.complete(window);
      } catch (RuntimeException e) {
        shown.completeExceptionally(e);
      }
    });
    stage = shown.join();
  }

  Stage stage() {
    return stage;
  }

  /** Waits until the person closes the window. */
  void await() throws InterruptedException {
    closed.await();
  }

  /**
   * Closes the window, if it is still open, waits for what is on its way to the disk, and lets go.
   */
  @Override
  public void close() {
    Platform.runLater(
        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    try {
      closed.await();
      tasks.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      library.close();
    }
  }
}
