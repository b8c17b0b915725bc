package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.LibraryCare.BackedUp;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.Passphrase;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The library as a whole is cared for in the settings, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class CareSettingsTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private final AtomicReference<Path> restored = new AtomicReference<>();
  private Newsroom newsroom;
  private SettingsModel settings;
  private CareModel care;
  private Theme theme;
  private Stage stage;
  private Kit kit;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder.resolve("library"));
    UseCases cases = newsroom.useCases();
    cases.accounts().become("salma");
    settings =
        new SettingsModel(cases.settings(), cases.settings().load(), newsroom.tasks(), notices);
    BackupModel daily =
        new BackupModel(cases.care(), Set::of, newsroom.tasks(), notices, newsroom.clock());
    care = new CareModel(cases.care(), cases.libraryImport(), daily, newsroom.tasks(), notices);
    care.onRestore(restored::set);
    show("ar");
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aBackupIsMadeAtOnceAndToldOf() {
    assertThat(words("#last-backup")).contains("لم تُصنع نسخة احتياطية بعد");
    robot.clickOn("#back-up");
    assertThat(words("#last-backup")).contains("الآن", "9 أخبار", "ميغابايت");
    assertThat(newsroom.useCases().care().backups()).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereIsToldAndTheBackupLiesBesideTheLibrary() throws Exception {
    Path disk = folder.resolve("disk");
    robot.clickOn("#backup-folder").write(disk.toString());
    robot.clickOn("#back-up");
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.backup-elsewhere");
    assertThat(folder.resolve("library-backups")).isDirectoryContaining("glob:**.zip");
    Files.createDirectory(disk);
    newsroom.pass(Duration.ofMinutes(1));
    robot.clickOn("#back-up");
    assertThat(disk).isDirectoryContaining("glob:**.zip");
    assertThat(newsroom.useCases().care().backups()).hasSize(2);
    robot.interact(() -> field().clear());
    assertThat(settings.current().workplace().keeping().backups()).isEmpty();
  }

  @Test
  void aBackupIsChosenByKeysAndTakesTheLibrarysPlace() {
    robot.clickOn("#back-up");
    newsroom.pass(Duration.ofHours(3));
    robot.clickOn("#back-up");
    BackedUp oldest = newsroom.useCases().care().backups().getLast();
    robot.clickOn("#restore");
    ListView<?> list = get(() -> (ListView<?>) stage.getScene().lookup("#backups"));
    assertThat(get(() -> list.getItems().size())).isEqualTo(2);
    assertThat(get(list::isFocused)).isTrue();
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    assertThat(restored.get()).isEqualTo(oldest.file());
  }

  @Test
  void aDamagedBackupAndAReporterAreRefused() throws Exception {
    robot.clickOn("#back-up");
    Path file = newsroom.useCases().care().backups().getFirst().file();
    newsroom.useCases().accounts().become("zaidan");
    robot.interact(() -> care.restore(file));
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.overseers-only");
    newsroom.useCases().accounts().become("salma");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    robot.interact(() -> care.restore(file));
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.backup.damaged");
    assertThat(restored.get()).isNull();
  }

  @Test
  void aLibraryGoesOutAndComesBackInWithNothingNew() {
    Path file = folder.resolve("all.zip");
    robot.interact(() -> care.export(file));
    assertThat(file).exists();
    robot.interact(() -> care.bring(file));
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).startsWith(9, 0, 0, 0, 0);
  }

  @Test
  void theBackupOfAnEncryptedLibraryIsBroughtInWithItsPassphrase() {
    Path file = folder.resolve("theirs.zip");
    exportEncrypted(file);
    robot.interact(() -> care.bring(file));
    assertThat(get(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("backup-passphrase");
    robot.write("another").push(KeyCode.ENTER);
    assertThat(words("#refused")).contains("theirs.zip").contains("لوحة المفاتيح");
    assertThat(notices.currentProperty().get()).isEmpty();
    robot.write("palm lamp july").push(KeyCode.ENTER);
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).startsWith(9, 9, 0, 0, 0);
    assertThat(get(() -> kit.layer().isOpen())).isFalse();
  }

  @Test
  void whoeverClosesTheSheetMeanwhileIsToldAllTheSame() {
    Path file = folder.resolve("theirs.zip");
    exportEncrypted(file);
    Held held = new Held(newsroom.tasks());
    CareModel later =
        new CareModel(
            newsroom.useCases().care(),
            newsroom.useCases().libraryImport(),
            new BackupModel(newsroom.useCases().care(), Set::of, held, notices, newsroom.clock()),
            held,
            notices);
    robot.interact(() -> new EncryptedBackupSheet(kit, later, file).show());
    robot.write("another").push(KeyCode.ENTER).push(KeyCode.ESCAPE);
    robot.interact(held::go);
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.passphrase.wrong");
    robot.interact(() -> new EncryptedBackupSheet(kit, later, file).show());
    robot.write("palm lamp july").push(KeyCode.ENTER);
    robot.interact(() -> new RestoreSheet(kit, care, newsroom.clock().getZone()).show());
    robot.interact(held::go);
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).startsWith(9, 9, 0, 0, 0);
    assertThat(get(() -> stage.getScene().lookup("#backups"))).isNotNull();
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    robot.clickOn("#back-up");
    newsroom.pass(Duration.ofHours(30));
    robot.clickOn("#back-up");
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        robot.interact(() -> theme.choiceProperty().set(look));
        robot.interact(() -> show(language));
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        keep("care-" + name);
        robot.clickOn("#restore");
        keep("care-restore-" + name);
        robot.interact(() ->
            new EncryptedBackupSheet(kit, care, Path.of("/media/usb/mosul-2026-11.zip")).show());
        keep("care-encrypted-" + name);
      }
    }
  }

  private void exportEncrypted(Path file) {
    Newsroom theirs =
        Newsroom.encrypted(folder.resolve("theirs"), new Passphrase("palm lamp july"));
    theirs.useCases().accounts().become("salma");
    theirs.useCases().care().export(file, done -> {});
    theirs.close();
  }

  private void show(String language) {
    Messages messages = Messages.load(Locale.of(language));
    kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    kit.layer().setContent(new StackPane());
    Scene scene = new Scene(kit.layer(), 640, 640);
    theme.style(scene, "shell.css");
    TestWindow.show(stage, scene);
    kit.dialogs()
        .show(
            messages.of("settings.title"), new CareSettings(kit, care, settings, newsroom.clock()));
  }

  private void keep(String name) {
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(stage.getScene().snapshot(null), name);
    });
  }

  private TextField field() {
    return (TextField) stage.getScene().lookup("#backup-folder");
  }

  private String words(String selector) {
    return get(() -> ((TextBlock) stage.getScene().lookup(selector)).getText());
  }

  private static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }

  /** Keeps the last piece of work until it is let go. */
  private static final class Held implements Tasks {
    private final Tasks tasks;
    private Runnable last = () -> {};

    Held(Tasks tasks) {
      this.tasks = tasks;
    }

    void go() {
      last.run();
    }

    @Override
    public <T> Running run(Work<T> work, Listener<T> listener) {
      last = () -> tasks.run(work, listener);
      return () -> {};
    }

    @Override
    public void close() {}
  }
}
