package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.NameRegister;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.ui.Newsroom;
import org.midad.ui.SheetWindow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A newsroom keeps its names by keys and mouse, and holds the archive to them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class NameRegisterSheetTest {

  @TempDir private Path folder;

  private final List<StoryId> opened = new ArrayList<>();
  private Newsroom newsroom;
  private NameRegister register;
  private NameRegisterModel model;
  private NameCheckModel check;
  private SheetWindow window;
  private Kit kit;

  @Start
  void start(Stage stage) {
    window = new SheetWindow(stage);
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
    model = new NameRegisterModel(register, cases.accounts(), newsroom.tasks(), window.notices);
    check = new NameCheckModel(register, newsroom.tasks(), newsroom.tasks(), window.notices);
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
    window.robot.clickOn("#name-add");
    window.type("دهوك");
    window.robot.clickOn("#name-kind-1");
    window.robot.clickOn("#name-variants");
    window.type("دهوق");
    window.robot.push(KeyCode.ENTER);
    window.type("دهوگ، دوهوك");
    window.robot.push(KeyCode.TAB);
    window.type("محافظة");
    window.robot.push(KeyCode.TAB);
    window.type("Duhok");
    window.robot.push(KeyCode.ENTER);
    RegisteredName kept = named("دهوك");
    assertThat(kept.kind()).isEqualTo(Kind.PLACE);
    assertThat(kept.variants()).containsExactly("دهوق", "دهوگ", "دوهوك");
    assertThat(kept.title()).isEqualTo("محافظة");
    assertThat(kept.latin()).isEqualTo("Duhok");
    assertThat(SheetWindow.get(() -> list().getSelectionModel().getSelectedItem()))
        .as("it is the one that is chosen")
        .isEqualTo(kept);
  }

  @Test
  void aNameIsFoundChangedAndTheLastVariantTakenAway() {
    window.robot.clickOn("#names-filter");
    window.type("قره");
    window.robot.push(KeyCode.ENTER);
    window.robot.push(KeyCode.ENTER);
    assertThat(SheetWindow.get(() -> window.focused().getId())).isEqualTo("name-approved");
    window.robot.clickOn("#name-variants").push(KeyCode.BACK_SPACE);
    window.robot.clickOn("#name-keep");
    assertThat(named("قرجوخ").variants()).containsExactly("قرجوغ");
  }

  @Test
  void aNameIsRemovedByAKeyAndComesBackByAKey() {
    window.robot.clickOn("#names-filter").push(KeyCode.DOWN);
    RegisteredName first = SheetWindow.get(() -> list().getSelectionModel().getSelectedItem());
    window.robot.push(KeyCode.DELETE);
    assertThat(register.all()).doesNotContain(first);
    window.robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(register.all()).contains(first);
    assertThat(SheetWindow.get(() -> list().getSelectionModel().getSelectedItem()))
        .isEqualTo(first);
  }

  @Test
  void whatIsWrittenAndNotKeptIsStillThereWhenTheSheetIsOpenedAgain() {
    window.robot.interact(() -> model.choose(named("قرجوخ")));
    window.robot.clickOn("#name-note").push(KeyCode.SHORTCUT, KeyCode.A);
    window.type("جبل");
    window.robot.push(KeyCode.ESCAPE);
    window.robot.interact(this::open);
    assertThat(SheetWindow.get(() -> ((TextField) window.lookup("#name-note")).getText()))
        .isEqualTo("جبل");
    assertThat(model.draftProperty().get().orElseThrow())
        .isEqualTo(NameDraft.of(named("قرجوخ")).withNote("جبل"));
  }

  @Test
  void aNameThatIsThereAlreadyStaysWrittenInItsForm() {
    window.robot.clickOn("#name-add");
    window.type("قرجوخ");
    window.robot.clickOn("#name-kind-1").clickOn("#name-keep");
    assertThat(window.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.register.twice");
    window.robot.interact(() -> list().getSelectionModel().selectFirst());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(SheetWindow.get(() -> list().getSelectionModel().isEmpty())).isTrue();
    assertThat(SheetWindow.get(() -> ((TextField) window.lookup("#name-approved")).getText()))
        .isEqualTo("قرجوخ");
  }

  @Test
  void aNameFromAStoryIsOpenedWithItsFormAndKeptByOneKey() {
    window.robot.interact(() -> {
      kit.layer().close();
      new NameRegisterSheet(kit, model, check, opened::add).begin(List.of("سنحاريب", "سنحارب"));
    });
    assertThat(SheetWindow.get(() -> window.focused().getId())).isEqualTo("name-approved");
    window.robot.push(KeyCode.ENTER);
    assertThat(named("سنحاريب").variants()).containsExactly("سنحارب");
  }

  @Test
  void theArchiveIsCheckedAndAStoryOpenedFromTheReport() {
    window.robot.clickOn("#names-check");
    ListView<?> found = SheetWindow.get(() -> (ListView<?>) window.lookup("#name-check-found"));
    assertThat(found.getItems()).hasSize(5);
    window.robot.interact(found::requestFocus);
    window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(opened).containsExactly(((NameRegister.Misspelt) found.getItems().get(1)).story());
    assertThat(SheetWindow.get(kit.layer()::isOpen)).isFalse();
    window.robot.interact(this::open);
    assertThat(SheetWindow.get(() -> window.lookup("#name-check-found")))
        .as("the report is still there")
        .isNotNull();
    window.robot.clickOn("#names-filter").push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertThat(SheetWindow.get(() -> window.lookup("#name-approved")))
        .as("a name is looked at")
        .isNotNull();
    window.robot.clickOn("#names-check");
    assertThat(SheetWindow.get(() -> window.lookup("#name-check-found")))
        .as("and the report again")
        .isNotNull();
    window.robot.clickOn("#name-check-leave");
    assertThat(SheetWindow.get(() -> window.lookup("#name-approved"))).isNotNull();
  }

  @Test
  void whoMayNotChangeItReadsItAndIsToldWhy() {
    newsroom.useCases().accounts().become("zaidan");
    window.robot.interact(() -> show("ar", 1000, 700));
    assertThat(SheetWindow.get(() -> ((TextField) window.lookup("#name-approved")).isEditable()))
        .isFalse();
    assertThat(SheetWindow.get(() -> window.lookup("#name-keep").isVisible())).isFalse();
    window.robot.clickOn("#name-add");
    assertThat(window.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.names");
    window.robot.interact(() -> list().requestFocus());
    window.robot.push(KeyCode.DELETE);
    assertThat(register.all()).hasSize(6);
    window.keep("names-barred-ar");
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        window.robot.interact(() -> window.theme.choiceProperty().set(look));
        window.robot.interact(() -> show(language, dark ? 1000 : 1280, dark ? 700 : 800));
        window.robot.interact(() -> model.choose(named("قرجوخ")));
        window.keep("names-" + name);
        window.robot.interact(check::begin);
        window.keep("names-check-" + name);
        window.robot.interact(check::cancel);
      }
    }
  }

  @Test
  void anEmptyRegisterSaysWhatToDo() {
    register.all().forEach(name -> register.remove(name.id()));
    window.robot.interact(() -> show("ar", 1000, 700));
    window.robot.interact(model::drop);
    assertThat(SheetWindow.get(() -> window.lookup("#no-names"))).isNotNull();
    window.keep("names-none-ar");
    window.robot.interact(check::begin);
    window.keep("names-check-none-ar");
  }

  @SuppressWarnings("unchecked")
  private ListView<RegisteredName> list() {
    return (ListView<RegisteredName>) window.lookup("#names");
  }

  private void open() {
    new NameRegisterSheet(kit, model, check, opened::add).action().run();
  }

  private void show(String language, int width, int height) {
    kit = window.show(language, width, height);
    open();
  }
}
