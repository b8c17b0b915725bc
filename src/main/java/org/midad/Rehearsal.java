package org.midad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.midad.ui.tour.Tour;

/**
 * Starts Midad where nobody sees it, while it is packaged: once for there to be a library, and once
 * as on any other day. What Java learns of its classes then is kept beside the launcher, and every
 * later start is so much shorter (JEP 514). How a library is founded must not be learnt with it:
 * what is done once and what a start does are not to be compiled alike.
 */
public final class Rehearsal implements Tour.Program {
  private final CompletableFuture<Stage> shown = new CompletableFuture<>();

  private Rehearsal() {}

  /**
   * @param arguments the library's folder, and {@code found} or {@code start}
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path library = Path.of(arguments[0]);
    Consumer<Tour> steps = arguments[1].equals("found") ? Tour::found : Tour::begin;
    Rehearsal rehearsal = new Rehearsal();
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change ->
                    change.getList().stream()
                        .findFirst()
                        .ifPresent(window -> rehearsal.shown.complete((Stage) window)));
    Path pictures = Files.createTempDirectory("midad-rehearsal");
    CompletableFuture<Void> done =
        rehearsal.shown.thenAcceptAsync(
            stage -> steps.accept(new Tour(pictures, rehearsal, System.out::println)),
            work -> Thread.ofPlatform().start(work));
    int code = Main.run(() -> library);
    rehearsal.shown.cancel(false);
    done.join();
    System.exit(code);
  }

  /** Waits until the program shows its window. */
  @Override
  public Stage open() {
    return shown.join();
  }

  /** Closes it as its button does; then the program ends. */
  @Override
  public void close() {
    Stage stage = shown.join();
    Platform.runLater(
        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
