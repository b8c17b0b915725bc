package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.midad.app.Conversion;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.desk.BoardModel;
import org.midad.ui.desk.BoardView;
import org.midad.ui.desk.DeskView;
import org.midad.ui.desk.DeskViewModel;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.people.AccountsPane;
import org.midad.ui.people.SignInView;
import org.midad.ui.publish.CourierModel;
import org.midad.ui.publish.DeliveriesModel;
import org.midad.ui.publish.DeliveriesView;
import org.midad.ui.settings.FirstStartModel;
import org.midad.ui.settings.FirstStartView;
import org.midad.ui.settings.NameCheckModel;
import org.midad.ui.settings.NameRegisterModel;
import org.midad.ui.settings.NameRegisterSheet;
import org.midad.ui.settings.SecrecyModel;
import org.midad.ui.settings.SecrecySettings;
import org.midad.ui.settings.SettingsModel;
import org.midad.ui.settings.SettingsView;
import org.midad.ui.settings.StyleBookModel;
import org.midad.ui.settings.StyleBookSheet;
import org.midad.ui.settings.WordListsModel;
import org.midad.ui.settings.WordListsSheet;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;

/** The window put together over a newsroom, with a page that can only be read. */
final class Workplace {
  private final Newsroom newsroom;
  private final Notices notices = new Notices();
  private final SettingsModel settings;
  private final DeskViewModel desk;
  private final Presence presence;
  private final BoardModel board;
  private final DeliveriesModel deliveries;
  private final MainWindow window;
  private final Theme theme = new Theme(Platform.getPreferences());
  private final List<Conversion> conversions = new ArrayList<>();
  private final FontBook fonts = FontBook.load();
  private final Stage stage;
  private final AtomicReference<Kit> kit = new AtomicReference<>();

  Workplace(Newsroom newsroom, Stage stage) {
    this.newsroom = newsroom;
    this.stage = stage;
    settings =
        new SettingsModel(
            newsroom.useCases().settings(),
            newsroom.useCases().settings().load(),
            newsroom.tasks(),
            notices);
    desk =
        new DeskViewModel(
            newsroom.useCases().desk(),
            newsroom.useCases().search(),
            newsroom.tasks(),
            newsroom.tasks(),
            notices);
    presence =
        Presence.over(newsroom.useCases().accounts(), newsroom.tasks(), notices, newsroom.clock());
    board =
        new BoardModel(
            newsroom.useCases().desk(),
            newsroom.useCases().accounts(),
            newsroom.tasks(),
            notices,
            newsroom.clock());
    UseCases cases = newsroom.useCases();
    deliveries =
        new DeliveriesModel(
            cases.deliveries(),
            cases.deliveryOverview(),
            cases.targets(),
            cases.accounts(),
            new CourierModel(
                cases.courier(), newsroom.tasks(), notices, newsroom.clock(), Runnable::run),
            newsroom.tasks(),
            notices);
    window = new MainWindow(stage, theme, settings, fonts, notices, this::build);
    presence
        .people()
        .currentProperty()
        .subscribe((was, is) -> {
          if (was.isPresent() != is.isPresent()) {
            window.rebuild();
          }
        });
    settings
        .currentProperty()
        .subscribe(now -> presence.lock().minutesProperty().set(now.workplace().lockMinutes()));
    new Locking(stage, window, presence, notices, () -> {});
  }

  /** Shows the window in a stage of a size. */
  static Workplace open(FxRobot robot, Newsroom newsroom, Stage stage, int width, int height) {
    AtomicReference<Workplace> opened = new AtomicReference<>();
    robot.interact(() -> {
      TestWindow.prepare(stage, width, height);
      Workplace work = new Workplace(newsroom, stage);
      work.show();
      opened.set(work);
    });
    return opened.get();
  }

  void show() {
    window.show();
  }

  /** Keeps a picture of the window, in which JavaFX must not have wrapped any Arabic. */
  void keep(FxRobot robot, String name) {
    robot.interact(() -> {
      root().applyCss();
      root().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(root());
      assertThat(Pictures.save(scene().snapshot(null), name)).exists();
    });
  }

  SettingsModel settings() {
    return settings;
  }

  DeskViewModel desk() {
    return desk;
  }

  DeliveriesModel deliveries() {
    return deliveries;
  }

  PeopleModel people() {
    return presence.people();
  }

