package org.midad.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Destinations;
import org.midad.app.Queue;
import org.midad.app.Readers;
import org.midad.app.Settings;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.export.Form;
import org.midad.model.Head;
import org.midad.model.StorySummary;
import org.midad.ui.Newsroom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is on its way, looked at in both languages, light and dark, at both sizes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class DeliveriesPicturesTest {
  @TempDir private Path folder;

  private final Readers away = new Readers();
  private final Readers refusing = new Readers();
  private Stage stage;
  private Newsroom newsroom;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @AfterEach
  void close() {
    newsroom.close();
    refusing.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ar, LIGHT, 1280, 800",
    "ar, DARK, 1000, 700",
    "ar, HIGH_CONTRAST, 1000, 700",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800"
  })
  void whatWaitsStandsWholeInTheWindow(
      String language, Settings.Theme look, int width, int height, FxRobot robot) throws Exception {
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.settle(language, look, width, height);
    UseCases cases = newsroom.useCases();
    cases.accounts().become("salma");
    Workplace empty = Workplace.open(robot, newsroom, stage, width, height);
    robot.interact(() -> empty.deliveries().shownProperty().set(true));
    empty.keep(robot, "deliveries-empty-" + name);

    refusing.on().answer(422, "{\"error\":\"section is required\",\"field\":\"service\"}");
    newsroom.addTarget(away.target("site", "موقع الصباح"));
    newsroom.addTarget(refusing.target("agency", "الوكالة الوطنية"));
    Path wire = Files.createDirectory(folder.resolve("wire"));
    newsroom.addTarget(
        new Target("wire", "أرشيف الطباعة", new Address.Folder(wire), List.of(Form.PDF)));
    decide(cases, first(Queue.APPROVED), "site", "agency", "wire");
    cases.courier().pass((delivery, done) -> {});
    embargoed(cases);
    newsroom.pass(Duration.ofMinutes(1));
    Workplace work = Workplace.open(robot, newsroom, stage, width, height);
    robot.interact(() -> work.deliveries().shownProperty().set(true));
    work.keep(robot, "deliveries-" + name);
  }

  private void embargoed(UseCases cases) {
    Head proof = first(Queue.PROOF);
    Head held =
        cases
            .planning()
            .embargo(
                proof.story().id(),
                proof.id(),
                newsroom
                    .clock()
                    .instant()
                    .plus(Duration.ofHours(5))
                    .atZone(newsroom.clock().getZone()));
    decide(
        cases,
        cases.review().perform(held.story().id(), held.id(), Transition.APPROVE, ""),
        "site",
        "wire");
  }

  private static void decide(UseCases cases, Head head, String... targets) {
    cases.deliveries().decide(head.story().id(), head.id(), Destinations.targets(List.of(targets)));
  }

  private Head first(Queue queue) {
    StorySummary first = newsroom.useCases().desk().list(queue, 0, 1).getFirst();
    return newsroom.useCases().desk().open(first.id());
  }
}
