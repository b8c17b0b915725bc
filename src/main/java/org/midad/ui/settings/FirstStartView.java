package org.midad.ui.settings;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.midad.model.Role;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** The first thing that anybody sees: language, name and role, or the sample newsroom. */
public final class FirstStartView extends StackPane {
  private static final double WIDTH = 460;

  private final Kit kit;
  private final FirstStartModel model;
  private final SettingsModel settings;

  /**
   * @param restoring lets a backup be chosen that this library is to come from
   */
  public FirstStartView(
      Kit kit, FirstStartModel model, SettingsModel settings, Runnable restoring) {
    this.kit = kit;
    this.model = model;
    this.settings = settings;
    getStyleClass().add("first-start");
    VBox page =
        new VBox(
            name(),
            welcome(),
            language(),
            person(),
            role(),
            begin(),
            or(),
            sample(),
            restore(restoring));
    page.getStyleClass().add("first-page");
    page.setPrefWidth(WIDTH);
    page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    page.disableProperty().bind(model.busyProperty());
    VBox all = new VBox(16, page, filling());
    all.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(all);
  }

  /** Keeps its place while nothing is being filled, so that nothing moves when it comes. */
  private Node filling() {
    ProgressBar bar = new ProgressBar();
    bar.setId("filling");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.busyProperty());
    return bar;
  }

  private Node name() {
    TextBlock name = new TextBlock(kit.fonts(), kit.messages().of("app.name"));
    name.setFont(FontFamily.AMIRI, FontWeight.BOLD);
    name.setSize(56);
    name.setLeading(1);
    VBox.setMargin(name, new Insets(0, 0, -20, 0));
    return name;
  }

  private Node welcome() {
    TextBlock words = new TextBlock(kit.fonts(), kit.messages().of("first.welcome"));
    words.getStyleClass().add("welcome");
    return words;
  }

  private Node language() {
    return Choices.row(
        "language",
        List.of("ar", "en"),
        settings.current().look().language(),
        Languages::name,
        code -> settings.change(now -> now.withLook(look -> look.withLanguage(code))));
  }

  private Node person() {
    TextField field = new TextField();
    field.setId("name");
    field.setPromptText(kit.messages().of("first.name-prompt"));
    field.textProperty().bindBidirectional(model.nameProperty());
    return Choices.field(kit.messages().of("first.name"), field);
  }

  private Node role() {
    TilePane tiles = new TilePane(8, 8);
    tiles.getStyleClass().add("tiles");
    tiles.setPrefColumns(3);
    tiles.setPrefTileWidth((WIDTH - 16) / 3);
    Choices.fill(
        tiles,
        "role",
        List.of(Role.values()),
        model.roleProperty().get(),
        role -> kit.messages().of(role),
        model.roleProperty()::set);
    return Choices.field(kit.messages().of("first.role"), tiles);
  }

  private Node begin() {
    Button button = new Button(kit.messages().of("first.begin"));
    button.setId("begin");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.disableProperty().bind(model.nameProperty().map(String::isBlank));
    button.setOnAction(event -> model.begin());
    return button;
  }

  private Node or() {
    Label word = new Label(kit.messages().of("first.or"));
    word.getStyleClass().add("field-name");
    HBox row = new HBox(12, line(), word, line());
    row.setAlignment(Pos.CENTER);
    return row;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("hair-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  private Node restore(Runnable restoring) {
    Button button = new Button(kit.messages().of("first.restore"));
    button.setId("first-restore");
    button.getStyleClass().add("flat");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> restoring.run());
    return button;
  }

  private Node sample() {
    Button button = new Button(kit.messages().of("first.sample"));
    button.setId("sample");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> model.openSample());
    return button;
  }
}
