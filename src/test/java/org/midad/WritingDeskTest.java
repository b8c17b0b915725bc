package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.app.Writing;
import org.midad.arabic.typing.Digits;
import org.midad.arabic.typing.TypingHelp;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a writer chooses about writing, in the real window, and what is kept of it. */
@ExtendWith(ApplicationExtension.class)
class WritingDeskTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    Platform.setImplicitExit(false);
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
    }
  }

  @Test
  void fullScreenLeavesThePageAloneAndEscapeBringsBackWhatWasShown() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.openFirst();
      desk.push(KeyCode.F9);
      List<String> before = shown(desk);
      desk.get(() -> {
        desk.page().requestFocus();
        return true;
      });
      desk.push(KeyCode.F11);
      assertThat(shown(desk)).containsExactly("page");
      assertThat(desk.get(() -> desk.stage().isFullScreen())).isTrue();
      assertThat(desk.get(() -> desk.page().getWidth()))
          .isEqualTo(desk.get(() -> desk.stage().getScene().getWidth()));
      desk.get(() -> Pictures.save(desk.stage().getScene().snapshot(null), "full-screen"));
      desk.push(KeyCode.CONTROL, KeyCode.F);
      desk.see("find-words");
      desk.push(KeyCode.ESCAPE);
      assertThat(shown(desk)).containsExactly("page");
      desk.push(KeyCode.ESCAPE);
      assertThat(shown(desk)).isEqualTo(before);
      assertThat(desk.get(() -> desk.stage().isFullScreen())).isFalse();
      assertThat(desk.get(() -> desk.page().isFocused())).isTrue();
      desk.push(KeyCode.F11);
      desk.get(() -> {
        desk.stage().setFullScreen(false);
        return true;
      });
      assertThat(shown(desk)).isEqualTo(before);
    }
  }

  private static List<String> shown(AtTheDesk desk) {
    return Stream.of("rail", "stories", "main-action", "words", "inspector", "page")
        .filter(id -> desk.get(() -> isShown(desk.root().lookup("#" + id))))
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Node step = node; step != null; step = step.getParent()) {
      if (!step.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  @Test
  void zoomAndTypewriterAreKept() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.openFirst();
      desk.push(KeyCode.CONTROL, KeyCode.EQUALS);
      desk.push(KeyCode.CONTROL, KeyCode.EQUALS);
      desk.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
      desk.until(
          "both to be written down",
          () -> desk.cases().settings().load().writing().equals(changed()));
    }
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.openFirst();
      assertThat(desk.get(() -> desk.page().zoomProperty().get())).isEqualTo(1.25);
      assertThat(desk.get(() -> desk.page().typewriterProperty().get())).isTrue();
    }
  }

  private static Writing changed() {
    return Writing.DEFAULT.withZoom(1.25).withTypewriter(true);
  }

  @Test
  void whatIsChosenInTheSettingsHoldsFromTheNextKeyOn() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.openFirst();
      assertThat(typed(desk, "الى 3, \"نعم\" صص ")).isEqualTo("إلى 3، «نعم» صص ");
      desk.push(KeyCode.CONTROL, KeyCode.COMMA);
      desk.click("settings-1");
      desk.click("digits-2");
      desk.click("help-0");
      desk.fill("correction-wrong", "صص");
      desk.push(KeyCode.ENTER);
      desk.type("صلى الله عليه وسلم");
      desk.push(KeyCode.ENTER);
      desk.until(
          "the choices to be written down",
          () -> {
            Writing writing = desk.cases().settings().load().writing();
            return writing.house().digits() == Digits.ARABIC_INDIC
                && !writing.house().helps().contains(TypingHelp.QUOTES)
                && "صلى الله عليه وسلم".equals(writing.house().corrections().get("صص"));
          });
      desk.push(KeyCode.ESCAPE);
      assertThat(typed(desk, "الى 3, \"نعم\" صص ")).isEqualTo("إلى ٣، \"نعم\" صلى الله عليه وسلم ");
    }
  }

  /** What a new last paragraph says once this is typed. */
  private static String typed(AtTheDesk desk, String letters) {
    desk.get(() -> {
      Block last = desk.page().getStory().blocks().getLast();
      desk.page().select(Selection.caret(new Position(last.id(), last.prose().length())));
      desk.page().requestFocus();
      return true;
    });
    desk.push(KeyCode.ENTER);
    desk.type(letters);
    return desk.story().blocks().getLast().text();
  }
}
