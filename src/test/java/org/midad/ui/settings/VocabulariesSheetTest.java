package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.KnownTags;
import org.midad.app.UseCases;
import org.midad.model.Tag.Scheme;
import org.midad.model.Term;
import org.midad.ui.Newsroom;
import org.midad.ui.SheetWindow;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What stories are filed under is looked at and changed by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class VocabulariesSheetTest {

  @TempDir private Path folder;

  private Newsroom newsroom;
  private VocabulariesModel model;
  private SheetWindow window;

  @Start
  void start(Stage stage) {
    window = new SheetWindow(stage);
    newsroom = Newsroom.filled(folder.resolve("library"));
    for (String[] body :
        new String[][] {
          {"وزارة الموارد المائية", "Ministry of Water Resources"},
          {"قيادة العمليات المشتركة", "Joint Operations Command"},
          {"اتحاد الكرة", "Football Association"},
          {"اتحاد كرة القدم", ""},
          {"البيشمركة", "Peshmerga"}
        }) {
      newsroom.addTerm(Term.of(Scheme.BODY, body[0], body[0], body[1]));
    }
    newsroom.addTerm(
        Term.of(Scheme.BODY, "اتحاد كرة القدم", "اتحاد كرة القدم", "")
            .withSynonyms(List.of("اتحاد اللعبة", "الاتحاد المركزي", "FA")));
    newsroom.addTerm(Term.of(Scheme.BODY, "FIFA", "", "FIFA"));
    newsroom.addTerm(Term.of(Scheme.BODY, "الفيفا", "الفيفا", "").withKeptAs("FIFA"));
    UseCases cases = newsroom.useCases();
    cases.accounts().become(Newsroom.NADA.id());
    model =
        new VocabulariesModel(
            cases.vocabularies(), cases.accounts(), newsroom.tasks(), window.notices, () -> {});
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aTopicIsFoundByPartOfItsNameAndGivenANameOfTheHouse() {
    window.robot.write("bodybuild");
    assertThat(rows()).containsExactly("رياضة", "رياضة تنافسية", "رياضة كمال الاجسام");
    window.robot.type(KeyCode.DOWN);
    window.robot.clickOn("#term-synonym").write("حديد").type(KeyCode.ENTER);
    window.robot.clickOn("#term-save");
    assertThat(found(Scheme.TOPIC, "حديد")).extracting(Term::english).contains("bodybuilding");
  }

  @Test
  void theTreeOpensTowardsTheTextInBothDirections() {
    for (String language : List.of("ar", "en")) {
      window.robot.interact(() -> show(language, 1000, 700));
      window.robot.interact(() -> {
        model.chooseNone();
        tree().requestFocus();
        tree().getSelectionModel().select(0);
      });
      int closed = tree().getExpandedItemCount();
      window.robot.type(language.equals("ar") ? KeyCode.LEFT : KeyCode.RIGHT);
      assertThat(SheetWindow.get(() -> tree().getExpandedItemCount()))
          .as(language)
          .isGreaterThan(closed);
      window.robot.type(language.equals("ar") ? KeyCode.RIGHT : KeyCode.LEFT);
      assertThat(SheetWindow.get(() -> tree().getExpandedItemCount()))
          .as(language)
          .isEqualTo(closed);
    }
  }

  @Test
  void eachVocabularySaysWhatItIs() {
    window.robot.clickOn("#vocabulary-2");
    assertThat(sentences()).contains("الكلمات الدالة");
    window.robot.clickOn("#vocabulary-0");
    assertThat(sentences()).contains("الموضوعات").doesNotContain("الكلمات الدالة");
  }

  @Test
  void anEntryIsAddedByKeys() {
    window.robot.clickOn("#vocabulary-3");
    window.robot.clickOn("#term-begin");
    window.robot.write("خضر جيجة").type(KeyCode.TAB).write("Khidr Jija").type(KeyCode.ENTER);
    assertThat(found(Scheme.PERSON, "khidr")).extracting(Term::arabic).containsExactly("خضر جيجة");
    assertThat(rows()).containsExactly("خضر جيجة");
    assertThat(focused()).isEqualTo("term-arabic");
  }

  @Test
  void anEntryIsChangedAndSomethingUnsavedIsMarked() {
    window.robot.clickOn("#vocabulary-5");
    window.robot.clickOn("البيشمركة");
    window.robot.clickOn("#term-arabic").type(KeyCode.END).write("!");
    window.robot.clickOn("قيادة العمليات المشتركة");
    assertThat(labels()).contains("لم يُحفظ");
    window.robot.clickOn("البيشمركة");
    window.robot.clickOn("#term-arabic").type(KeyCode.END).type(KeyCode.BACK_SPACE).write("1");
    window.robot.type(KeyCode.ENTER);
    assertThat(found(Scheme.BODY, "البيشمركة1")).hasSize(1);
    assertThat(labels()).doesNotContain("لم يُحفظ");
  }

  @Test
  void twoEntriesBecomeOne() {
    window.robot.clickOn("#vocabulary-5");
    window.robot.clickOn("اتحاد الكرة");
    window.robot.clickOn("#term-merge");
    window.robot.write("اتحاد").type(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("terms");
    assertThat(found(Scheme.BODY, "football"))
        .extracting(Term::arabic)
        .containsExactly("اتحاد كرة القدم");
    window.robot.clickOn("اتحاد الكرة");
    window.robot.clickOn("#term-back");
    assertThat(found(Scheme.BODY, "football"))
        .extracting(Term::arabic)
        .containsExactly("اتحاد الكرة");
  }

  @Test
  void whatIsRetiredStaysInTheListAndComesBack() {
    window.robot.clickOn("#vocabulary-1");
    window.robot.clickOn("منوعات");
    window.robot.clickOn("#term-retire");
    assertThat(labels()).contains("متقاعد");
    assertThat(known().offered(Scheme.SECTION)).extracting(Term::code).doesNotContain("variety");
    window.robot.clickOn("#term-back");
    assertThat(known().offered(Scheme.SECTION)).extracting(Term::code).contains("variety");
  }

  @Test
  void anEntryIsPutBelowAnotherAndToTheTopAgain() {
    window.robot.clickOn("#vocabulary-1");
    window.robot.clickOn("منوعات");
    window.robot.clickOn("#term-place");
    window.robot.write("ثقاف").type(KeyCode.ENTER);
    assertThat(broader()).isEqualTo("ثقافة");
    window.robot.clickOn("#term-save");
    assertThat(known().find(Scheme.SECTION, "variety").orElseThrow().broader())
        .isEqualTo("culture");
    window.robot.clickOn("#term-to-top").clickOn("#term-save");
    assertThat(broader()).contains("في الأعلى");
    assertThat(known().find(Scheme.SECTION, "variety").orElseThrow().broader()).isNull();
  }

  private String broader() {
    return SheetWindow.get(() -> ((TextBlock) window.lookup("#term-broader")).getText());
  }

  @Test
  void whoMayNotChangeThemReadsWhy() {
    newsroom.useCases().accounts().become(Newsroom.ZAIDAN.id());
    window.robot.interact(() -> show("ar", 1000, 700));
    window.robot.clickOn("#vocabulary-5");
    window.robot.clickOn("البيشمركة");
    assertThat(SheetWindow.get(() -> ((TextBlock) window.lookup("#vocabulary-barred")).getText()))
        .contains("لمدير التحرير ومدير النظام");
    assertThat(SheetWindow.get(() -> ((TextField) window.lookup("#term-arabic")).isEditable()))
        .isFalse();
    window.robot.clickOn("#term-retire");
    assertThat(window.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.vocabularies");
    assertThat(known().offered(Scheme.BODY)).hasSize(6);
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        window.robot.interact(() -> window.theme.choiceProperty().set(look));
        window.robot.interact(() -> {
          model.schemeProperty().set(Scheme.BODY);
          model.schemeProperty().set(Scheme.TOPIC);
          show(language, dark ? 1000 : 1280, dark ? 700 : 800);
        });
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        window.robot.interact(() -> model.lettersProperty().set("جريمة"));
        window.robot.interact(() -> tree().getSelectionModel().select(4));
        window.keep("vocabularies-search-" + name);
        press("#vocabulary-5");
        window.robot.interact(() -> tree().getSelectionModel().select(1));
        window.keep("vocabularies-body-" + name);
        if (dark == language.equals("en")) {
          press("#term-merge");
          window.keep("vocabularies-merge-" + name);
          press("#other-cancel");
          press("#term-place");
          window.keep("vocabularies-place-" + name);
          press("#vocabulary-2");
          window.keep("vocabularies-none-" + name);
          press("#vocabulary-0");
          window.keep("vocabularies-topics-" + name);
        }
      }
    }
    newsroom.useCases().accounts().become(Newsroom.ZAIDAN.id());
    window.robot.interact(() -> show("ar", 1000, 700));
    window.robot.interact(() -> tree().getSelectionModel().select(0));
    window.keep("vocabularies-barred-ar-dark");
  }

  private void press(String button) {
    window.robot.interact(() -> ((ButtonBase) window.lookup(button)).fire());
  }

  private KnownTags known() {
    return newsroom.useCases().vocabularies().known();
  }

  private List<Term> found(Scheme scheme, String letters) {
    return known().matching(scheme, letters).stream().filter(Term::offered).toList();
  }

  @SuppressWarnings("unchecked")
  private TreeView<TermBranch> tree() {
    return (TreeView<TermBranch>) window.lookup("#terms");
  }

  /** What the tree shows. */
  private List<String> rows() {
    return SheetWindow.get(() ->
        IntStream.range(0, tree().getExpandedItemCount())
            .mapToObj(row -> tree().getTreeItem(row).getValue().term().name())
            .toList());
  }

  private String focused() {
    return SheetWindow.get(() -> window.focused().getId());
  }

  private List<String> sentences() {
    return SheetWindow.get(() ->
        window.robot.lookup(node -> node instanceof TextBlock).<TextBlock>queryAll().stream()
            .map(TextBlock::getText)
            .toList());
  }

  private List<String> labels() {
    return SheetWindow.get(() -> {
      tree().layout();
      return tree().lookupAll(".label").stream()
          .map(Labeled.class::cast)
          .map(Labeled::getText)
          .toList();
    });
  }

  private void show(String language, int width, int height) {
    new VocabulariesSheet(window.show(language, width, height), model).action().run();
  }
}
