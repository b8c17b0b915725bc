package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.cli.Libraries;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The way into a library whose database is gone, before its window. */
@ExtendWith(ApplicationExtension.class)
class DamagedStartTest {
  @TempDir private Path folder;

  @Start
  void start(Stage given) {
    given.hide();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void itIsRebuiltAndWhatCameOfItIsTold(String language, FxRobot robot) throws Exception {
    Path library = filled();
    CompletableFuture<Optional<Libraries.Opened>> opening = open(language, library);
    until(robot, "#rebuild");
    keep(robot, "damaged-" + language);
    press(robot, "#rebuild");
    until(robot, "#open");
    keep(robot, "rebuilt-" + language);
    assertThat(opening).isNotDone();
    press(robot, "#open");
    try (Libraries.Opened opened = opening.get(20, TimeUnit.SECONDS).orElseThrow()) {
      assertThat(opened.useCases().desk().list(Queue.ARCHIVE, 0, 99)).hasSize(13);
    }
    assertThat(folder.resolve("library-backups")).isNotEmptyDirectory();
  }

  @Test
  void whoWouldRatherAskSomebodyFirstLeavesItAsItIs(FxRobot robot) throws Exception {
    Path library = filled();
    CompletableFuture<Optional<Libraries.Opened>> opening = open("ar", library);
    until(robot, "#rebuild");
    press(robot, "#close");
    assertThat(opening.get(20, TimeUnit.SECONDS)).isEmpty();
    assertThat(library.resolve("library.mv.db")).doesNotExist();
  }

  /** With a backup, and all of its database gone. */
  private Path filled() throws Exception {
    Path place = folder.resolve("library");
    try (Library library = Library.open(place)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
      cases.care().backUp(done -> {});
    }
    Files.delete(place.resolve("library.mv.db"));
    return place;
  }

  private static CompletableFuture<Optional<Libraries.Opened>> open(String language, Path library) {
    Door door =
        new Door(
            (place, passphrase) -> {
              Library opened = Library.open(place.orElseThrow(), passphrase);
              return new Libraries.Opened(UseCases.over(opened, AtTheDesk.CLOCK), opened::close);
            },
            Messages.load(Locale.of(language)),
            FontBook.load(),
            AtTheDesk.CLOCK);
    return CompletableFuture.supplyAsync(() -> {
      try {
        return door.open(Optional.of(library), Optional.empty());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }

  private static void until(FxRobot robot, String node) {
    until(() -> robot.lookup(node).tryQuery().isPresent());
  }

  private static void until(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(so).get());
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static void keep(FxRobot robot, String name) {
    robot.interact(() -> {
      Scene scene = Window.getWindows().getFirst().getScene();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      assertThat(Pictures.save(scene.snapshot(null), name)).exists();
    });
  }
}
