package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Person;
import org.midad.ui.Newsroom;
import org.midad.ui.TestWindow;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Signing in, handing over and the lock, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class SignInTest {
  @TempDir private Path folder;

  private Newsroom newsroom;
  private Workplace work;

  @Start
  void show(Stage stage) {
    newsroom = Newsroom.guarded(folder);
    TestWindow.prepare(stage, 1280, 800);
    work = new Workplace(newsroom, stage);
    work.show();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void whoeverWasHereLastTypesAPasswordAndSitsDown(FxRobot robot) {
    assertThat(shows("rail")).isFalse();
    type(robot, Newsroom.PASSWORD);
    assertThat(shows("rail")).isTrue();
    assertThat(who()).isEqualTo("zaidan");
  }

  @Test
  void somebodyElseIsChosenByKeys(FxRobot robot) {
    robot.interact(() -> work.root().lookup("#person-zaidan").requestFocus());
    robot.push(KeyCode.TAB).push(KeyCode.SPACE);
    type(robot, Newsroom.PASSWORD);
    assertThat(who()).isEqualTo("salma");
  }

  @Test
  void whoHasNoPasswordComesInAtOnce(FxRobot robot) {
    robot.clickOn("#person-yusuf");
    assertThat(who()).isEqualTo("yusuf");
    assertThat(shows("rail")).isTrue();
  }

  @Test
  void afterWrongPasswordsOneWaitsAndIsToldForHowLong(FxRobot robot) {
    type(robot, "wrong");
    assertThat(told()).isEqualTo(words("problem.password.wrong"));
    type(robot, "wrong");
    type(robot, "wrong");
    assertThat(told()).isEqualTo(words("problem.password.wait", 5));
    newsroom.pass(Duration.ofSeconds(2));
    robot.interact(work.presence()::tick);
    assertThat(told()).isEqualTo(words("problem.password.wait", 3));
    type(robot, Newsroom.PASSWORD);
    assertThat(shows("rail")).isFalse();
    newsroom.pass(Duration.ofSeconds(3));
    robot.interact(work.presence()::tick);
    assertThat(told()).isEmpty();
    robot.push(KeyCode.ENTER);
    assertThat(who()).isEqualTo("zaidan");
  }

  @Test
  void aWaitIsToldToWhoeverIsChosenAgain(FxRobot robot) {
    for (int mistyped = 0; mistyped < 3; mistyped++) {
      type(robot, "wrong");
    }
    robot.clickOn("#person-huda");
    assertThat(told()).isEmpty();
    robot.clickOn("#person-zaidan");
    assertThat(told()).isEqualTo(words("problem.password.wait", 5));
  }

  @Test
  void aDeskThatNobodyTouchesIsLocked(FxRobot robot) {
    type(robot, Newsroom.PASSWORD);
    robot.interact(
        () -> work.settings().change(now -> now.withWorkplace(place -> place.withLockMinutes(5))));
    Parent desk = work.root();
    idle(robot, Duration.ofSeconds(299));
    assertThat(work.root()).isSameAs(desk);
    robot.push(KeyCode.F6);
    idle(robot, Duration.ofSeconds(299));
    assertThat(work.root()).isSameAs(desk);
    idle(robot, Duration.ofSeconds(1));
    assertThat(shows("lock-screen")).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.ESCAPE);
    assertThat(shows("command")).isFalse();
    type(robot, "wrong");
    assertThat(told()).isEqualTo(words("problem.password.wrong"));
    type(robot, Newsroom.PASSWORD);
    assertThat(work.root()).isSameAs(desk);
    idle(robot, Duration.ofSeconds(1));
    assertThat(work.root()).isSameAs(desk);
  }

  @Test
  void neverMeansNeverAndWithoutAPasswordNothingIsLocked(FxRobot robot) {
    type(robot, Newsroom.PASSWORD);
    robot.interact(
        () -> work.settings().change(now -> now.withWorkplace(place -> place.withLockMinutes(0))));
    idle(robot, Duration.ofDays(3));
    assertThat(shows("rail")).isTrue();
    // Whoever changes this is there; the window's own clock would lock the desk in between.
    robot.push(KeyCode.F6);
    robot.interact(
        () -> work.settings().change(now -> now.withWorkplace(place -> place.withLockMinutes(5))));
    robot.interact(() ->
        work.people()
            .become(
                work.people().people().stream()
                    .filter(person -> person.id().equals("yusuf"))
                    .findFirst()
                    .orElseThrow()));
    idle(robot, Duration.ofDays(3));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
    assertThat(shows("rail")).isTrue();
    assertThat(work.notices().currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.no-password");
  }

  @Test
  void aLockedDeskIsLeftToSomebodyElse(FxRobot robot) {
    type(robot, Newsroom.PASSWORD);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
    assertThat(shows("lock-screen")).isTrue();
    robot.clickOn("#other-person");
    assertThat(shows("sign-in-screen")).isTrue();
    assertThat(newsroom.useCases().accounts().current()).isEmpty();
    robot.clickOn("#person-huda");
    type(robot, Newsroom.PASSWORD);
    assertThat(who()).isEqualTo("huda");
  }

  @Test
  void aColleagueTakesOverWithAPassword(FxRobot robot) {
    type(robot, Newsroom.PASSWORD);
    robot.clickOn("#person").clickOn(menuLine("salma"));
    type(robot, "wrong");
    assertThat(who()).isEqualTo("zaidan");
    type(robot, Newsroom.PASSWORD);
    assertThat(who()).isEqualTo("salma");
    assertThat(work.kit().layer().isOpen()).isFalse();
    assertThat(work.notices().currentProperty().get().orElseThrow().remedy()).isEmpty();
  }

  private String menuLine(String id) {
    Person person =
        work.people().people().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    return work.kit().line("rail.person", person.name(), person.role());
  }

  private void idle(FxRobot robot, Duration time) {
    newsroom.pass(time);
    robot.interact(work.presence()::tick);
  }

  private static void type(FxRobot robot, String password) {
    robot.write(password).push(KeyCode.ENTER);
  }

  private String who() {
    return newsroom.useCases().accounts().current().map(Person::id).orElse("");
  }

  private boolean shows(String id) {
    return work.root().lookup("#" + id) != null;
  }

  private String told() {
    return ((TextBlock) work.root().lookup("#refused")).getText();
  }

  private String words(String key, Object... arguments) {
    return work.kit().messages().of(key, arguments);
  }
}
