package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Queue;
import org.midad.app.Settings;
import org.midad.app.UseCases;
import org.midad.edit.Blocks;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;

/** A desk editor writes suggestions and notes in the real window. */
@ExtendWith(ApplicationExtension.class)
class ReviewingAtTheDeskTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 1280, 800", "en, DARK, 1280, 800", "en, LIGHT, 1000, 700"})
  void whatIsSuggestedAndSaidStandsBesideThePageAndNothingOverlaps(
      String language, Settings.Theme look, int width, int height) {
    fill(language, look, width, height);
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.REVIEW, "");
      desk.openFirst();
      Block first = desk.story().body().get(0);
      Block second = desk.story().body().get(1);
      write(desk, second, 0, 12);
      desk.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
      desk.type("من أين جاءت هذه المعلومة؟");
      desk.push(KeyCode.ENTER);
      keep(desk, "reviewing-comments-" + name);
      desk.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.G);
      write(desk, first, 0, 4);
      desk.type("أتم");
      write(desk, first, 40, 40);
      desk.push(KeyCode.ENTER);
      write(desk, second, 8, 8);
      desk.get(() ->
          desk.page()
              .execute(state ->
                  Blocks.setKind(
                      state, BlockKind.CROSSHEAD, new Stamp("salma", AtTheDesk.CLOCK.instant()))));
      desk.get(() -> {
        ((ToggleButton) desk.find("inspector-changes")).setSelected(true);
        return true;
      });
      desk.until(
          "all to be listed", () -> ((ListView<?>) desk.find("changes")).getItems().size() == 3);
      keep(desk, "reviewing-changes-" + name);
      List<Bounds> beside =
          desk.get(() ->
              inOrder(
                  desk,
                  ".rail, .list-pane, .stage-step, #mode, #main-action, #more-actions,"
                      + " .inspector-pane"));
      for (int next = 1; next < beside.size(); next++) {
        assertThat(beside.get(next).getMinX())
            .isGreaterThanOrEqualTo(beside.get(next - 1).getMaxX());
      }
    }
  }

  /** Where nodes are, from left to right. */
  private static List<Bounds> inOrder(AtTheDesk desk, String selector) {
    return Arrays.stream(selector.split(", ?"))
        .flatMap(each -> desk.root().lookupAll(each).stream())
        .filter(Node::isVisible)
        .map(node -> node.localToScene(node.getBoundsInLocal()))
        .sorted(Comparator.comparingDouble(Bounds::getMinX))
        .toList();
  }

  private static void write(AtTheDesk desk, Block block, int from, int to) {
    desk.get(() -> {
      desk.page().requestFocus();
      desk.page()
          .select(new Selection(new Position(block.id(), from), new Position(block.id(), to)));
      return true;
    });
  }

  private static void keep(AtTheDesk desk, String name) {
    desk.get(() -> {
      // What gives way gives up its room the next time.
      for (int time = 0; time < 2; time++) {
        desk.root().applyCss();
        desk.root().layout();
      }
      return Pictures.save(desk.stage().getScene().snapshot(null), name);
    });
  }

  private void fill(String language, Settings.Theme look, int width, int height) {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill(language, done -> {});
      cases.accounts().become("salma");
      cases
          .settings()
          .save(
              cases
                  .settings()
                  .load()
                  .withLook(now ->
                      now.withTheme(look).withWindow(new Settings.WindowSize(width, height))));
    }
  }
}
