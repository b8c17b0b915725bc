package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Accounts;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.ui.Newsroom;
import org.midad.ui.TestWindow;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The accounts in the settings, and one's own password. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class AccountsPaneTest {
  @TempDir private Path folder;

  private Newsroom newsroom;
  private Accounts accounts;
  private Workplace work;

  @Start
  void show(Stage stage) {
    newsroom = Newsroom.guarded(folder);
    accounts = newsroom.useCases().accounts();
    TestWindow.prepare(stage, 1280, 800);
    work = new Workplace(newsroom, stage);
    work.show();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void anAccountIsChangedAndTheChangeTakenBack(FxRobot robot) {
    Person before = person("salma");
    open(robot, "nada");
    robot.clickOn("#edit-salma").clickOn("#account-role-4").clickOn("#account-color-7");
    fill(robot, "account-name", "سلمى الخطيب الحسيني");
    robot.push(KeyCode.ENTER);
    assertThat(person("salma"))
        .isEqualTo(
            new Person(
                "salma", "سلمى الخطيب الحسيني", Role.MANAGING_EDITOR, InkColor.OLIVE, false));
    robot.push(KeyCode.ESCAPE);
    robot.interact(() ->
        work.notices().currentProperty().get().orElseThrow().remedy().orElseThrow().work().run());
    assertThat(person("salma")).isEqualTo(before);
  }

  @Test
  void aColleagueIsAddedAndGetsAPassword(FxRobot robot) {
    open(robot, "nada");
    robot.clickOn(work.kit().messages().of("accounts.add")).clickOn("#account-role-1");
    fill(robot, "account-name", "مريم الكعبي");
    robot.push(KeyCode.ENTER);
    Person added =
        accounts.people().stream()
            .filter(person -> person.name().equals("مريم الكعبي"))
            .findFirst()
            .orElseThrow();
    assertThat(added.role()).isEqualTo(Role.COPY_EDITOR);
    robot.clickOn("#edit-" + added.id());
    robot.interact(() -> work.root().lookup("#account-password").requestFocus());
    robot.write("seven ps");
    robot.interact(() -> work.root().lookup("#account-password-set").requestFocus());
    robot.push(KeyCode.SPACE);
    assertThat(accounts.signIn(added.id(), "seven ps")).isEqualTo(added);
  }

  @Test
  void whoLeavesIsKeptInTheListAndComesBack(FxRobot robot) {
    open(robot, "nada");
    retire(robot, "huda");
    assertThat(person("huda").retired()).isTrue();
    assertThat(work.people().people()).extracting(Person::id).doesNotContain("huda");
    retire(robot, "huda");
    assertThat(person("huda").retired()).isFalse();
  }

  @Test
  void whoIsNoAdministratorIsToldWhyNothingCanBeChanged(FxRobot robot) {
    open(robot, "zaidan");
    robot.clickOn("#edit-salma");
    assertThat(work.root().lookup("#account-name")).isNull();
    assertThat(work.notices().currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.administrators-only");
  }

  @Test
  void ownPasswordIsChangedByKeys(FxRobot robot) {
    signIn(robot, "zaidan");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(work.kit().messages().of("action.password")).push(KeyCode.ENTER);
    typeThree(robot, "wrong", "another secret", "another secret");
    assertThat(told()).isEqualTo(work.kit().messages().of("problem.password.wrong"));
    typeThree(robot, Newsroom.PASSWORD, "another secret", "another sorcery");
    assertThat(told()).isEqualTo(work.kit().messages().of("refusal.password-again"));
    typeThree(robot, Newsroom.PASSWORD, "another secret", "another secret");
    assertThat(work.kit().layer().isOpen()).isFalse();
    assertThat(accounts.signIn("zaidan", "another secret").id()).isEqualTo("zaidan");
  }

  private void typeThree(FxRobot robot, String before, String after, String again) {
    fill(robot, "password-before", before);
    fill(robot, "password-after", after);
    fill(robot, "password-again", again);
    robot.push(KeyCode.ENTER);
  }

  private void retire(FxRobot robot, String id) {
    robot.clickOn("#edit-" + id);
    robot.interact(() -> work.root().lookup("#account-retire").requestFocus());
    robot.push(KeyCode.SPACE);
  }

  private void open(FxRobot robot, String id) {
    signIn(robot, id);
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    robot.clickOn("#settings-3");
  }

  private static void signIn(FxRobot robot, String id) {
    robot.clickOn("#person-" + id).write(Newsroom.PASSWORD).push(KeyCode.ENTER);
  }

  private static void fill(FxRobot robot, String id, String text) {
    robot.interact(() -> {
      TextField field = robot.lookup("#" + id).queryAs(TextField.class);
      field.requestFocus();
      field.clear();
    });
    robot.write(text);
  }

  private Person person(String id) {
    return accounts.people().stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String told() {
    return ((TextBlock) work.root().lookup("#refused")).getText();
  }
}
