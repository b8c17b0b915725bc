package org.midad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.DeskAsLeft;
import org.midad.app.Queue;
import org.midad.app.SystemKeyRing;
import org.midad.app.UseCases;
import org.midad.cli.Libraries;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window as the desk was left, before the library behind it is open. */
@ExtendWith(ApplicationExtension.class)
class QuickStartTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final CountDownLatch waited = new CountDownLatch(1);

  @Start
  void start(Stage given) {
    given.hide();
  }

  @Test
  void aStoryThatIsChosenBeforeTheLibraryIsOpenIsShownWhenItIs(FxRobot robot) throws Exception {
    Path place = left();
    Library library = Library.take(place, Optional.empty());
    UseCases cases = over(library, place);
    CompletableFuture<Session> opening = open(library, cases, place);
    AtTheDoor.until(() -> listed(robot) == 3);
    assertThat(robot.lookup("#person").tryQuery()).isPresent();
    AtTheDoor.keep(robot, "desk-as-left");
    robot.interact(() -> robot.lookup("#stories").query().requestFocus());
    robot.push(KeyCode.HOME).push(KeyCode.ENTER);
    assertThat(opening).isNotDone();
    assertThat(robot.lookup("#page").tryQuery().filter(page -> page.isVisible())).isEmpty();
    waited.countDown();
    try (AtTheDesk desk = new AtTheDesk(place, cases, opening.get(30, TimeUnit.SECONDS))) {
      StoryId first = desk.listed().getFirst().id();
      desk.until("the story to be open", () -> desk.isOpen() && desk.story().id().equals(first));
    }
  }

  @Test
  void whatChangedMeanwhileTakesThePlaceOfWhatWasLeft(FxRobot robot) throws Exception {
    Path place = left();
    try (Library library = Library.open(place)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.desk().importText("نص خبر جاء بعد ذلك.");
      cases.settings().save(cases.settings().load().withLook(look -> look.withLanguage("en")));
    }
    Library library = Library.take(place, Optional.empty());
    UseCases cases = over(library, place);
    CompletableFuture<Session> opening = open(library, cases, place);
    AtTheDoor.until(() -> listed(robot) == 3);
    assertThat(direction()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    waited.countDown();
    try (AtTheDesk desk = new AtTheDesk(place, cases, opening.get(30, TimeUnit.SECONDS))) {
      desk.until("all stories to be listed", () -> desk.listed().size() == 4);
      desk.until("the other language", () -> direction() == NodeOrientation.LEFT_TO_RIGHT);
      desk.openFirst();
    }
    assertThat(DeskAsLeft.find(place).orElseThrow().stories()).hasSize(4);
  }

  @Test
  void whoHasGotAPasswordSinceIsAskedForIt() throws Exception {
    Path place = left();
    Path file = place.resolve("desk.properties");
    byte[] stale = Files.readAllBytes(file);
    try (Library library = Library.open(place)) {
      UseCases.over(library, AtTheDesk.CLOCK).accounts().changePassword("", "ink on paper");
      assertThat(file).doesNotExist();
    }
    Files.write(file, stale);
    Library library = Library.take(place, Optional.empty());
    UseCases cases = over(library, place);
    waited.countDown();
    try (AtTheDesk desk =
        new AtTheDesk(place, cases, open(library, cases, place).get(30, TimeUnit.SECONDS))) {
      desk.see("sign-in-screen");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aLibraryThatDoesNotOpenTakesItsWindowAway(FxRobot robot) throws Exception {
    Path place = left();
    Path database = place.resolve("library.mv.db");
    byte[] whole = Files.readAllBytes(database);
    Files.write(database, new byte[whole.length]);
    Library library = Library.take(place, Optional.empty());
    CompletableFuture<Session> opening = open(library, over(library, place), place);
    AtTheDoor.until(() -> listed(robot) == 3);
    waited.countDown();
    assertThatThrownBy(() -> opening.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.key()).isEqualTo("problem.library.damaged"));
    AtTheDoor.until(() -> Window.getWindows().isEmpty());
    Files.write(database, whole);
    try (Library again = Library.open(place)) {
      assertThat(UseCases.over(again, AtTheDesk.CLOCK).desk().list(Queue.MINE, 0, 9)).hasSize(3);
    }
  }

  /** A library of three drafts whose desk was left, as every window leaves it. */
  private Path left() throws IOException {
    Path place = Files.createDirectory(folder.resolve("library"));
    try (Library library = Library.open(place)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.accounts().found("سلمى الخطيب", Role.DESK_EDITOR, "ar");
      for (int story = 1; story <= 3; story++) {
        cases.desk().importText("نص الخبر رقم " + story + ".");
      }
      DeskAsLeft.keep(cases);
    }
    return place;
  }

  private static UseCases over(Library library, Path place) {
    return UseCases.over(
        library,
        AtTheDesk.CLOCK,
        SystemKeyRing.NONE,
        DeskAsLeft.find(place).orElseThrow().person());
  }

  private CompletableFuture<Session> open(Library library, UseCases cases, Path place) {
    Runnable connect =
        () -> {
          try {
            waited.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          library.connect();
        };
    TakenLibrary taken =
        new TakenLibrary(
            new Libraries.Opened(cases, library::close),
            connect,
            DeskAsLeft.find(place).orElseThrow());
    return CompletableFuture.supplyAsync(
        () -> Session.over(taken, AtTheDesk.CLOCK, Looks.with(FONTS)),
        work -> Thread.ofPlatform().start(work));
  }

  private static int listed(FxRobot robot) {
    return robot
        .lookup("#stories")
        .tryQuery()
        .map(list -> ((ListView<?>) list).getItems().size())
        .orElse(0);
  }

  private static NodeOrientation direction() {
    return Window.getWindows().getFirst().getScene().getRoot().getNodeOrientation();
  }
}
