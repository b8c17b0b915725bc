package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.cli.Libraries;
import org.midad.model.Passphrase;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Nameless;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The way into a library before its window: what is shown there, and waiting for it. */
final class AtTheDoor {
  private AtTheDoor() {}

  static Door door(String language) {
    return new Door(
        (place, passphrase) -> {
          Library library = Library.open(place.orElseThrow(), passphrase);
          return new Libraries.Opened(UseCases.over(library, AtTheDesk.CLOCK), library::close);
        },
        Messages.load(Locale.of(language)),
        Looks.with(FontBook.load()),
        AtTheDesk.CLOCK);
  }

  static CompletableFuture<Optional<Libraries.Opened>> open(
      Door door, Path library, Optional<Passphrase> known) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return door.open(Optional.of(library), known);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  static void until(FxRobot robot, String node) {
    until(() -> robot.lookup(node).tryQuery().isPresent());
  }

  static void until(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(so).get());
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  static void keep(FxRobot robot, String name) {
    robot.interact(() -> {
      Scene scene = Window.getWindows().getFirst().getScene();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      WrappedArabic.check(scene.getRoot());
      Nameless.check(scene.getRoot());
      assertThat(Pictures.save(scene.snapshot(null), name)).exists();
    });
  }
}
