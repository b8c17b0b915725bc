package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Planning.Assignment;
import org.midad.app.Queue;
import org.midad.app.Settings;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;

/** A desk editor plans a story in the real window: for whom, until when, and when it may leave. */
@ExtendWith(ApplicationExtension.class)
class PlanningAtTheDeskTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 1280, 800", "en, DARK, 1000, 700"})
  void aStoryIsAssignedEmbargoedHeldAndReturned(
      String language, Settings.Theme look, int width, int height) {
    fill(language, look, width, height);
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.REVIEW, "");
      desk.openFirst();
      StoryId story = desk.story().id();

      desk.command(desk.words("action.assign"));
      desk.see("plan-assignee");
      choose(desk, "plan-assignee", "مريم");
      desk.get(() -> {
        ComboBox<?> day = (ComboBox<?>) desk.find("plan-due");
        day.getSelectionModel().select(1);
        return true;
      });
      desk.fill("plan-due-time", "18:30");
      desk.fill("handover-note", "راجع أرقام الموازنة مع الوزارة");
      keep(desk, "plan-assign-" + name);
      desk.click("go");
      desk.until("it to be assigned", () -> "mariam".equals(head(desk, story).plan().assignee()));
      assertThat(due(head(desk, story)).toLocalTime()).hasToString("18:30");

      desk.command(desk.words("action.embargo"));
      desk.see("moment");
      desk.get(() -> {
        ComboBox<?> day = (ComboBox<?>) desk.find("moment");
        day.getSelectionModel().select(2);
        return true;
      });
      desk.fill("moment-time", "6:00");
      keep(desk, "plan-embargo-" + name);
      desk.click("go");
      desk.until("the embargo to stand", () -> head(desk, story).plan().embargo() != null);
      desk.see("standing");
      keep(desk, "plan-standing-" + name);
      desk.click("more-actions");
      keep(desk, "plan-menu-" + name);
      desk.push(KeyCode.ESCAPE);

      desk.command(desk.words(Transition.HOLD));
      desk.fill("handover-note", "ننتظر رد الوزارة");
      keep(desk, "plan-hold-" + name);
      desk.click("go");
      desk.until("it to be held", () -> head(desk, story).stage() == Stage.HELD);
      keep(desk, "plan-held-" + name);

      desk.push(KeyCode.F4);
      desk.until(
          "the board to be read",
          () -> desk.get(() -> desk.root().lookupAll(".board-card")).size() > 10);
      keep(desk, "board-" + name);
      desk.push(KeyCode.ENTER);
      desk.until("the board to close", () -> !desk.find("board").isVisible());
    }
  }

  private static void choose(AtTheDesk desk, String id, String person) {
    desk.get(() -> {
      ComboBox<?> people = (ComboBox<?>) desk.find(id);
      choose(people, person);
      return true;
    });
  }

  private static <T> void choose(ComboBox<T> people, String person) {
    people.setValue(
        people.getItems().stream()
            .filter(it -> people.getConverter().toString(it).contains(person))
            .findFirst()
            .orElseThrow());
  }

  private static Head head(AtTheDesk desk, StoryId story) {
    return desk.cases().desk().open(story);
  }

  private static ZonedDateTime due(Head head) {
    return Objects.requireNonNull(head.plan().due());
  }

  private static void keep(AtTheDesk desk, String name) {
    desk.get(() -> {
      desk.stage().getScene().getRoot().applyCss();
      desk.stage().getScene().getRoot().layout();
      return Pictures.save(desk.stage().getScene().snapshot(null), name);
    });
  }

  private void fill(String language, Settings.Theme look, int width, int height) {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill(language, done -> {});
      cases.accounts().become("salma");
      plan(cases, "nato-maintenance-course", new Assignment("salma", in(-2), 2));
      plan(cases, "lunar-eclipse", new Assignment("karim", in(3), 6));
      plan(cases, "measles-polio-campaign", new Assignment("yusuf", in(30), 4));
      Head approved = find(cases, "marshes-after-drought");
      ZonedDateTime tomorrow = in(26);
      Head embargoed = cases.planning().embargo(approved.story().id(), approved.id(), tomorrow);
      cases.planning().schedule(approved.story().id(), embargoed.id(), tomorrow.plusHours(1));
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

  private static void plan(UseCases cases, String slug, Assignment wish) {
    Head head = find(cases, slug);
    cases.planning().assign(head.story().id(), head.id(), wish, "");
  }

  private static Head find(UseCases cases, String slug) {
    return cases.desk().list(Queue.ARCHIVE, 0, 100).stream()
        .filter(story -> story.slug().equals(slug))
        .findFirst()
        .map(story -> cases.desk().open(story.id()))
        .orElseThrow();
  }

  private static ZonedDateTime in(long hours) {
    return ZonedDateTime.now(AtTheDesk.CLOCK).truncatedTo(ChronoUnit.MINUTES).plusHours(hours);
  }
}
