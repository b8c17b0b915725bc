package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Stage;
import org.midad.store.Library;
import org.midad.store.Photographs;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.testfx.framework.junit5.ApplicationExtension;

/** A picture comes into a draft of the real window, and a copy of the draft goes out. */
@ExtendWith(ApplicationExtension.class)
class PicturesAndCopiesTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
  }

  @Test
  void aCopyOfADraftWithItsPictureIsNoExport() throws Exception {
    Path library = folder.resolve("library");
    fill(library);
    byte[] photograph = Photographs.quarters("jpeg", 1200, 800);
    Path file = Files.write(folder.resolve("bridge.jpg"), photograph);
    Path copy = folder.resolve("copy.md");
    Path document = folder.resolve("copy.docx");
    try (AtTheDesk desk = new AtTheDesk(library, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, "");
      desk.openFirst();
      desk.get(() -> {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        return Clipboard.getSystemClipboard().setContent(content);
      });
      Block first = desk.story().body().getFirst();
      desk.clickOnPage(first, 3, 1);
      desk.push(KeyCode.CONTROL, KeyCode.V);
      desk.until("the picture to be in the story", () -> figure(desk).media() != null);
      desk.type("جسر على دجلة");
      desk.click("inspector-pictures");
      keep(desk, "pictures-in-window-ar");
      desk.command(desk.words("action.save-copy"));
      desk.see("copy-file");
      keep(desk, "copy-sheet-ar");
      desk.fill("copy-file", document.toString());
      desk.click("copy-go");
      desk.isTold(document.toString());
      assertThat(document).isNotEmptyFile();
      desk.command(desk.words("action.save-copy"));
      desk.click("copy-md");
      desk.fill("copy-file", copy.toString());
      desk.push(KeyCode.ENTER);
      desk.isTold(copy.toString());
      assertThat(copy).content().contains("جسر على دجلة");
      assertThat(folder.resolve(Objects.requireNonNull(figure(desk).media()).sha256() + ".jpg"))
          .hasBinaryContent(photograph);
      desk.standsAt(Stage.DRAFT);
      desk.command(desk.words("action.save-copy"));
      desk.fill("copy-file", folder.resolve("none").resolve("copy.md").toString());
      desk.push(KeyCode.ENTER);
      desk.isTold(desk.words("problem.copy.unwritten").substring(0, 12));
    }
  }

  private static Figure figure(AtTheDesk desk) {
    return desk.story().blocks().stream()
        .filter(block -> block.kind() == BlockKind.FIGURE)
        .map(Block::picture)
        .filter(figure -> figure.media() != null)
        .findFirst()
        .orElse(Figure.PENDING);
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

  private static void fill(Path folder) {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
    }
  }
}
