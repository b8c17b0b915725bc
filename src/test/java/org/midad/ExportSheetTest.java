package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Settings;
import org.midad.check.Finding;
import org.midad.check.Message;
import org.midad.check.Place;
import org.midad.check.Severity;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.export.EveryFormat;
import org.midad.export.Form;
import org.midad.export.Format;
import org.midad.model.Plan;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.publish.ExportModel;
import org.midad.ui.publish.ExportSheet;
import org.midad.ui.settings.SettingsModel;
import org.midad.ui.shell.MainWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The one question before a story leaves, as the program asks it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ExportSheetTest {
  private final List<Format> chosen = new ArrayList<>();

  @TempDir private Path folder;

  private Stage stage;
  private Newsroom newsroom;
  private ExportModel.@Nullable Offer offer;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ar, LIGHT, 1280, 800",
    "ar, DARK, 1000, 700",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800"
  })
  void itStandsWholeInTheWindowAndSoDoesTheTableOfFields(
      String language, Settings.Theme look, int width, int height, FxRobot robot) {
    open(language, look, width, height, robot);
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    keep(robot, "export-" + name);
    robot.clickOn("#field-names");
    keep(robot, "field-names-" + name);
  }

  @Test
  void aStoryCanLeaveInEveryFormThatThereIs(FxRobot robot) {
    open("ar", Settings.Theme.LIGHT, 1000, 700, robot);
    for (CheckBox box : robot.lookup(".check-box").queryAllAs(CheckBox.class)) {
      if (!box.isSelected()) {
        robot.clickOn(box);
      }
    }
    robot.clickOn("#export-go");
    assertThat(chosen)
        .extracting(Format::extension)
        .containsExactlyInAnyOrderElementsOf(
            EveryFormat.made().stream().map(Format::extension).toList());
  }

  @Test
  void whatWasChosenIsStillChosenAfterALookAtTheTable(FxRobot robot) {
    open("en", Settings.Theme.LIGHT, 1000, 700, robot);
    robot.clickOn("#export-atom");
    robot.clickOn("#field-names");
    assertThat(robot.lookup("#export-go").tryQuery()).isEmpty();
    robot.clickOn("#field-names-back");
    robot.clickOn("#export-go");
    assertThat(chosen).extracting(Format::extension).containsExactly("html", "atom", "json");
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 1000, 700", "en, DARK, 1280, 800"})
  void whatTheStoryLacksForATargetStandsUnderItsName(
      String language, Settings.Theme look, int width, int height, FxRobot robot) {
    URI place = URI.create("http://127.0.0.1:9/");
    Target site = new Target("site", "الموقع", new Address.WordPress(place, "midad"), List.of());
    Target agency =
        new Target(
            "agency", "الوكالة", new Address.Folder(folder.resolve("out")), List.of(Form.TEXT));
    List<Finding> lacking =
        List.of(lacking("finding.target-section"), lacking("finding.target-picture-file"));
    offer =
        new ExportModel.Offer(
            Plan.NONE,
            List.of(site, agency),
            Map.of("site", lacking),
            Optional.of(folder),
            Set.of(),
            false);
    open(language, look, width, height, robot);
    assertThat(robot.lookup(".export-need").queryAll()).hasSize(2);
    keep(robot, "export-needs-" + language + "-" + look.name().toLowerCase(Locale.ROOT));
  }

  private static Finding lacking(String key) {
    return new Finding(
        "rule.any",
        Severity.WARNING,
        new Place.Field(Place.Name.SECTION),
        Message.of(key, "الموقع"),
        "",
        List.of());
  }

  private void open(String language, Settings.Theme look, int width, int height, FxRobot robot) {
    newsroom = Newsroom.empty(folder.resolve("library"));
    Settings wished =
        newsroom
            .useCases()
            .settings()
            .load()
            .withLook(now ->
                now.withLanguage(language)
                    .withTheme(look)
                    .withWindow(new Settings.WindowSize(width, height)));
    Notices notices = new Notices();
    AtomicReference<Kit> kit = new AtomicReference<>();
    robot.interact(() -> {
      TestWindow.prepare(stage, width, height);
      new MainWindow(
              stage,
              new Theme(Platform.getPreferences()),
              new SettingsModel(newsroom.useCases().settings(), wished, newsroom.tasks(), notices),
              FontBook.load(),
              notices,
              (built, scene) -> {
                kit.set(built);
                built.layer().setContent(new StackPane());
              })
          .show();
      Kit built = kit.get();
      new ExportSheet(
              built.messages(), built.dialogs(), Outgoing.forms(), Outgoing.fieldNames(built))
          .ask(
              offer == null ? nothingSetUp() : offer,
              destinations ->
                  destinations
                      .folder()
                      .ifPresent(
                          named -> named.forms().stream().map(Form::format).forEach(chosen::add)));
    });
  }

  private ExportModel.Offer nothingSetUp() {
    return new ExportModel.Offer(
        Plan.NONE, List.of(), Map.of(), Optional.of(folder), Set.of(), false);
  }

  private void keep(FxRobot robot, String name) {
    Parent root = stage.getScene().getRoot();
    robot.interact(() -> {
      root.applyCss();
      root.layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(root);
      assertThat(Pictures.save(stage.getScene().snapshot(null), name)).exists();
      assertThat(root.lookup(".dialog").getBoundsInParent().getMinY()).isNotNegative();
    });
  }
}
