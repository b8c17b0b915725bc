package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.NameRegister;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.typeset.FontBook;
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

/** A newsroom keeps its names by keys and mouse, and holds the archive to them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class NameRegisterSheetTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private final List<StoryId> opened = new ArrayList<>();
  private Newsroom newsroom;
  private NameRegister register;
  private NameRegisterModel model;
  private NameCheckModel check;
  private Theme theme;
  private Stage stage;
  private Kit kit;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder.resolve("library"));
    UseCases cases = newsroom.useCases();
    register = cases.names();
    cases.accounts().become("salma");
    put(Kind.PLACE, "قرجوخ", "", "Qarachokh", "جبل جنوب شرق الموصل، قرب مخمور", "قرجوغ", "قره جوغ");
    put(Kind.PERSON, "أردوغان", "الرئيس التركي", "Erdoğan", "", "أردوجان", "اردوجان");
    put(
        Kind.BODY,
        "حلف شمال الأطلسي",
        "",
        "NATO",
        "«الناتو» في العناوين وحدها",
        "الناتو",
        "حلف الناتو");
    put(Kind.BODY, "خلية الإعلام الأمني", "", "Security Media Cell", "");
    put(Kind.PERSON, "خضر جيجة", "", "", "", "خضرجيجة");
    put(Kind.PLACE, "أربيل", "", "Erbil", "", "اربيل", "هولير");
    bring("قصف يطال جبال قرجوخ بعد منتصف الليل", "قصفت المدفعية جبال قرجوغ، وفي قره جوغ قتلى.");
    bring("أردوغان في بغداد", "وصل أردوجان إلى بغداد، وزار أردوجان أربيل.");
    model = new NameRegisterModel(register, cases.accounts(), newsroom.tasks(), notices);
    check = new NameCheckModel(register, newsroom.tasks(), newsroom.tasks(), notices);
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  private void put(
      Kind kind, String name, String title, String latin, String note, String... variants) {
    register.put(
        new RegisteredName(UUID.randomUUID(), kind, name, List.of(variants), title, latin, note));
  }

  private void bring(String headline, String text) {
    newsroom
        .useCases()
        .desk()
        .bring(
            new Story(
                StoryId.create(),
                List.of(
                    Block.of(BlockKind.HEADLINE, headline), Block.of(BlockKind.PARAGRAPH, text)),
                StoryMeta.EMPTY.withSlug("s")));
  }

  private RegisteredName named(String name) {
    return register.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aNameIsWrittenWithItsVariantsByKeysAlone() {
    robot.clickOn("#name-add");
    type("دهوك");
    robot.clickOn("#name-kind-1");
    robot.clickOn("#name-variants");
    type("دهوق");
    robot.push(KeyCode.ENTER);
    type("دهوگ، دوهوك");
    robot.push(KeyCode.TAB);
    type("محافظة");
    robot.push(KeyCode.TAB);
    type("Duhok");
    robot.push(KeyCode.ENTER);
    RegisteredName kept = named("دهوك");
    assertThat(kept.kind()).isEqualTo(Kind.PLACE);
    assertThat(kept.variants()).containsExactly("دهوق", "دهوگ", "دوهوك");
    assertThat(kept.title()).isEqualTo("محافظة");
    assertThat(kept.latin()).isEqualTo("Duhok");
    assertThat(get(() -> list().getSelectionModel().getSelectedItem()))
        .as("it is the one that is chosen")
        .isEqualTo(kept);
  }

  @Test
  void aNameIsFoundChangedAndTheLastVariantTakenAway() {
    robot.clickOn("#names-filter");
    type("قره");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.ENTER);
    assertThat(get(() -> focused().getId())).isEqualTo("name-approved");
    robot.clickOn("#name-variants").push(KeyCode.BACK_SPACE);
    robot.clickOn("#name-keep");
    assertThat(named("قرجوخ").variants()).containsExactly("قرجوغ");
  }

  @Test
  void aNameIsRemovedByAKeyAndComesBackByAKey() {
    robot.clickOn("#names-filter").push(KeyCode.DOWN);
    RegisteredName first = get(() -> list().getSelectionModel().getSelectedItem());
    robot.push(KeyCode.DELETE);
    assertThat(register.all()).doesNotContain(first);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(register.all()).contains(first);
    assertThat(get(() -> list().getSelectionModel().getSelectedItem())).isEqualTo(first);
  }

  @Test
  void whatIsWrittenAndNotKeptIsStillThereWhenTheSheetIsOpenedAgain() {
    robot.interact(() -> model.choose(named("قرجوخ")));
    robot.clickOn("#name-note").push(KeyCode.SHORTCUT, KeyCode.A);
    type("جبل");
    robot.push(KeyCode.ESCAPE);
    robot.interact(this::open);
    assertThat(get(() -> ((TextField) lookup("#name-note")).getText())).isEqualTo("جبل");
    assertThat(model.draftProperty().get().orElseThrow())
        .isEqualTo(NameDraft.of(named("قرجوخ")).withNote("جبل"));
  }

  @Test
  void aNameThatIsThereAlreadyStaysWrittenInItsForm() {
    robot.clickOn("#name-add");
    type("قرجوخ");
    robot.clickOn("#name-kind-1").clickOn("#name-keep");
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.register.twice");
    robot.interact(() -> list().getSelectionModel().selectFirst());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(get(() -> list().getSelectionModel().isEmpty())).isTrue();
    assertThat(get(() -> ((TextField) lookup("#name-approved")).getText())).isEqualTo("قرجوخ");
  }

  @Test
  void aNameFromAStoryIsOpenedWithItsFormAndKeptByOneKey() {
    robot.interact(() -> {
      kit.layer().close();
      new NameRegisterSheet(kit, model, check, opened::add).begin(List.of("سنحاريب", "سنحارب"));
    });
    assertThat(get(() -> focused().getId())).isEqualTo("name-approved");
    robot.push(KeyCode.ENTER);
    assertThat(named("سنحاريب").variants()).containsExactly("سنحارب");
  }

  @Test
  void theArchiveIsCheckedAndAStoryOpenedFromTheReport() {
    robot.clickOn("#names-check");
    ListView<?> found = get(() -> (ListView<?>) lookup("#name-check-found"));
    assertThat(found.getItems()).hasSize(5);
    robot.interact(found::requestFocus);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(opened).containsExactly(((NameRegister.Misspelt) found.getItems().get(1)).story());
    assertThat(get(kit.layer()::isOpen)).isFalse();
    robot.interact(this::open);
    assertThat(get(() -> lookup("#name-check-found"))).as("the report is still there").isNotNull();
    robot.clickOn("#names-filter").push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertThat(get(() -> lookup("#name-approved"))).as("a name is looked at").isNotNull();
    robot.clickOn("#names-check");
    assertThat(get(() -> lookup("#name-check-found"))).as("and the report again").isNotNull();
    robot.clickOn("#name-check-leave");
    assertThat(get(() -> lookup("#name-approved"))).isNotNull();
  }

  @Test
  void whoMayNotChangeItReadsItAndIsToldWhy() {
    newsroom.useCases().accounts().become("zaidan");
    robot.interact(() -> show("ar", 1000, 700));
    assertThat(get(() -> ((TextField) lookup("#name-approved")).isEditable())).isFalse();
    assertThat(get(() -> lookup("#name-keep").isVisible())).isFalse();
    robot.clickOn("#name-add");
    assertThat(notices.currentProperty().get().orElseThrow().key()).isEqualTo("refusal.names");
    robot.interact(() -> list().requestFocus());
    robot.push(KeyCode.DELETE);
    assertThat(register.all()).hasSize(6);
    keep("names-barred-ar");
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        robot.interact(() -> theme.choiceProperty().set(look));
        robot.interact(() -> show(language, dark ? 1000 : 1280, dark ? 700 : 800));
        robot.interact(() -> model.choose(named("قرجوخ")));
        keep("names-" + name);
        robot.interact(check::begin);
        keep("names-check-" + name);
        robot.interact(check::cancel);
      }
    }
  }

  @Test
  void anEmptyRegisterSaysWhatToDo() {
    register.all().forEach(name -> register.remove(name.id()));
    robot.interact(() -> show("ar", 1000, 700));
    robot.interact(model::drop);
    assertThat(get(() -> lookup("#no-names"))).isNotNull();
    keep("names-none-ar");
    robot.interact(check::begin);
    keep("names-check-none-ar");
  }

  private void type(String words) {
    robot.interact(() -> {
      TextField field = (TextField) focused();
      field.replaceSelection("");
      words
          .chars()
          .mapToObj(Character::toString)
          .forEach(letter -> field.insertText(field.getCaretPosition(), letter));
    });
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private Node lookup(String id) {
    return stage.getScene().lookup(id);
  }

  @SuppressWarnings("unchecked")
  private ListView<RegisteredName> list() {
    return (ListView<RegisteredName>) lookup("#names");
  }

  private void show(String language, int width, int height) {
    Messages messages = Messages.load(Locale.of(language));
    kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    kit.layer().setContent(new StackPane());
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css");
    TestWindow.show(stage, scene);
    open();
  }

  private void open() {
    new NameRegisterSheet(kit, model, check, opened::add).action().run();
  }

  private void keep(String name) {
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(stage.getScene().snapshot(null), name);
    });
  }

  private static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
