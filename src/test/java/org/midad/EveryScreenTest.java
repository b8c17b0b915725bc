package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.app.Queue;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Nameless;
import org.midad.ui.WrappedArabic;
import org.midad.ui.shell.ProblemWindow;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * All that the real window shows to a desk editor, menus included: JavaFX wraps no Arabic in it,
 * and what the focus can reach has a name.
 */
@ExtendWith(ApplicationExtension.class)
class EveryScreenTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void noScreenWrapsArabicByJavaFxOrLeavesAControlWithoutAName(String language) {
    fill(language);
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      check(desk);
      desk.goTo(Queue.INCOMING, "");
      desk.openFirst();
      check(desk);
      desk.click("more-actions");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.click("person");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.click("topics");
      desk.type("نزاع");
      desk.until("topics to be offered", () -> desk.offers() > 0);
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.click("inspector-pictures");
      check(desk);
      desk.push(KeyCode.SHIFT, KeyCode.F10);
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.command(desk.words("action.save-copy"));
      desk.see("copy-file");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.click("inspector-history");
      desk.until("the history to be shown", () -> !desk.labels("history").isEmpty());
      check(desk);
      desk.click("compare");
      desk.see("compared");
      check(desk);
      desk.push(KeyCode.F8);
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.push(KeyCode.CONTROL, KeyCode.K);
      desk.see("commands");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
      desk.see("no-targets");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.command(desk.words(Transition.RETURN));
      desk.see("handover-note");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.goTo(Queue.APPROVED, "");
      desk.openFirst();
      desk.click("main-action");
      desk.see("export-folder");
      check(desk);
      desk.push(KeyCode.ESCAPE);
      desk.command(desk.words(Transition.SUBMIT));
      desk.until("the reason to be told", () -> !desk.notice().isEmpty());
      check(desk);
      checkProblemWindow(desk, language);
    }
  }

  private static void checkProblemWindow(AtTheDesk desk, String language) {
    int windows = desk.get(() -> Window.getWindows().size());
    desk.get(() -> {
      ProblemWindow.show(
          new Problem("problem.library.locked", "/home/zaidan/مكتبة"),
          Messages.load(Locale.of(language)),
          FONTS,
          () -> {});
      return true;
    });
    desk.see("problem");
    check(desk);
    desk.click("close");
    desk.until("it to close", () -> Window.getWindows().size() == windows);
  }

  /** The window, and whatever lies over it. */
  private static void check(AtTheDesk desk) {
    List<Parent> roots =
        desk.get(() -> {
          List<Parent> shown =
              Window.getWindows().stream()
                  .map(Window::getScene)
                  .filter(scene -> scene != null)
                  .map(Scene::getRoot)
                  .toList();
          shown.forEach(Parent::applyCss);
          shown.forEach(Parent::layout);
          shown.forEach(WrappedArabic::check);
          shown.forEach(Nameless::check);
          return shown;
        });
    assertThat(roots).contains(desk.root());
  }

  /** The sample newsroom, with its desk editor at the desk. */
  private void fill(String language) {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill(language, done -> {});
      cases.accounts().become("salma");
    }
  }
}
