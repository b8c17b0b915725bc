package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;

/** The plug is pulled while somebody types: the folder as the disk has it then is opened anew. */
@ExtendWith(ApplicationExtension.class)
class InterruptedDeskTest {
  private static final FontBook FONTS = FontBook.load();

  private static final int ATTEMPTS = 20;

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    Platform.setImplicitExit(false);
    try (Library library = Library.open(folder.resolve("library"))) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
    }
  }

  @Test
  void whatWasTypedComesBackAndIsTold() throws IOException {
    Path pulled = folder.resolve("pulled");
    StoryId story;
    try (AtTheDesk desk = new AtTheDesk(folder.resolve("library"), FONTS)) {
      desk.see("stories");
      desk.openFirst();
      story = desk.story().id();
      pull(desk, pulled);
    }
    assertThat(journals(folder.resolve("library"))).isEmpty();
    try (AtTheDesk desk = new AtTheDesk(pulled, FONTS)) {
      String words = desk.words("notice.recovered");
      desk.isTold(words.substring(0, words.indexOf("{")));
      desk.see("stories");
      desk.get(() -> Pictures.save(desk.stage().getScene().snapshot(null), "recovered"));
      desk.clickOn("#notice .remedy");
      desk.until("the story to be open", () -> desk.isOpen() && desk.story().id().equals(story));
      assertThat(desk.text()).contains("midad");
      assertThat(journals(pulled)).isEmpty();
    }
  }

  /** Copies the library between a letter and the save that follows it. */
  private void pull(AtTheDesk desk, Path pulled) throws IOException {
    Block text =
        desk.story().blocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .findFirst()
            .orElseThrow();
    desk.clickOnPage(text, 0, 1);
    desk.type("mida");
    for (int left = ATTEMPTS; left > 0; left--) {
      desk.type("d");
      copy(folder.resolve("library"), pulled);
      if (isUnsaved(pulled, desk.story().id())) {
        return;
      }
      desk.push(KeyCode.BACK_SPACE);
    }
    throw new AssertionError("every letter was in a revision before the folder was copied");
  }

  private static boolean isUnsaved(Path pulled, StoryId story) throws IOException {
    if (journals(pulled).isEmpty()) {
      return false;
    }
    try (Library library = Library.open(pulled)) {
      return library.stories().head(story).story().blocks().stream()
          .noneMatch(block -> block.text().contains("midad"));
    }
  }

  private static List<Path> journals(Path library) throws IOException {
    try (Stream<Path> files = Files.list(library.resolve("journal"))) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private static void copy(Path from, Path into) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes any)
              throws IOException {
            Files.createDirectories(into.resolve(from.relativize(each)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes any) throws IOException {
            Files.write(into.resolve(from.relativize(each)), Files.readAllBytes(each));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException gone) {
            // A journal that was saved meanwhile.
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
