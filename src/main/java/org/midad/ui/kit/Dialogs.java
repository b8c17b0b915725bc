package org.midad.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Layer.Place;
import org.midad.ui.text.TextBlock;

/**
 * Asks people. The one way to a dialog; what it shows lies over the window and blocks nothing but
 * the window. Whoever wants to ask "are you sure?" offers {@link Notices#undoable} instead, unless
 * the thing leaves the house.
 */
public final class Dialogs {
  private static final double WIDTH = 440;

  /** Of a dialog in which something is chosen at its start, and seen beside it. */
  private static final double WIDE = 904;

  /** Of the same, where the window has room for it. */
  private static final double HIGH = 656;

  private final Messages messages;
  private final FontBook fonts;
  private final Layer layer;

  public Dialogs(Messages messages, FontBook fonts, Layer layer) {
    this.messages = messages;
    this.fonts = fonts;
    this.layer = layer;
  }

  /**
   * Asks for a line of text. The button stays shut until something is written.
   *
   * @param answer gets what was written, stripped
   */
  public void ask(String title, String text, String verb, Consumer<String> answer) {
    TextField field = new TextField();
    field.setId("answer");
    field.setAccessibleText(title);
    Button go = mainButton(verb);
    go.setDefaultButton(true);
    go.disableProperty().bind(field.textProperty().map(String::isBlank));
    go.setOnAction(event -> {
      close();
      answer.accept(field.getText().strip());
    });
    show(title, text(text), field, buttons(go));
    field.requestFocus();
  }

  /** Shows a dialog of parts below each other, under a title. */
  public void show(String title, Node... parts) {
    VBox sheet = sheet(title, parts);
    sheet.setPrefWidth(WIDTH);
    layer.show(sheet, Place.MIDDLE);
  }

  /** Shows a dialog as large as a window may be small; what it holds fills it. */
  public void showWide(String title, Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox sheet = sheet(title, content);
    sheet.setPrefSize(WIDE, HIGH);
    layer.show(sheet, Place.MIDDLE);
  }

  private VBox sheet(String title, Node... parts) {
    TextBlock name = title(title);
    name.getStyleClass().add("sheet-title");
    HBox.setHgrow(name, Priority.ALWAYS);
    Button leave = new Button(messages.of("notice.close"), Icons.of(Feather.X));
    leave.getStyleClass().addAll("flat", "icon-only");
    leave.setFocusTraversable(false);
    leave.setOnAction(event -> close());
    HBox head = new HBox(8, name, leave);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setFillHeight(false);
    VBox sheet = new VBox(head);
    sheet.getChildren().addAll(Arrays.asList(parts));
    sheet.getStyleClass().add("dialog");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return sheet;
  }

  /** Closes the dialog that is open. */
  public void close() {
    layer.close();
  }

  /**
   * Lets the reader pick files that are there.
   *
   * @param kind what such files are called
   * @param endings as in {@code *.txt}
   */
  public List<Path> chooseFiles(String title, String kind, String... endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, endings));
    List<File> chosen = chooser.showOpenMultipleDialog(layer.getScene().getWindow());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  /**
   * Lets the reader name a file that is to be written; the system asks before one that is there.
   *
   * @param before where to begin, and what it is called until then
   */
  public Optional<Path> chooseNewFile(String title, Path before) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    Path folder = before.getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser.setInitialFileName(String.valueOf(before.getFileName()));
    return Optional.ofNullable(chooser.showSaveDialog(layer.getScene().getWindow()))
        .map(File::toPath);
  }

  /**
   * The same, beginning in the reader's own folder.
   *
   * @param name what it is called until then
   */
  public Optional<Path> chooseNewFile(String title, String name) {
    return chooseNewFile(title, Path.of(System.getProperty("user.home"), name));
  }

  /**
   * Lets the reader pick a folder.
   *
   * @param before where to begin, if it is still there; JavaFX looks itself, and refuses what is no
   *     folder
   */
  public Optional<Path> chooseFolder(String title, Optional<Path> before) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    before
        .filter(Files::isDirectory)
        .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    return Optional.ofNullable(chooser.showDialog(layer.getScene().getWindow())).map(File::toPath);
  }

  /** A heading. Set by our own text, because JavaFX finds no half-bold Arabic. */
  public TextBlock title(String words) {
    TextBlock text = new TextBlock(fonts, words);
    text.setFont(FontFamily.PLEX, FontWeight.SEMIBOLD);
    text.setMaxLines(1);
    return text;
  }

  /** A message of any length. */
  public TextBlock text(String words) {
    TextBlock text = new TextBlock(fonts, words);
    text.getStyleClass().add("message");
    return text;
  }

  private HBox buttons(Button go) {
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(event -> close());
    HBox row = new HBox(8, cancel, go);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static Button mainButton(String verb) {
    Button button = new Button(verb);
    button.getStyleClass().add("accent");
    button.setId("go");
    return button;
  }
}
