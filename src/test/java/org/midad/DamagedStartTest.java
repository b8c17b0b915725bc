package org.midad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.AtTheDoor.door;
import static org.midad.AtTheDoor.keep;
import static org.midad.AtTheDoor.open;
import static org.midad.AtTheDoor.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.cli.Libraries;
import org.midad.store.Library;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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
    CompletableFuture<Optional<Libraries.Opened>> opening =
        open(door(language), library, Optional.empty());
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
    CompletableFuture<Optional<Libraries.Opened>> opening =
        open(door("ar"), library, Optional.empty());
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

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }
}
