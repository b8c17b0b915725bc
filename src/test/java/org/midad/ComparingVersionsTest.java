package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.Story;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.testfx.framework.junit5.ApplicationExtension;

/** Somebody changes a draft in the real window, and looks at what was changed. */
@ExtendWith(ApplicationExtension.class)
class ComparingVersionsTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
  }

  @Test
  void aVersionFromTheHistoryIsComparedWithThePage() {
    fill();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, "");
      desk.openFirst();
      Block first = desk.story().body().getFirst();
      desk.clickOnPage(first, 3, 2);
      desk.type("كتب المحرر 20 كلمة");
      desk.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      desk.see("compared");
      assertThat(desk.label("compare-count")).isNotBlank();
      keep(desk, "compare-window-inline");
      desk.push(KeyCode.F8);
      desk.push(KeyCode.F7);
      keep(desk, "compare-window-side");
      desk.push(KeyCode.ESCAPE);
      desk.until("the page to be back", () -> !isShown(desk, "compared"));
      desk.until("the keys to go there again", () -> desk.page().isFocused());
      desk.click("inspector-history");
      desk.until("the history to be shown", () -> !desk.labels("history").isEmpty());
      desk.get(() -> {
        desk.find("history").requestFocus();
        return true;
      });
      desk.push(KeyCode.END);
      keep(desk, "compare-history");
      desk.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      desk.see("compared");
      desk.push(KeyCode.ESCAPE);
      desk.until("the page to be back", () -> !isShown(desk, "compared"));
      desk.until("the history to have the focus", () -> desk.find("history").isFocused());
      // The draft was brought, filled in and changed just now: three versions.
      desk.push(KeyCode.CONTROL, KeyCode.A);
      desk.click("compare");
      desk.isTold(desk.words("refusal.compare-two").substring(0, 12));
    }
  }

  @Test
  void aVersionFromTheHistoryIsTheNewestAgain() {
    fill();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, "");
      desk.openFirst();
      Story before = desk.story();
      desk.clickOnPage(before.body().getFirst(), 3, 2);
      desk.type("كلمة");
      desk.push(KeyCode.CONTROL, KeyCode.S);
      desk.until("it to be saved", () -> !saved(desk, before).equals(before));
      desk.click("inspector-history");
      desk.until("the history to be shown", () -> !desk.labels("history").isEmpty());
      desk.click("restore-version");
      desk.isTold(desk.words("refusal.restore-one").substring(0, 12));
      desk.get(() -> {
        ListView<?> history = (ListView<?>) desk.find("history");
        history.getSelectionModel().clearAndSelect(1);
        return true;
      });
      keep(desk, "restore-version");
      desk.click("restore-version");
      desk.until("the page to be as it was", () -> desk.story().equals(before));
      desk.until("the library to have it", () -> saved(desk, before).equals(before));
    }
  }

  private static Story saved(AtTheDesk desk, Story story) {
    return desk.cases().desk().open(story.id()).story();
  }

  @Test
  void whatChangesThePageUnderAComparisonEndsIt() {
    fill();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, "");
      desk.openFirst();
      Block first = desk.story().body().getFirst();
      desk.clickOnPage(first, 3, 2);
      desk.type("كتب");
      Block written = desk.story().body().getFirst();
      desk.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      desk.see("compared");
      desk.push(KeyCode.CONTROL, KeyCode.Z);
      desk.until("the page to be seen", () -> !isShown(desk, "compared"));
      assertThat(desk.story().body().getFirst()).isNotEqualTo(written);
    }
  }

  private static boolean isShown(AtTheDesk desk, String id) {
    return desk.get(() -> {
      Node step = desk.find(id);
      while (step != null && step.isVisible()) {
        step = step.getParent();
      }
      return step == null;
    });
  }

  private static void keep(AtTheDesk desk, String name) {
    desk.get(() -> {
      desk.root().applyCss();
      desk.root().layout();
      WrappedArabic.check(desk.root());
      Pictures.save(desk.stage().getScene().snapshot(null), name);
      return true;
    });
  }

  private void fill() {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
    }
  }
}