  Presence presence() {
    return presence;
  }

  void showSettings() {
    new SettingsView(
            kit(),
            settings,
            more -> new AccountsPane(kit(), presence.accounts(), more),
            this::secrecy,
            books(kit()))
        .show();
  }

  /** What is to be done to the library once it is closed. */
  List<Conversion> conversions() {
    return conversions;
  }

  private List<Action> books(Kit over) {
    UseCases cases = newsroom.useCases();
    Tasks tasks = newsroom.tasks();
    return List.of(
        new NameRegisterSheet(
                over,
                new NameRegisterModel(cases.names(), cases.accounts(), tasks, notices),
                new NameCheckModel(cases.names(), tasks, tasks, notices),
                desk::open)
            .action(),
        new WordListsSheet(
                over, new WordListsModel(cases.words(), cases.accounts(), tasks, notices))
            .action(),
        new StyleBookSheet(
                over,
                new StyleBookModel(cases.styling(), cases.accounts(), tasks, notices),
                List::of)
            .action());
  }

  private Node secrecy() {
    SecrecyModel model =
        new SecrecyModel(
            newsroom.useCases().secrecy(), newsroom.tasks(), notices, conversions::add);
    model.sat(presence.people().currentProperty().get());
    return new SecrecySettings(kit(), model);
  }

  Notices notices() {
    return notices;
  }

  /** Of the language that the window speaks now. */
  Kit kit() {
    return kit.get();
  }

  Scene scene() {
    return stage.getScene();
  }

  Parent root() {
    return scene().getRoot();
  }

  private void build(Kit built, Scene scene) {
    kit.set(built);
    if (!newsroom.useCases().accounts().isFounded()) {
      FirstStartModel start =
          new FirstStartModel(
              newsroom.useCases().accounts(),
              progress -> {
                newsroom.useCases().sample().fill(settings.current().look().language(), progress);
                return newsroom;
              },
              settings,
              newsroom.tasks(),
              notices);
      start.onReady(presence.people()::refresh);
      built.layer().setContent(new FirstStartView(built, start, settings, () -> {}));
      return;
    }
    if (presence.people().currentProperty().get().isEmpty()) {
      built.layer().setContent(new SignInView(built, presence.signIn(), settings::switchLanguage));
      presence.signIn().refresh(Optional.empty());
      return;
    }
    StackPane page = new StackPane();
    page.setId("page");
    page.setAccessibleText("page");
    page.setFocusTraversable(true);
    StackPane inspector = new StackPane();
    inspector.setId("inspector");
    inspector.setAccessibleText("inspector");
    inspector.setFocusTraversable(true);
    desk.onOpen(story -> show(page, story));
    Shell shell =
        new Shell(
            built,
            desk,
            presence,
            settings,
            theme,
            new DeskView(built, desk, newsroom.clock()),
            List.of(
                new BoardView(built, newsroom.clock(), board, desk).cover(),
                new DeliveriesView(built, newsroom.clock(), deliveries, desk::open).cover()),
            this::secrecy,
            books(built));
    shell.inspectorFilledProperty().set(true);
    shell.install(scene, page, inspector, List.of());
    desk.openProperty().get().ifPresent(open -> show(page, open));
  }

  private void show(StackPane page, StoryId id) {
    Story story = newsroom.useCases().desk().open(id).story();
    window.storyProperty().set(story.text(BlockKind.HEADLINE));
    TextBlock headline = new TextBlock(fonts, story.text(BlockKind.HEADLINE));
    headline.setFont(FontFamily.AMIRI, FontWeight.BOLD);
    headline.setSize(30);
    headline.setSide(TextBlock.Side.TEXT);
    VBox paper = new VBox(24, headline);
    story
        .body()
        .forEach(block -> {
          TextBlock paragraph = new TextBlock(fonts, block.text());
          paragraph.setFont(FontFamily.NASKH, FontWeight.REGULAR);
          paragraph.setSize(18);
          paragraph.setLeading(1.7);
          paragraph.setSide(TextBlock.Side.TEXT);
          paper.getChildren().add(paragraph);
        });
    paper.setMaxWidth(640);
    paper.setMinHeight(Region.USE_PREF_SIZE);
    paper.setStyle("-fx-padding: 48px 32px 48px 32px;");
    page.getChildren().setAll(paper);
    StackPane.setAlignment(paper, Pos.TOP_CENTER);
  }
}
