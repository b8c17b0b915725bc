package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.AtReaders;
import org.midad.app.Destinations;
import org.midad.app.Queue;
import org.midad.app.Readers;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Pictures;
import org.midad.ui.text.TextBlock;
import org.testfx.framework.junit5.ApplicationExtension;

/** A desk editor sends a story out in the real window, and sees to it that it arrives. */
@ExtendWith(ApplicationExtension.class)
class DeliveringAtTheDeskTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final Readers site = new Readers().on();
  private final Readers agency = new Readers().on();

  @BeforeEach
  void setUpTargets() {
    Platform.setImplicitExit(false);
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
      library.people().put(new Person("head", "مدير", Role.MANAGING_EDITOR));
      cases.accounts().become("head");
      cases.targets().put(site.target("site", "موقع الصباح"), null);
      cases.targets().put(agency.target("agency", "الوكالة"), null);
      cases.accounts().become("salma");
    }
  }

  @AfterEach
  void switchOff() {
    site.close();
    agency.close();
  }

  @Test
  void whatIsExportedArrivesAndWhatIsRefusedIsSeenAndTriedAgain() {
    agency.answer(422, "section is required");
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.APPROVED, "");
      desk.openFirst();
      StoryId story = desk.story().id();
      desk.click("main-action");
      desk.click("export-target-site");
      desk.click("export-target-agency");
      keep(desk, "export-targets");
      desk.click("export-go");
      desk.standsAt(Stage.EXPORTED);
      assertThat(site.taken()).hasSize(1);
      desk.isTold("422");

      desk.click("show-deliveries");
      desk.see("delivery-agency");
      agency.answer(201, "{}");
      desk.clickOn("#delivery-agency .button");
      desk.until("the agency to have it", () -> agency.taken().size() == 1);
      desk.until("nothing to wait", () -> desk.cases().deliveryOverview().open().isEmpty());
      desk.push(KeyCode.SHIFT, KeyCode.F4);
      desk.command(desk.words("action.readers"));
      desk.see("readers");
      keep(desk, "readers");
      assertThat(desk.cases().deliveryOverview().readers(story)).allMatch(AtReaders::current);
      desk.push(KeyCode.ESCAPE);

      desk.command(desk.words(Transition.CORRECT));
      desk.fill("handover-note", "خطأ في الاسم");
      desk.click("go");
      desk.standsAt(Stage.CORRECTING);
      desk.click("main-action");
      desk.see("export-target-site");
      assertThat(desk.get(() -> box(desk, "export-target-site").isSelected())).isTrue();
      assertThat(desk.get(() -> box(desk, "export-target-site").isDisabled())).isTrue();
      keep(desk, "export-correction");
      desk.click("export-go");
      desk.standsAt(Stage.CORRECTED);
      desk.until(
          "both to have the correction",
          () -> site.taken().size() == 2 && agency.taken().size() == 2);
    }
    assertThat(site.taken()).allMatch(story -> story.contains("\"version\""));
  }

  @Test
  void whatWasDecidedIsDeliveredTheNextTimeTheWindowOpens() {
    site.close();
    StoryId story;
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.APPROVED, "");
      desk.openFirst();
      story = desk.story().id();
      desk.click("main-action");
      desk.click("export-target-site");
      desk.click("export-go");
      desk.until(
          "a try to have failed",
          () ->
              desk.cases().deliveryOverview().open().stream()
                  .anyMatch(queued -> queued.delivery().failure() != null));
    }
    site.on();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      assertThat(head(desk, story).stage()).isEqualTo(Stage.APPROVED);
      desk.click("show-deliveries");
      desk.see("delivery-site");
      desk.clickOn("#delivery-site .button");
      desk.until("it to arrive", () -> head(desk, story).stage() == Stage.EXPORTED);
      assertThat(site.taken()).hasSize(1);
    }
  }

  @Test
  void whatIsDueLeavesWhileNobodySitsHereAndNothingIsRefused() {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.accounts().become("salma");
      StoryId story = cases.desk().list(Queue.APPROVED, 0, 1).getFirst().id();
      cases
          .deliveries()
          .decide(story, cases.desk().open(story).id(), Destinations.targets(List.of("site")));
      cases.accounts().changePassword("", "ink on paper");
    }
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("sign-in-screen");
      desk.until("it to arrive", () -> desk.cases().deliveryOverview().open().isEmpty());
      assertThat(site.taken()).hasSize(1);
      desk.until("something to be told", () -> !desk.notice().isEmpty());
      desk.type("ink on paper");
      desk.push(KeyCode.ENTER);
      desk.see("stories");
      assertThat(desk.notice()).doesNotContain(desk.words("problem.person.unknown"));
    }
  }

  @Test
  void aManagingEditorLetsAStoryOutBeforeItsEmbargoEnds() {
    StoryId story;
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.accounts().become("head");
      story = cases.desk().list(Queue.APPROVED, 0, 1).getFirst().id();
      Head held =
          cases
              .planning()
              .embargo(
                  story,
                  cases.desk().open(story).id(),
                  AtTheDesk.CLOCK.instant().plusSeconds(7_200).atZone(AtTheDesk.CLOCK.getZone()));
      cases.deliveries().decide(story, held.id(), Destinations.targets(List.of("site")));
    }
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.click("show-deliveries");
      desk.see("delivery-site");
      assertThat(site.taken()).isEmpty();
      desk.clickOn("#delivery-site .button");
      desk.fill("override-reason", "خبر عاجل");
      keep(desk, "override");
      desk.click("override-go");
      desk.until("it to be exported", () -> head(desk, story).stage() == Stage.EXPORTED);
      assertThat(site.taken()).hasSize(1);
    }
  }

  @Test
  void severalStoriesLeaveTogetherWithOneReport() {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      approve(desk, Queue.PROOF);
      approve(desk, Queue.REVIEW);
      desk.goTo(Queue.APPROVED, "");
      desk.openFirst();
      desk.push(KeyCode.SHIFT, KeyCode.END);
      desk.see("selection");
      keep(desk, "several-selected");
      desk.click("selection-export");
      desk.click("export-target-site");
      desk.click("export-go");
      desk.see("several-words");
      keep(desk, "several-begun");
      desk.until("all to have arrived", () -> said(desk).startsWith("وصل 3 من 3"));
      keep(desk, "several-report");
      assertThat(site.taken()).hasSize(3);
    }
  }

  @Test
  void severalStoriesLeaveAsOneFile(@TempDir Path out) throws Exception {
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      approve(desk, Queue.PROOF);
      approve(desk, Queue.REVIEW);
      desk.goTo(Queue.APPROVED, "");
      desk.openFirst();
      desk.push(KeyCode.SHIFT, KeyCode.END);
      desk.click("selection-package");
      desk.fill("package-title", "ملف اليوم");
      desk.fill("package-folder", out.toString());
      keep(desk, "package");
      desk.click("package-newsml_g2");
      desk.click("package-go");
      desk.standsAt(Stage.EXPORTED);
    }
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files)
          .filteredOn(file -> file.toString().endsWith(".xml"))
          .singleElement()
          .satisfies(file -> assertThat(Files.readString(file)).contains("ملف اليوم"));
    }
  }

  private static String said(AtTheDesk desk) {
    return ((TextBlock) desk.find("several-words")).getText().replaceAll("[\\u2068\\u2069]", "");
  }

  private static void approve(AtTheDesk desk, Queue queue) {
    StoryId story = desk.cases().desk().list(queue, 0, 1).getFirst().id();
    Head head = head(desk, story);
    desk.cases().review().perform(story, head.id(), Transition.APPROVE, "");
  }

  private static CheckBox box(AtTheDesk desk, String id) {
    return (CheckBox) desk.find(id);
  }

  private static void keep(AtTheDesk desk, String name) {
    desk.get(() -> Pictures.save(desk.stage().getScene().snapshot(null), "window-" + name));
  }

  private static Head head(AtTheDesk desk, StoryId story) {
    return desk.cases().desk().open(story);
  }
}
