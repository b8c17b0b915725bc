package org.midad.ui.shell;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Settings;
import org.midad.arabic.Messages;
import org.midad.ui.desk.DeskView;
import org.midad.ui.desk.DeskViewModel;
import org.midad.ui.desk.QueuesView;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Cover;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Panes;
import org.midad.ui.kit.Theme;
import org.midad.ui.people.AccountsPane;
import org.midad.ui.people.ChangePassword;
import org.midad.ui.settings.SettingsModel;
import org.midad.ui.settings.SettingsView;

/** The whole of a window that is at work. */
public final class Shell {
  private final Kit kit;
  private final DeskViewModel desk;
  private final SettingsModel settings;
  private final Theme theme;
  private final Frame frame;
  private final QueuesView queues;
  private final DeskView list;
  private final Rail rail;
  private final List<Cover> covers;
  private final StackPane page = new StackPane();
  private final StackPane inspector = new StackPane();
  private final Action toggleInspector;
  private final List<Action> own;

  /**
   * @param list what stands between rail and page
   * @param covers lie over all but the rail while somebody looks at them, one at a time
   * @param secrecy makes what the settings say of the library's encryption
   * @param house lead from the settings to what the newspaper keeps of its own
   */
  public Shell(
      Kit kit,
      DeskViewModel desk,
      Presence presence,
      SettingsModel settings,
      Theme theme,
      DeskView list,
      List<Cover> covers,
      Supplier<Node> secrecy,
      List<Action> house) {
    this.kit = kit;
    this.desk = desk;
    this.settings = settings;
    this.theme = theme;
    this.list = list;
    this.covers = List.copyOf(covers);
    covers.forEach(this::showAlone);
    queues = new QueuesView(kit, desk, covers);
    Action language =
        new Action("action.language", settings::switchLanguage)
            .withIcon(Feather.GLOBE)
            .withKeys("Shortcut+Shift+L");
    Action light =
        new Action("action.theme", this::switchTheme)
            .withIcon(Feather.MOON)
            .withKeys("Shortcut+Shift+D");
    SettingsView choices =
        new SettingsView(
            kit,
            settings,
            more -> new AccountsPane(kit, presence.accounts(), more),
            secrecy,
            house);
    Action choose =
        new Action("action.settings", choices::show)
            .withIcon(Feather.SETTINGS)
            .withKeys("Shortcut+Comma");
    Action lock =
        new Action("action.lock-desk", presence.lock()::lock)
            .withIcon(Feather.LOCK)
            .withKeys("Shortcut+Shift+Q");
    Action password =
        new Action("action.password", () -> changePassword(presence)).withIcon(Feather.KEY);
    rail =
        new Rail(kit, presence, queues, List.of(lock, password), List.of(language, light, choose));
    frame = new Frame(rail, list, page, inspector, covers.stream().map(Cover::view).toList());
    toggleInspector =
        new Action("action.inspector", frame::toggleInspector)
            .withIcon(Feather.SIDEBAR)
            .withKeys("F9");
    own = List.of(language, light, choose, lock, password, toggleInspector);
    rail.narrowProperty().bind(frame.narrowProperty());
    queues.narrowProperty().bind(frame.narrowProperty());
    kit.layer().setContent(frame);
    Follow.value(frame, presence.people().currentProperty(), person -> person.ifPresent(list::sit));
    Follow.value(
        frame,
        presence.lock().possibleProperty(),
        possible -> lock.hindranceProperty().set(presence.lock().hindrance()));
    acceptFiles();
  }

  /** Whether the inspector has something to show; it takes no room otherwise. */
  public BooleanProperty inspectorFilledProperty() {
    return frame.inspectorFilledProperty();
  }

  /** Leaves nothing on the screen but the page while somebody wishes so. */
  public void follow(BooleanProperty alone) {
    new FullScreen(frame, alone);
  }

  /** Shows the inspector, if it is folded away. */
  public void showInspector() {
    frame.showInspector();
  }

  /** Shows or folds the inspector: for a button of the story bar. */
  public Action inspectorAction() {
    return toggleInspector;
  }

  /**
   * Takes what shows the open story to where it belongs, and binds keys, F6 and the command
   * palette.
   *
   * @param shown the page
   * @param known what is known of the story
   * @param more what both can do
   */
  public void install(Scene scene, Region shown, Region known, List<Action> more) {
    page.getChildren().setAll(shown);
    inspector.getChildren().setAll(known);
    List<Action> all = new ArrayList<>(more);
    all.addAll(list.actions());
    all.addAll(queues.actions());
    all.addAll(own);
    covers.forEach(cover -> all.add(cover.toggle()));
    Messages other = Messages.load(Locale.of(kit.messages().isRightToLeft() ? "en" : "ar"));
    CommandPalette commands = new CommandPalette(kit, other, all);
    kit.actions().bindKeys(scene, all);
    kit.actions()
        .bindKeys(
            scene, List.of(new Action("action.palette", commands::show).withKeys("Shortcut+K")));
    Panes panes = new Panes();
    panes.add(rail, queues.getChildren().getFirst());
    covers.forEach(cover -> panes.add(cover.view(), cover.view()));
    panes.add(list, list.first());
    panes.add(shown, shown);
    panes.add(known, known);
    panes.walk(scene);
  }

  private void showAlone(Cover cover) {
    Follow.value(
        cover.view(),
        cover.shown(),
        isShown -> {
          if (isShown) {
            covers.stream()
                .filter(other -> !other.id().equals(cover.id()))
                .forEach(other -> other.shown().set(false));
          }
        });
  }

  private void changePassword(Presence presence) {
    PeopleModel people = presence.people();
    new ChangePassword(kit, presence.accounts())
        .show(people.currentProperty().get().filter(people::hasPassword).isPresent());
  }

  private void switchTheme() {
    Settings.Theme changed =
        theme.look().getValue() == Theme.Look.LIGHT ? Settings.Theme.DARK : Settings.Theme.LIGHT;
    settings.change(now -> now.withLook(look -> look.withTheme(changed)));
  }

  /** Each file that is dropped on the window becomes a story. */
  private void acceptFiles() {
    kit.layer()
        .setOnDragOver(event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    kit.layer()
        .setOnDragDropped(event -> {
          desk.importFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          event.setDropCompleted(true);
          event.consume();
        });
  }
}
