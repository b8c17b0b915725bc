package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Queue;
import org.midad.app.RemoteTasks;
import org.midad.app.Settings;
import org.midad.app.Targets;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.SshPlace;
import org.midad.deliver.Target;
import org.midad.deliver.Template;
import org.midad.export.Form;
import org.midad.model.Story;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.tag.Shipped;
import org.midad.typeset.FontBook;
import org.midad.ui.Nameless;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.publish.PreviewModel;
import org.midad.ui.publish.TargetsModel;
import org.midad.ui.publish.TargetsSheet;
import org.midad.ui.publish.TrialModel;
import org.midad.ui.settings.SettingsModel;
import org.midad.ui.shell.MainWindow;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Nada, an administrator, sets up where stories are delivered; by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class TargetsSheetTest {
  private static final FontBook FONTS = FontBook.load();

  private static final String SHADOWLESS = "data:text/css,.dialog{-fx-effect:null}";

  private static final List<Tag> SECTIONS =
      Shipped.read().sections().stream().map(Term::tag).toList();

  private static final List<Template> TEMPLATES =
      List.of(
          new Template("", "خاص بالموقع", "", List.of()),
          new Template("sports", "", "تابع الرياضة على موقعنا", List.of("رياضة")));

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private final RemoteTasks remote = new RemoteTasks(Platform::runLater);
  private final ObjectProperty<Optional<Story>> story =
      new SimpleObjectProperty<>(Optional.empty());
  private Stage stage;
  private Newsroom newsroom;
  private Targets targets;
  private Kit kit;
  private Action action;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @BeforeEach
  void fill() {
    newsroom = Newsroom.guarded(folder.resolve("library"));
    targets = newsroom.useCases().targets();
    newsroom.useCases().accounts().signIn("nada", Newsroom.PASSWORD);
  }

  @AfterEach
  void close() {
    remote.close();
    newsroom.close();
  }

  @Test
  void aFolderIsAddedTriedAndKept() throws Exception {
    Path place = Files.createDirectory(folder.resolve("site"));
    open("ar", Settings.Theme.LIGHT, 1280, 800);
    assertThat(shown("no-targets")).isTrue();
    robot.interact(() -> find("target-add").requestFocus());
    robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
    assertThat(find("target-name").isFocused()).isTrue();
    robot.write("الموقع");
    paste("target-path", place.toString());
    click("target-test");
    until("the folder to answer", () -> said().contains(words("trial.answered")));
    assertThat(said()).contains(place.toString());
    assertThat(targets.all()).isEmpty();
    click("target-form-newsml-g2");
    assertThat(said()).isEmpty();
    click("target-name");
    robot.push(KeyCode.ENTER);
    assertThat(targets.all())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.name()).isEqualTo("الموقع");
          assertThat(kept.address()).isEqualTo(new Address.Folder(place));
          assertThat(kept.forms()).containsExactly(Form.NINJS, Form.NEWSML_G2, Form.HTML);
        });
    assertThat(rows()).containsExactly("الموقع");
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsToldAndMayBeKeptAllTheSame() {
    open("en", Settings.Theme.LIGHT, 1000, 700);
    add("folder");
    write("target-name", "Archive");
    paste("target-path", folder.resolve("nowhere").toString());
    click("target-test");
    until("the trial to fail", () -> said().contains("nowhere"));
    click("target-keep");
    assertThat(targets.all()).extracting(Target::name).containsExactly("Archive");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldOnceSomebodyHasBeenThere() {
    open("ar", Settings.Theme.LIGHT, 1000, 700);
    add("sftp");
    assertThat(wrong("name")).isEmpty();
    paste("target-host", "sftp://example.org");
    assertThat(wrong("host")).isEmpty();
    write("target-port", "65536");
    assertThat(wrong("host")).isEqualTo(words("target.wrong-host"));
    click("target-keep");
    assertThat(wrong("port")).isEqualTo(words("target.wrong-port"));
    assertThat(wrong("name")).isEqualTo(words("target.wrong-name"));
    assertThat(wrong("secret")).isEqualTo(words("target.wrong-secret"));
    assertThat(find("target-name").isFocused()).isTrue();
    for (String form : List.of("html", "ninjs")) {
      robot.interact(() -> ((CheckBox) find("target-form-" + form)).setSelected(false));
    }
    paste("target-name", "الوكالة");
    write("target-port", "65535");
    assertThat(wrong("port")).isEmpty();
    paste("target-host", "example.org");
    write("target-user", "midad");
    paste("target-secret", "8472");
    click("target-keep");
    assertThat(wrong("forms")).isEqualTo(words("target.wrong-forms"));
    assertThat(find("target-form-html").isFocused()).isTrue();
    keep("target-forms-missing");
    assertThat(targets.all()).isEmpty();
  }

  @Test
  void whereOthersCanReadAlongSomebodyIsWarned() {
    open("en", Settings.Theme.LIGHT, 1000, 700);
    add("ftp");
    paste("target-host", "ftp.example.org");
    assertThat(shown("target-warning")).isFalse();
    click("target-security-0");
    assertThat(text(find("target-warning"))).contains("anybody between");
    click("target-security-2");
    assertThat(shown("target-warning")).isFalse();
    assertThat(field("target-port").getText()).isEqualTo("990");
    add("wordpress");
    paste("target-site", "http://example.org");
    assertThat(text(find("target-warning"))).contains("http://");
    paste("target-site", "http://localhost:8080");
    assertThat(shown("target-warning")).isFalse();
    paste("target-site", "example.org");
    click("target-user");
    assertThat(wrong("site")).isEqualTo(words("target.wrong-address"));
  }

  @ParameterizedTest
  @CsvSource({"ar", "en"})
  void anSshServerIsTriedOnceItsFingerprintWasComparedAndItsPasswordNeverShown(String language)
      throws Exception {
    try (SshPlace server = SshPlace.start(folder.resolve("server"))) {
      open(language, Settings.Theme.LIGHT, 1280, 800);
      add("sftp");
      paste("target-name", "خادم الوكالة");
      paste("target-host", "127.0.0.1");
      write("target-port", Integer.toString(server.port()));
      write("target-user", "midad");
      write("target-folder", "/in");
      paste("target-secret", SshPlace.PASSWORD);
      click("target-test");
      until("the fingerprint to be shown", () -> shown("fingerprint"));
      assertThat(text(find("fingerprint"))).contains(server.fingerprint());
      assertThat(find("trial-go").isDisabled()).isTrue();
      keep("target-stranger-" + language);
      click("trial-sure");
      click("trial-go");
      until("the server to answer", () -> said().contains(words("trial.answered")));
      assertThat(said()).contains("SSH-2.0");
      keep("target-answered-" + language);
      click("target-keep");
      assertThat(targets.hasSecret(targets.all().getFirst().id())).isTrue();
      assertThat(shown("target-secret-kept")).isTrue();
      click("target-test");
      until("the server to answer", () -> said().contains(words("trial.answered")));
      assertThat(everything()).doesNotContain(SshPlace.PASSWORD);
      paste("target-host", "localhost");
      assertThat(shown("target-secret-kept")).isFalse();
      assertThat(field("target-secret").getText()).isEmpty();
    }
  }

  @Test
  void aServerWithAnotherKeyIsRefusedUntilItsAdministratorWasAsked() throws Exception {
    try (SshPlace server = SshPlace.start(folder.resolve("server"))) {
      targets.accept("127.0.0.1", server.port(), SshPlace.someOtherKey());
      targets.put(sftp(server.port()), new Secret(SshPlace.PASSWORD));
      open("ar", Settings.Theme.DARK, 1000, 700);
      click("target-test");
      until("the server to be refused", () -> said().contains(words("trial.asked")));
      assertThat(text(find("fingerprint"))).contains(server.fingerprint());
      keep("target-impostor");
      click("trial-sure");
      click("trial-go");
      until("the key to be forgotten", () -> said().contains(words("trial.compared")));
      click("trial-sure");
      click("trial-go");
      until("the server to answer", () -> said().contains(words("trial.answered")));
    }
  }

  @Test
  void nobodyHasToWaitForASilentServer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      targets.put(sftp(silent.getLocalPort()), new Secret("x"));
      open("ar", Settings.Theme.LIGHT, 1000, 700);
      click("target-test");
      until("the trial to be under way", () -> shown("trial-cancel"));
      keep("target-underway");
      click("trial-cancel");
      assertThat(said()).isEmpty();
    }
  }

  @Test
  void whatWouldBeSentIsShownOfTheOpenStory() {
    targets.put(sftp(22), null);
    open("ar", Settings.Theme.LIGHT, 1000, 700);
    click("target-preview");
    assertThat(text(find("preview-hindrance"))).contains(words("refusal.no-story"));
    robot.interact(() -> kit.dialogs().close());
    story.set(Optional.of(seed()));
    robot.interact(action::run);
    click("target-preview");
    ListView<?> pieces = (ListView<?>) find("preview-pieces");
    assertThat(pieces.getItems()).hasSize(2);
    assertThat(text(find("preview-text"))).contains("ninjs");
    keep("target-preview");
    robot.interact(pieces::requestFocus);
    robot.push(KeyCode.DOWN);
    assertThat(((ListView<?>) find("preview-text")).getItems().toString())
        .contains("<html", "بغداد وأربيل");
    keep("target-preview-html");
    click("preview-back");
    assertThat(shown("target-keep")).isTrue();
  }

  @Test
  void whatIsAddedToASectionsStoriesIsKeptAndSeenBeforeItIsSent() {
    targets.put(sftp(22), new Secret("x"));
    story.set(Optional.of(seed()));
    open("ar", Settings.Theme.LIGHT, 1000, 700);
    press("template-add");
    assertThat(find("template-section-0").isFocused()).isTrue();
    robot.push(KeyCode.TAB);
    assertThat(find("template-before-0").isFocused()).isTrue();
    paste("template-before-0", "خاص بالموقع");
    robot.push(KeyCode.TAB).push(KeyCode.TAB);
    copy("بغداد\nأربيل");
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(field("template-keywords-0").getText()).isEqualTo("بغداد، أربيل");
    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
    assertThat(find("template-section-1").isFocused()).isTrue();
    robot.push(KeyCode.UP);
    paste("template-after-1", "تابع");
    robot.write(" أخبارنا", 0);
    assertThat(shown("wrong-template-0")).isFalse();
    assertThat(text(find("wrong-template-1"))).isEqualTo(words("target.wrong-templates"));
    click("target-keep");
    assertThat(find("template-section-1").isFocused()).isTrue();
    keep("templates-wrong");
    assertThat(targets.all().getFirst().templates()).isEmpty();
    robot.push(KeyCode.DOWN);
    click("target-preview");
    assertThat(((ListView<?>) find("preview-text")).getItems().toString()).contains("خاص بالموقع");
    click("preview-back");
    click("target-keep");
    Template every = new Template("", "خاص بالموقع", "", List.of("بغداد", "أربيل"));
    assertThat(targets.all().getFirst().templates())
        .containsExactly(
            every, new Template(SECTIONS.getFirst().code(), "", "تابع أخبارنا", List.of()));
    press("template-remove-1");
    assertThat(find("template-section-0").isFocused()).isTrue();
    click("target-keep");
    assertThat(targets.all().getFirst().templates()).containsExactly(every);
  }

  @Test
  void aTargetIsTakenAwayOnlyAfterAQuestion() {
    targets.put(sftp(22), new Secret("x"));
    open("ar", Settings.Theme.LIGHT, 1000, 700);
    click("target-away");
    assertThat(targets.all()).hasSize(1);
    keep("target-question");
    click("target-retire");
    assertThat(targets.all()).isEmpty();
    assertThat(targets.hasSecret("sftp")).isFalse();
    assertThat(shown("no-targets")).isTrue();
  }

  @Test
  void whatWasFilledInAndNotKeptIsStillThereWhenTheSheetIsOpenedAgain() {
    targets.put(sftp(22), new Secret("x"));
    open("en", Settings.Theme.LIGHT, 1000, 700);
    write("target-name", "Agency");
    robot.push(KeyCode.ESCAPE);
    robot.interact(action::run);
    assertThat(field("target-name").getText()).isEqualTo("Agency");
    click("target-undo");
    assertThat(field("target-name").getText()).isEqualTo("خادم الوكالة");
    assertThat(targets.all()).extracting(Target::name).containsExactly("خادم الوكالة");
  }

  @Test
  void whoMayNotChangeThemSeesThemAndIsToldWhyNot() {
    Target place = sftp(22);
    targets.put(
        new Target(place.id(), place.name(), place.address(), place.forms(), TEMPLATES),
        new Secret("x"));
    newsroom.useCases().accounts().signIn("salma", Newsroom.PASSWORD);
    open("ar", Settings.Theme.LIGHT, 1000, 700);
    assertThat(rows()).containsExactly("خادم الوكالة");
    assertThat(text(find("target-hindrance"))).contains(words("refusal.targets"));
    assertThat(text(find("target-known")))
        .contains("خاص بالموقع", "رياضة", "تابع الرياضة على موقعنا");
    assertThat(shown("target-keep")).isFalse();
    keep("target-facts");
    click("target-add");
    assertThat(notices.currentProperty().get().orElseThrow().key()).isEqualTo("refusal.targets");
    assertThat(shown("target-kinds")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ar, LIGHT, 1280, 800",
    "ar, DARK, 1000, 700",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800"
  })
  void everythingStandsWholeInTheWindow(
      String language, Settings.Theme look, int width, int height) {
    String name = "-" + language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    open(language, look, width, height);
    withShadows();
    keep("targets-empty" + name);
    click("target-add");
    keep("targets-kinds" + name);
    robot.interact(() -> kit.dialogs().close());
    targets.put(sftp(2222), new Secret("x"));
    targets.put(
        new Target(
            "site",
            "موقع الجريدة",
            new Address.WordPress(URI.create("https://www.example.org/wp-json/"), "midad"),
            List.of(),
            TEMPLATES),
        new Secret("x"));
    targets.put(
        new Target(
            "print",
            "أرشيف المطبعة",
            new Address.Folder(Path.of("/mnt/press/incoming")),
            List.of(Form.ICML, Form.PDF)),
        null);
    robot.interact(action::run);
    for (String row : rows()) {
      robot.interact(() -> {
        ListView<?> list = (ListView<?>) find("targets");
        list.getSelectionModel().select(rows().indexOf(row));
      });
      keep("targets-" + rows().indexOf(row) + name);
    }
    robot.interact(() -> ((ListView<?>) find("targets")).getSelectionModel().select(0));
    press("template-add");
    keep("targets-templates" + name);
    for (String kind : List.of("ftp", "web-publisher")) {
      add(kind);
      click("target-keep");
      keep("targets-" + kind + name);
    }
    add("endpoint");
    click("target-proof-2");
    keep("targets-endpoint" + name);
    add("sftp");
    click("target-login-1");
    keep("targets-key" + name);
  }

  private static Target sftp(int port) {
    return new Target(
        "sftp",
        "خادم الوكالة",
        new Address.Sftp("127.0.0.1", port, "midad", "/in", null),
        List.of(Form.HTML, Form.NINJS));
  }

  private Story seed() {
    return newsroom.useCases().desk().list(Queue.ARCHIVE, 0, 99).stream()
        .filter(each -> each.slug().equals("seed-article"))
        .map(each -> newsroom.useCases().desk().open(each.id()).story())
        .findFirst()
        .orElseThrow();
  }

  private void open(String language, Settings.Theme look, int width, int height) {
    Settings wished =
        newsroom
            .useCases()
            .settings()
            .load()
            .withLook(now ->
                now.withLanguage(language)
                    .withTheme(look)
                    .withWindow(new Settings.WindowSize(width, height)));
    AtomicReference<Kit> built = new AtomicReference<>();
    robot.interact(() -> {
      TestWindow.prepare(stage, width, height);
      new MainWindow(
              stage,
              new Theme(Platform.getPreferences()),
              new SettingsModel(newsroom.useCases().settings(), wished, newsroom.tasks(), notices),
              FONTS,
              notices,
              (made, scene) -> {
                built.set(made);
                made.layer().setContent(new StackPane());
              })
          .show();
      // Painted without a graphics card, the dialog's shadow costs more than everything else: it is
      // blurred anew for each letter and each blink of the caret.
      stage.getScene().getRoot().getStylesheets().add(SHADOWLESS);
      kit = built.get();
      action =
          new TargetsSheet(
                  kit,
                  new TargetsModel(
                      targets, newsroom.useCases().accounts(), newsroom.tasks(), notices),
                  new TrialModel(targets, remote),
                  new PreviewModel(targets, newsroom.tasks(), notices, story, Runnable::run),
                  Outgoing.forms(),
                  () -> SECTIONS)
              .action();
      action.run();
    });
  }

  /** For pictures that somebody looks at. */
  private void withShadows() {
    robot.interact(() -> stage.getScene().getRoot().getStylesheets().remove(SHADOWLESS));
  }

  private void add(String kind) {
    click("target-add");
    click("target-kind-" + kind);
  }

  /** Writes in place of what stands in a field. */
  private void write(String id, String text) {
    robot.interact(() -> {
      field(id).requestFocus();
      field(id).clear();
    });
    robot.write(text, 0);
    assertThat(field(id).getText()).isEqualTo(text);
  }

  /** The same by what was copied: quicker for what is long. */
  private void paste(String id, String text) {
    copy(text);
    robot.interact(field(id)::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(field(id).getText()).isEqualTo(text);
  }

  private void copy(String text) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  /** With the mouse, which goes there at once: on each step of a way TestFX waits for pictures. */
  private void click(String id) {
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    Point2D place = robot.point("#" + id).query();
    robot.robotContext().getMouseRobot().move(place);
    robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
  }

  /** By the space bar, wherever it is scrolled to. */
  private void press(String id) {
    robot.interact(find(id)::requestFocus);
    robot.push(KeyCode.SPACE);
  }

  private TextField field(String id) {
    return (TextField) find(id);
  }

  private Node find(String id) {
    return robot.lookup("#" + id).query();
  }

  private boolean shown(String id) {
    return robot.lookup("#" + id).queryAll().stream().anyMatch(TargetsSheetTest::isShown);
  }

  private static boolean isShown(Node node) {
    for (Node step = node; step != null; step = step.getParent()) {
      if (!step.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String wrong(String field) {
    return text(find("wrong-" + field));
  }

  private List<String> rows() {
    return ((ListView<?>) find("targets"))
        .lookupAll(".target-row").stream()
            .filter(Node::isVisible)
            .map(row -> row.lookupAll(".label").stream().findFirst())
            .flatMap(Optional::stream)
            .map(label -> ((Label) label).getText())
            .toList();
  }

  /** What the trial tells, or nothing. */
  private String said() {
    return shown("trial") ? text(find("trial")) : "";
  }

  private String everything() {
    return text(stage.getScene().getRoot());
  }

  /** All that can be read at a place and below it. */
  private static String text(Node node) {
    List<String> found = new ArrayList<>();
    read(node, found);
    return String.join("\n", found);
  }

  private static void read(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case TextBlock block -> found.add(block.getText());
      case Text text -> found.add(text.getText());
      default -> {}
    }
    if (node.getAccessibleText() != null && !(node instanceof TextBlock)) {
      found.add(node.getAccessibleText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, found));
    }
  }

  private String words(String key) {
    return kit.messages().of(key);
  }

  private void until(String what, BooleanSupplier so) {
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, so::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for " + what + "; " + everything(), e);
    }
  }

  private void keep(String name) {
    Parent root = stage.getScene().getRoot();
    robot.interact(() -> {
      root.applyCss();
      root.layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(root);
      Nameless.check(root);
      assertThat(Pictures.save(stage.getScene().snapshot(null), name)).exists();
      assertThat(root.lookup(".dialog").getBoundsInParent().getMinY()).isNotNegative();
    });
  }
}
