package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Restored;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.cli.Libraries;
import org.midad.model.Role;
import org.midad.store.Library;
import org.midad.store.StoryFilter;
import org.midad.typeset.FontBook;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A library is restored from its window, and the window opens over it again. */
@ExtendWith(ApplicationExtension.class)
class RestoredStartTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @Start
  void start(Stage given) {
    given.hide();
  }

  @Test
  void aLibraryGoesBackToABackupThatIsChosenInTheSettings() throws Exception {
    Path place = folder.resolve("library");
    Path backup = fill(place, 2);
    Path chosen;
    try (AtTheDesk desk = new AtTheDesk(place, FONTS)) {
      desk.see("stories");
      desk.push(KeyCode.CONTROL, KeyCode.COMMA);
      desk.click("settings-4");
      desk.click("restore");
      chosen = keep(choose(desk));
    }
    assertThat(chosen).hasFileName(backup.getFileName().toString());
    Restored restored = door().restore(place, chosen, Optional.empty()).orElseThrow();
    assertThat(stories(place)).isOne();
    assertThat(stories(restored.aside().orElseThrow())).isEqualTo(2);
    try (AtTheDesk desk = new AtTheDesk(place, FONTS)) {
      desk.see("stories");
      desk.tell(restored);
      desk.isTold(desk.words("notice.library-restored").substring(0, 12));
    }
  }

  @Test
  void anEmptyLibraryComesFromABackupAtTheFirstStart() throws Exception {
    Path place = folder.resolve("library");
    Path backup = fill(place, 1);
    Files.move(place, folder.resolve("elsewhere"));
    Path chosen;
    try (AtTheDesk desk = new AtTheDesk(place, FONTS)) {
      desk.click("first-restore");
      chosen = keep(choose(desk));
    }
    assertThat(chosen).hasFileName(backup.getFileName().toString());
    assertThat(door().restore(place, chosen, Optional.empty())).isPresent();
    try (AtTheDesk desk = new AtTheDesk(place, FONTS)) {
      desk.see("stories");
    }
    assertThat(stories(place)).isOne();
  }

  /** Whoever closes the desk clears the backups away. */
  private Path keep(Path backup) throws IOException {
    return Files.copy(backup, folder.resolve(backup.getFileName()));
  }

  private static Path choose(AtTheDesk desk) {
    desk.until(
        "the backups to be listed",
        () -> !((ListView<?>) desk.find("backups")).getItems().isEmpty());
    desk.get(() -> {
      ListView<?> backups = (ListView<?>) desk.find("backups");
      backups.getSelectionModel().selectLast();
      backups.requestFocus();
      return true;
    });
    desk.push(KeyCode.ENTER);
    desk.until("the window to be left", () -> desk.restoring().isPresent());
    return desk.restoring().orElseThrow();
  }

  /** A backup is made of its first story. */
  private static Path fill(Path place, int stories) {
    try (Library library = Library.open(place)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.accounts().found("سلمى الخطيب", Role.DESK_EDITOR, "ar");
      cases.desk().importText("نص الخبر الأول.");
      Path backup = cases.care().backUp(done -> {}).file();
      for (int more = 1; more < stories; more++) {
        cases.desk().importText("نص خبر آخر.");
      }
      return backup;
    }
  }

  private static int stories(Path place) {
    try (Library library = Library.open(place)) {
      return library.stories().count(StoryFilter.ALL);
    }
  }

  private static Door door() {
    return new Door(
        (place, passphrase) -> {
          Library library = Library.open(place.orElseThrow(), passphrase);
          return new Libraries.Opened(UseCases.over(library, AtTheDesk.CLOCK), library::close);
        },
        Messages.load(Locale.of("ar")),
        Looks.with(FONTS),
        AtTheDesk.CLOCK);
  }
}
