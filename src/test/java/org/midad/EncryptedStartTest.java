package org.midad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.AtTheDoor.door;
import static org.midad.AtTheDoor.keep;
import static org.midad.AtTheDoor.open;
import static org.midad.AtTheDoor.until;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.app.Conversion;
import org.midad.cli.Libraries;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.store.Encryption;
import org.midad.store.Library;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The way into an encrypted library, before its window. */
@ExtendWith(ApplicationExtension.class)
class EncryptedStartTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
  private static final Passphrase RIGHT = new Passphrase("نخلة مصباح تموز");

  @TempDir private Path folder;

  @Start
  void start(Stage given) {
    given.hide();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aWrongPassphraseIsToldAndTheRightOneOpens(String language, FxRobot robot) throws Exception {
    Path library = folder.resolve("مكتبة");
    Encryption.encrypt(library, RIGHT, CHEAP, done -> {});
    Door door = door(language);
    CompletableFuture<Optional<Libraries.Opened>> opening =
        open(door, library, Optional.of(new Passphrase("from the environment")));
    until(robot, "#unlock");
    keep(robot, "unlock-" + language);
    type(robot, "كلمة أخرى");
    until(() -> !words(robot).isEmpty());
    assertThat(words(robot)).contains("مكتبة");
    keep(robot, "unlock-wrong-" + language);
    assertThat(opening).isNotDone();
    type(robot, RIGHT.reveal());
    try (Libraries.Opened opened = opening.get(20, TimeUnit.SECONDS).orElseThrow()) {
      assertThat(opened.useCases().secrecy().isOn()).isTrue();
    }
    until(() -> Window.getWindows().isEmpty());
  }

  @Test
  void whoWouldRatherNotSayItLeaves(FxRobot robot) throws Exception {
    Path library = folder.resolve("library");
    Encryption.encrypt(library, RIGHT, CHEAP, done -> {});
    CompletableFuture<Optional<Libraries.Opened>> opening =
        open(door("ar"), library, Optional.empty());
    until(robot, "#close");
    robot.interact(() -> robot.lookup("#close").queryAs(Button.class).fire());
    assertThat(opening.get(20, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void aLibraryIsEncryptedAndDecryptedWhileItIsClosed() throws Exception {
    Path library = folder.resolve("library");
    Library.open(library).close();
    Door door = door("ar");
    Optional<Passphrase> known =
        door.convert(library, new Conversion.Encrypt(new Passphrase("one"), false, Map.of()));
    try (Libraries.Opened opened = door.open(Optional.of(library), known).orElseThrow()) {
      assertThat(opened.useCases().secrecy().isOn()).isTrue();
    }
    known = door.convert(library, new Conversion.Decrypt(new Passphrase("one")));
    try (Libraries.Opened opened = door.open(Optional.of(library), known).orElseThrow()) {
      assertThat(opened.useCases().secrecy().isOn()).isFalse();
    }
  }

  private static void type(FxRobot robot, String passphrase) {
    until(() -> !robot.lookup("#passphrase").query().isDisabled());
    robot.interact(() -> {
      robot.lookup("#passphrase").queryAs(TextField.class).setText(passphrase);
      robot.lookup("#unlock").queryAs(Button.class).fire();
    });
  }

  private static String words(FxRobot robot) {
    return robot.lookup("#refused").queryAs(TextBlock.class).getText();
  }
}
