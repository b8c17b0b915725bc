package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.KnownTags;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.model.Tag.Scheme;
import org.midad.model.Term;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What stories are filed under is looked at and changed by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class VocabulariesSheetTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private VocabulariesModel model;
  private Theme theme;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme(Platform.getPreferences());
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
            cases.vocabularies(), cases.accounts(), newsroom.tasks(), notices, () -> {});
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aTopicIsFoundByPartOfItsNameAndGivenANameOfTheHouse() {
    robot.clickOn("#vocabulary-search").write("bodybuild");
    assertThat(rows()).containsExactly("رياضة", "رياضة تنافسية", "رياضة كمال الاجسام");
    robot.type(KeyCode.DOWN);
    robot.clickOn("#term-synonym").write("حديد").type(KeyCode.ENTER);
    robot.clickOn("#term-save");
    assertThat(found(Scheme.TOPIC, "حديد")).extracting(Term::english).contains("bodybuilding");
  }

  @Test
  void theTreeOpensTowardsTheTextInBothDirections() {
    for (String language : List.of("ar", "en")) {
      robot.interact(() -> show(language, 1000, 700));
      robot.interact(() -> {
        model.chooseNone();
        tree().requestFocus();
        tree().getSelectionModel().select(0);
      });
      int closed = tree().getExpandedItemCount();
      robot.type(language.equals("ar") ? KeyCode.LEFT : KeyCode.RIGHT);
      assertThat(get(() -> tree().getExpandedItemCount())).as(language).isGreaterThan(closed);
      robot.type(language.equals("ar") ? KeyCode.RIGHT : KeyCode.LEFT);
      assertThat(get(() -> tree().getExpandedItemCount())).as(language).isEqualTo(closed);
    }
  }

  @Test
  void eachVocabularySaysWhatItIs() {
    robot.clickOn("#vocabulary-2");
    assertThat(sentences()).contains("الكلمات الدالة");
    robot.clickOn("#vocabulary-0");
    assertThat(sentences()).contains("الموضوعات").doesNotContain("الكلمات الدالة");
  }

  @Test
  void anEntryIsAddedByKeys() {
    robot.clickOn("#vocabulary-3");
    robot.clickOn("#term-begin");
    robot.write("خضر جيجة").type(KeyCode.TAB).write("Khidr Jija").type(KeyCode.ENTER);
    assertThat(found(Scheme.PERSON, "khidr")).extracting(Term::arabic).containsExactly("خضر جيجة");
    assertThat(rows()).containsExactly("خضر جيجة");
    assertThat(focused()).isEqualTo("term-arabic");
  }

  @Test
  void anEntryIsChangedAndSomethingUnsavedIsMarked() {
    robot.clickOn("#vocabulary-5");
    robot.clickOn("البيشمركة");
    robot.clickOn("#term-arabic").type(KeyCode.END).write("!");
    robot.clickOn("قيادة العمليات المشتركة");
    assertThat(labels()).contains("لم يُحفظ");
    robot.clickOn("البيشمركة");
    robot.clickOn("#term-arabic").type(KeyCode.END).type(KeyCode.BACK_SPACE).write("1");
    robot.type(KeyCode.ENTER);
    assertThat(found(Scheme.BODY, "البيشمركة1")).hasSize(1);
    assertThat(labels()).doesNotContain("لم يُحفظ");
  }

  @Test
  void twoEntriesBecomeOne() {
    robot.clickOn("#vocabulary-5");
    robot.clickOn("اتحاد الكرة");
    robot.clickOn("#term-merge");
    robot.write("اتحاد").type(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("terms");
    assertThat(found(Scheme.BODY, "football"))
        .extracting(Term::arabic)
        .containsExactly("اتحاد كرة القدم");
    robot.clickOn("اتحاد الكرة");
    robot.clickOn("#term-back");
    assertThat(found(Scheme.BODY, "football"))
        .extracting(Term::arabic)
        .containsExactly("اتحاد الكرة");
  }

  @Test
  void whatIsRetiredStaysInTheListAndComesBack() {
    robot.clickOn("#vocabulary-1");
    robot.clickOn("منوعات");
    robot.clickOn("#term-retire");
    assertThat(labels()).contains("متقاعد");
    assertThat(known().offered(Scheme.SECTION)).extracting(Term::code).doesNotContain("variety");
    robot.clickOn("#term-back");
    assertThat(known().offered(Scheme.SECTION)).extracting(Term::code).contains("variety");
  }

  @Test
  void whoMayNotChangeThemReadsWhy() {
    newsroom.useCases().accounts().become(Newsroom.ZAIDAN.id());
    robot.interact(() -> show("ar", 1000, 700));
    robot.clickOn("#vocabulary-5");
    robot.clickOn("البيشمركة");
    assertThat(get(() -> ((TextBlock) lookup("#vocabulary-barred")).getText()))
        .contains("لمدير التحرير ومدير النظام");
    assertThat(get(() -> ((TextField) lookup("#term-arabic")).isEditable())).isFalse();
    robot.clickOn("#term-retire");
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.vocabularies");
    assertThat(known().offered(Scheme.BODY)).hasSize(6);
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        robot.interact(() -> theme.choiceProperty().set(look));
        robot.interact(() -> {
          model.schemeProperty().set(Scheme.BODY);
          model.schemeProperty().set(Scheme.TOPIC);
          show(language, dark ? 1000 : 1280, dark ? 700 : 800);
        });
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        robot.interact(() -> model.lettersProperty().set("جريمة"));
        robot.interact(() -> tree().getSelectionModel().select(4));
        keep("vocabularies-search-" + name);
        press("#vocabulary-5");
        robot.interact(() -> tree().getSelectionModel().select(1));
        keep("vocabularies-body-" + name);
        if (dark == language.equals("en")) {
          press("#term-merge");
          keep("vocabularies-merge-" + name);
          press("#vocabulary-2");
          keep("vocabularies-none-" + name);
          press("#vocabulary-0");
          keep("vocabularies-topics-" + name);
        }
      }
    }
    newsroom.useCases().accounts().become(Newsroom.ZAIDAN.id());
    robot.interact(() -> show("ar", 1000, 700));
    robot.interact(() -> tree().getSelectionModel().select(0));
    keep("vocabularies-barred-ar-dark");
  }

  private void press(String button) {
    robot.interact(() -> ((ButtonBase) lookup(button)).fire());
  }

  private void show(String language, int width, int height) {
    Messages messages = Messages.load(Locale.of(language));
    Kit kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    kit.layer().setContent(new StackPane());
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css", "editor.css");
    TestWindow.show(stage, scene);
    new VocabulariesSheet(kit, model).action().run();
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

  private KnownTags known() {
    return newsroom.useCases().vocabularies().known();
  }

  private List<Term> found(Scheme scheme, String letters) {
    return known().matching(scheme, letters).stream().filter(Term::offered).toList();
  }

  @SuppressWarnings("unchecked")
  private TreeView<TermBranch> tree() {
    return (TreeView<TermBranch>) lookup("#terms");
  }

  /** What the tree shows. */
  private List<String> rows() {
    return get(() ->
        IntStream.range(0, tree().getExpandedItemCount())
            .mapToObj(row -> tree().getTreeItem(row).getValue().term().name())
            .toList());
  }

  private String focused() {
    return get(() -> stage.getScene().getFocusOwner().getId());
  }

  private List<String> sentences() {
    return get(() ->
        robot.lookup(node -> node instanceof TextBlock).<TextBlock>queryAll().stream()
            .map(TextBlock::getText)
            .toList());
  }

  private List<String> labels() {
    return get(() -> {
      tree().layout();
      return tree().lookupAll(".label").stream()
          .map(Labeled.class::cast)
          .map(Labeled::getText)
          .toList();
    });
  }

  private Node lookup(String selector) {
    return stage.getScene().lookup(selector);
  }

  private static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
