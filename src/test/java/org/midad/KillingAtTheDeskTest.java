package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Publication;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.testfx.framework.junit5.ApplicationExtension;

/** A desk editor asks in the real window that a published story be withdrawn; another agrees. */
@ExtendWith(ApplicationExtension.class)
class KillingAtTheDeskTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
      cases.accounts().become("salma");
    }
  }

  @Test
  void aSecondPersonIsAskedOnceMoreBeforeAStoryIsKilled() {
    StoryId story;
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.EXPORTED, "");
      desk.openFirst();
      story = desk.story().id();
      desk.command(desk.words(Transition.ASK_KILL));
      desk.fill("handover-note", "رقم خاطئ");
      desk.click("go");
      desk.until("the kill to be asked for", () -> head(desk, story).plan().kill() != null);
      assertThat(head(desk, story).stage()).isEqualTo(Stage.EXPORTED);
    }
    try (Library library = Library.open(folder)) {
      UseCases.over(library, AtTheDesk.CLOCK).accounts().become("karim");
    }
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.EXPORTED, "");
      desk.openFirst();
      desk.command(desk.words(Transition.KILL));
      desk.see("handover-note");
      assertThat(desk.get(() -> ((TextField) desk.find("handover-note")).getText()))
          .isEqualTo("رقم خاطئ");
      desk.push(KeyCode.ESCAPE);
      assertThat(head(desk, story).stage()).isEqualTo(Stage.EXPORTED);

      desk.command(desk.words(Transition.KILL));
      desk.see("handover-note");
      desk.click("go");
      desk.until("it to be killed", () -> head(desk, story).stage() == Stage.KILLED);
      Head killed = head(desk, story);
      assertThat(killed.revision().publication()).isEqualTo(Publication.WITHDRAWN);
      assertThat(killed.revision().note()).isEqualTo("رقم خاطئ");
    }
  }

  private static Head head(AtTheDesk desk, StoryId story) {
    return desk.cases().desk().open(story);
  }
}
