package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.testfx.framework.junit5.ApplicationExtension;

/** The real window of somebody who has a password, with passwords hashed as they really are. */
@ExtendWith(ApplicationExtension.class)
class LockedDeskTest {
  private static final FontBook FONTS = FontBook.load();
  private static final String PASSWORD = "ink on paper";

  @TempDir private Path folder;

  @BeforeEach
  void zaidanHasAPassword() {
    Platform.setImplicitExit(false);
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
      cases.accounts().changePassword("", PASSWORD);
    }
  }

  @Test
  void lockingKeepsWhatWasWrittenAndEverythingIsThereAfterwards() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      signIn(desk);
      desk.openFirst();
      StoryId story = desk.story().id();
      write(desk, "لم يُحفظ بعد");
      Parent work = desk.root();
      desk.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
      desk.see("lock-screen");
      assertThat(desk.get(() -> desk.stage().getTitle())).isEqualTo(desk.words("app.name"));
      desk.until(
          "what was written to be on disk",
          () ->
              desk.cases()
                  .desk()
                  .open(story)
                  .story()
                  .blocks()
                  .getLast()
                  .text()
                  .equals("لم يُحفظ بعد"));

      desk.type("wrong");
      desk.push(KeyCode.ENTER);
      desk.until(
          "the refusal", () -> desk.label("refused").equals(desk.words("problem.password.wrong")));
      assertThat(desk.root()).isNotSameAs(work);
      desk.type(PASSWORD);
      desk.push(KeyCode.ENTER);
      desk.until("the desk to be back", () -> desk.root().equals(work));

      desk.type(" وبعده");
      assertThat(desk.story().blocks().getLast().text()).isEqualTo("لم يُحفظ بعد وبعده");
      desk.push(KeyCode.CONTROL, KeyCode.Z);
      desk.push(KeyCode.CONTROL, KeyCode.Z);
      assertThat(desk.text()).doesNotContain("لم يُحفظ بعد");
    }
  }

  @Test
  void aMenuThatIsOpenDoesNotStandOverTheLock() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      signIn(desk);
      desk.click("person");
      desk.clickOn(desk.words("action.lock-desk"));
      desk.see("lock-screen");
      assertThat(desk.get(() -> List.copyOf(Stage.getWindows()))).containsExactly(desk.stage());
    }
  }

  @Test
  void whoHasNoPasswordComesInByNameAndHandsTheDeskOver() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("sign-in-screen");
      desk.click("person-huda");
      desk.see("stories");
      assertThat(desk.cases().accounts().require().id()).isEqualTo("huda");
      desk.handTo("سلمى الخطيب");
      assertThat(desk.cases().accounts().require().id()).isEqualTo("salma");
    }
  }

  private static void signIn(AtTheDesk desk) {
    desk.see("password");
    desk.type(PASSWORD);
    desk.push(KeyCode.ENTER);
    desk.see("stories");
  }

  private static void write(AtTheDesk desk, String letters) {
    desk.get(() -> {
      Block last = desk.page().getStory().blocks().getLast();
      desk.page().select(Selection.caret(new Position(last.id(), last.prose().length())));
      desk.page().requestFocus();
      return true;
    });
    desk.push(KeyCode.ENTER);
    desk.type(letters);
  }
}
