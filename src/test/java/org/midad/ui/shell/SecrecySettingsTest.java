package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Conversion;
import org.midad.app.Settings;
import org.midad.model.Passphrase;
import org.midad.ui.Newsroom;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Encrypting the library, changing its passphrase and decrypting it, in the settings. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class SecrecySettingsTest {
  private static final String RIGHT = "نخلة مصباح تموز دفتر";
  private static final String OTHER = "قمر جسر زيتون سطر";

  @TempDir private Path folder;

  private Stage stage;
  private Newsroom newsroom;
  private Workplace work;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aPassphraseThatWasTypedTwiceEncrypts(FxRobot robot) {
    open(robot, Newsroom.filled(folder.resolve("library")), "salma");
    assertThat(isShut(robot, "encrypt")).isTrue();
    type(robot, "new-passphrase", RIGHT);
    type(robot, "passphrase-again", OTHER);
    assertThat(isShut(robot, "encrypt")).isTrue();
    type(robot, "passphrase-again", RIGHT);
    assertThat(words(robot, "strength")).contains("مقبولة");
    press(robot, "encrypt");
    assertThat(work.conversions())
        .singleElement()
        .isInstanceOfSatisfying(
            Conversion.Encrypt.class,
            wish -> {
              assertThat(wish.passphrase().reveal()).isEqualTo(RIGHT);
              assertThat(wish.replacing()).isTrue();
            });
  }

  @Test
  void whoMayNotDecideIsToldWhy(FxRobot robot) {
    open(robot, Newsroom.filled(folder.resolve("library")), "zaidan");
    type(robot, "new-passphrase", RIGHT);
    type(robot, "passphrase-again", RIGHT);
    assertThat(isShut(robot, "encrypt")).isTrue();
    assertThat(words(robot, "refused")).isNotEmpty();
  }

  @Test
  void theRightPassphraseAloneChangesAndRemoves(FxRobot robot) {
    open(robot, encrypted(), "salma");
    type(robot, "passphrase", OTHER);
    press(robot, "decrypt");
    assertThat(words(robot, "refused")).contains("عبارة المرور");
    assertThat(work.conversions()).isEmpty();
    type(robot, "passphrase", RIGHT);
    type(robot, "new-passphrase", OTHER);
    type(robot, "passphrase-again", OTHER);
    press(robot, "change-passphrase");
    assertThat(words(robot, "refused")).isEmpty();
    assertThat(work.notices().currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.passphrase-changed");
    type(robot, "passphrase", OTHER);
    press(robot, "decrypt");
    assertThat(work.conversions())
        .singleElement()
        .isInstanceOfSatisfying(
            Conversion.Decrypt.class,
            wish -> assertThat(wish.passphrase().reveal()).isEqualTo(OTHER));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, LIGHT, 1280, 800",
    "ar, DARK, 1000, 700",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800"
  })
  void itIsLookedAt(String language, Settings.Theme look, int width, int height, FxRobot robot) {
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.useCases().care().backUp(done -> {});
    newsroom.settle(language, look, width, height);
    newsroom.useCases().accounts().become("salma");
    show(robot, width, height);
    type(robot, "new-passphrase", RIGHT);
    work.keep(robot, "secrecy-off-" + name);
    newsroom.close();
    newsroom = encrypted();
    newsroom.settle(language, look, width, height);
    newsroom.useCases().accounts().become("salma");
    show(robot, width, height);
    type(robot, "passphrase", OTHER);
    press(robot, "decrypt");
    work.keep(robot, "secrecy-on-" + name);
  }

  private Newsroom encrypted() {
    return Newsroom.encrypted(folder.resolve("sealed"), new Passphrase(RIGHT));
  }

  private void open(FxRobot robot, Newsroom opened, String person) {
    newsroom = opened;
    newsroom.settle("ar", Settings.Theme.LIGHT, 1280, 800);
    newsroom.useCases().accounts().become(person);
    show(robot, 1280, 800);
  }

  private void show(FxRobot robot, int width, int height) {
    work = Workplace.open(robot, newsroom, stage, width, height);
    robot.interact(() -> work.showSettings());
    robot.clickOn("#settings-4");
    press(robot, "secrecy");
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup("#" + field).queryAs(TextField.class).setText(text));
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup("#" + button).queryAs(Button.class).fire());
  }

  private static boolean isShut(FxRobot robot, String button) {
    return robot.lookup("#" + button).<Node>query().isDisabled();
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(TextBlock.class).getText();
  }
}
