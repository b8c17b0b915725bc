package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.midad.app.Conversion;
import org.midad.app.DeskAsLeft;
import org.midad.app.Restored;
import org.midad.app.UseCases;
import org.midad.cli.Libraries;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.kit.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library with a window over it, from the moment it opens until it is closed. Not for the FX
 * thread.
 */
final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private static final long PATIENCE_SECONDS = 20;

  private final Libraries.Opened library;
  private final CompletableFuture<Void> arrived = new CompletableFuture<>();
  private final Workers workers = new Workers(Platform::runLater, arrived);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable Conversion> wished = new AtomicReference<>();
  private final AtomicReference<@Nullable Path> restoring = new AtomicReference<>();
  private final CompletableFuture<Desktop> desktop = new CompletableFuture<>();
  private final Stage stage;

  private Session(
      Libraries.Opened library, Supplier<Beginning> beginning, Clock clock, Looks looks) {
    this.library = library;
    try {
      stage = show(beginning.get(), clock, looks);
    } catch (RuntimeException | Error e) {
      arrived.cancel(false);
      workers.close();
      library.close();
      throw e;
    }
  }

  /**
   * Shows the window. JavaFX has been started.
   *
   * @param person id of who sits down, or is asked for a password, or empty for whoever sat here
   *     last
   */
  static Session over(Libraries.Opened library, Optional<String> person, Clock clock, Looks looks) {
    UseCases cases = library.useCases();
    Session session =
        new Session(
            library,
            () -> {
              looks.fonts().readAll();
              Set<String> withPassword = cases.accounts().withPassword();
              person.filter(id -> !withPassword.contains(id)).ifPresent(cases.accounts()::become);
              return Beginning.with(cases, person);
            },
            clock,
            looks);
    session.arrived.complete(null);
    return session;
  }

  /**
   * Shows the window as the desk was left, and opens the library behind it.
   *
   * @throws Problem as {@link TakenLibrary#connect}; the window and the library are closed then
   */
  static Session over(TakenLibrary taken, Clock clock, Looks looks) {
    UseCases cases = taken.library().useCases();
    Session session =
        new Session(taken.library(), () -> Beginning.with(cases, taken.left()), clock, looks);
    try {
      // The page, which is made after the first pictures, must not read its fonts on the FX thread.
      looks.fonts().readAll();
      taken.connect().run();
      cases.arrive();
      Beginning real = Beginning.with(cases, Optional.empty());
      session.arrived.complete(null);
      Platform.runLater(() -> session.desktop.join().arrive(real));
      return session;
    } catch (RuntimeException | Error e) {
      session.arrived.cancel(false);
      // Nothing can have been written: there is nothing to ask.
      Platform.runLater(session.stage::hide);
      session.close();
      throw e;
    }
  }

  private Stage show(Beginning beginning, Clock clock, Looks looks) {
    FontBook fonts = looks.fonts();
    Theme theme = looks.theme();
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        Stage window = new Stage();
        Desktop opened =
            new Desktop(
                beginning, workers, clock, fonts, theme, window, wished::set, restoring::set);
        opened.show();
        desktop.complete(opened);
        window.setOnHidden(any -> closed.countDown());
        // Opening the library would take the processor from the first pictures.
        new OnceDrawn(() -> shown.complete(window)).start();
      } catch (Throwable e) {
        // Errors too: whoever waits for the window must hear that none comes.
        shown.completeExceptionally(e);
      }
    });
    try {
      return shown.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw e;
    }
  }

  Stage stage() {
    return stage;
  }

  /** The library's folder. */
  Path library() {
    return library.useCases().secrecy().folder();
  }

  /** What is to become of the library now that the window is closed. */
  Optional<Conversion> wished() {
    return Optional.ofNullable(wished.get());
  }

  /** The backup that is to take the library's place now that the window is closed. */
  Optional<Path> restoring() {
    return Optional.ofNullable(restoring.get());
  }

  /** Tells in the window that the library came back from a backup. */
  void tell(Restored restored) {
    Platform.runLater(() -> desktop.join().tell(restored));
  }

  /** Shows bundles in the window. */
  void open(List<Path> bundles) {
    Platform.runLater(() -> desktop.join().open(bundles));
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
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // The disk takes nothing any more, and there is nobody here to decide about it.
        Platform.runLater(stage::hide);
        closed.await();
      }
      workers.close();
      keepDesk();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      library.close();
    }
  }

  /** For the next window; nothing that the library itself has hangs on it. */
  private void keepDesk() {
    if (arrived.isCancelled()) {
      return;
    }
    try {
      DeskAsLeft.keep(library.useCases());
    } catch (Problem problem) {
      LOG.warn("how the desk was left is not kept", problem);
    }
  }
}
