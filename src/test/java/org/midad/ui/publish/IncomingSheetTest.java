package org.midad.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Acceptance;
import org.midad.app.IncomingBundle.Effect;
import org.midad.app.Queue;
import org.midad.app.Sharing;
import org.midad.app.TakenIn;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Nameless;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Zaidan, a reporter, gets bundles from a desk. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class IncomingSheetTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final List<TakenIn> taken = new ArrayList<>();
  private final Notices notices = new Notices();
  private final ObjectProperty<Sharing> chosen = new SimpleObjectProperty<>(Sharing.NONE);
  private Stage stage;
  private Theme theme;
  private Newsroom newsroom;
  private UseCases there;
  private Library desk;
  private IncomingModel model;
  private Kit kit;

  @Start
  void start(Stage given) {
    stage = given;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder.resolve("here"));
    desk = Library.open(folder.resolve("there"));
    there = UseCases.over(desk, newsroom.clock());
    there.accounts().found("هدى عبد الرحمن", Role.DESK_EDITOR, "ar");
    model =
        new IncomingModel(
            newsroom.useCases().bundles(), newsroom.tasks(), notices, Runnable::run, taken::add);
    show("ar");
  }

  @AfterEach
  void close() {
    newsroom.close();
    desk.close();
  }

  @Test
  void aStrangersBundleIsTakenOnlyOnceTheFingerprintWasCompared() {
    open(fromStranger());
    assertThat(take().isDisabled()).isTrue();
    assertThat(robot.lookup("#fingerprint").tryQuery()).isPresent();
    robot.clickOn("#bundle-compared");
    robot.clickOn("#bundle-take");
    assertThat(taken).extracting(TakenIn::effect).containsExactly(Effect.NEW_STORY);
    assertThat(newsroom.useCases().acquaintances().all()).hasSize(1);
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.bundle-taken");
  }

  @Test
  void whatIsPutAsideChangesNothingAndTheNextIsShown() {
    Path again = fromStranger();
    open(fromStranger());
    robot.interact(() -> model.open(List.of(again)));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.shownProperty().get().orElseThrow().file()).isEqualTo(again);
    assertThat(taken).isEmpty();
    assertThat(newsroom.useCases().acquaintances().all()).isEmpty();
  }

  @Test
  void whatIsDamagedIsToldAndNotShown() {
    robot.interact(() -> model.open(List.of(folder.resolve("missing.midad"))));
    assertThat(model.shownProperty().get()).isEmpty();
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.file.missing");
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT", "ar, DARK", "en, LIGHT", "en, DARK"})
  void itLooksRightInBothDirectionsLightAndDark(String language, Theme.Choice look) {
    robot.interact(() -> {
      theme.choiceProperty().set(look);
      show(language);
    });
    String name = "-" + language + "-" + look.name().toLowerCase(Locale.ROOT);
    open(fromStranger());
    keep("bundle-stranger" + name);
    robot.interact(() -> kit.dialogs().close());
    open(cameBack());
    keep("bundle-returned" + name);
    robot.interact(() -> kit.dialogs().close());
    robot.interact(() -> new SharingSheet(kit, sharing()).action().run());
    keep("sharing" + name);
  }

  @Test
  void whoeverIsKnownCanBeForgotten() {
    cameBack();
    newsroom.useCases().accounts().become("salma");
    robot.interact(() -> new SharingSheet(kit, sharing()).action().run());
    robot.clickOn("#known-senders .button");
    assertThat(newsroom.useCases().acquaintances().all()).isEmpty();
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("notice.sender-forgotten");
  }

  @Test
  void aFolderIsUsedOnceItIsChosenAndTheExchangeSwitchedOn() {
    robot.interact(() -> new SharingSheet(kit, sharing()).action().run());
    robot.clickOn("#shared-folder").write(folder.toString());
    assertThat(chosen.get().used()).isEmpty();
    robot.clickOn("#sharing-on");
    assertThat(chosen.get().used()).contains(folder);
  }

  private SharingModel sharing() {
    return new SharingModel(
        newsroom.useCases().acquaintances(),
        newsroom.tasks(),
        notices,
        chosen,
        change -> chosen.set(change.apply(chosen.get())));
  }

  private Path fromStranger() {
    Head story =
        there
            .desk()
            .importText(
                "الكاظمي يبحث مع السفير الأمريكي تطورات الوضع في العراق\n"
                    + "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع.")
            .head();
    Path file = folder.resolve(story.story().id() + ".midad");
    there.bundles().send(story.story().id(), file);
    return file;
  }

  /** A story of Zaidan that the desk has picked up and sent back, the two knowing each other. */
  private Path cameBack() {
    UseCases here = newsroom.useCases();
    StoryId story =
        here.desk().list(Queue.MINE, 0, 9).stream()
            .filter(draft -> draft.slug().equals("seed-article"))
            .findFirst()
            .orElseThrow()
            .id();
    Path file = folder.resolve("story.midad");
    here.review().perform(story, here.desk().open(story).id(), Transition.SUBMIT, "");
    here.bundles().send(story, file);
    there.bundles().take(there.bundles().look(file), Acceptance.AS_VERSION.trusting(Role.REPORTER));
    there.review().perform(story, there.desk().open(story).id(), Transition.ACCEPT, "");
    there.review().perform(story, there.desk().open(story).id(), Transition.RETURN, "أين الرقم؟");
    there.bundles().send(story, file);
    String zaidan = here.accounts().require().id();
    here.accounts().become("salma");
    here.bundles()
        .take(
            here.bundles().look(fromStranger()), Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR));
    here.accounts().become(zaidan);
    return file;
  }

  private void open(Path file) {
    robot.interact(() -> model.open(List.of(file)));
    assertThat(notices.currentProperty().get()).isEqualTo(Optional.empty());
  }

  private Button take() {
    return robot.lookup("#bundle-take").queryButton();
  }

  private void show(String language) {
    Messages messages = Messages.load(Locale.of(language));
    kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    Region owner = new Region();
    kit.layer().setContent(owner);
    Scene scene = new Scene(kit.layer(), 1000, 700);
    theme.style(scene, "shell.css", "editor.css");
    TestWindow.show(stage, scene);
    new IncomingSheet(kit, newsroom.clock(), model, owner);
  }

  private void keep(String name) {
    robot.interact(() -> {
      kit.layer().applyCss();
      kit.layer().layout();
      WrappedArabic.check(kit.layer());
      Nameless.check(kit.layer());
      assertThat(Pictures.save(kit.layer().getScene().snapshot(null), name)).exists();
    });
  }
}
