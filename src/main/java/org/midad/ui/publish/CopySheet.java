package org.midad.ui.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.midad.arabic.Messages;
import org.midad.export.Format;
import org.midad.ui.kit.Dialogs;
import org.midad.ui.kit.Field;

/**
 * Asks into which file a copy of a story is to be written, and in which form. It says that this is
 * no publication, for it looks a little like one.
 */
public final class CopySheet {
  /** Takes what was answered. */
  @FunctionalInterface
  public interface Answer {
    void save(Format format, Path file);
  }

  /** A form that can be chosen. */
  public record Choice(Format format, String nameKey) {}

  private final Messages messages;
  private final Dialogs dialogs;
  private final List<Choice> choices;

  /**
   * @param choices the first is chosen unless the person says otherwise
   */
  public CopySheet(Messages messages, Dialogs dialogs, List<Choice> choices) {
    this.messages = messages;
    this.dialogs = dialogs;
    this.choices = List.copyOf(choices);
  }

  /**
   * Asks.
   *
   * @param folder where to begin
   * @param name of the file, without an ending
   */
  public void ask(Path folder, String name, Answer answer) {
    ToggleGroup forms = new ToggleGroup();
    VBox list = new VBox(8);
    TextField file = new TextField();
    for (Choice choice : choices) {
      RadioButton button = new RadioButton(messages.of(choice.nameKey()));
      button.setId("copy-" + choice.format().extension().replace('.', '-'));
      button.setToggleGroup(forms);
      button.setUserData(choice.format());
      list.getChildren().add(button);
    }
    forms.selectToggle(forms.getToggles().getFirst());
    file.setText(ending(folder.resolve(name).toString(), chosen(forms)));
    forms
        .selectedToggleProperty()
        .addListener((any, before, now) ->
            file.setText(
                ending(without(file.getText(), (Format) before.getUserData()), chosen(forms))));
    file.setId("copy-file");
    file.setAccessibleText(messages.of("copy.file"));
    // A path reads from its root on, in whatever language the window speaks.
    file.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    HBox.setHgrow(file, Priority.ALWAYS);
    Button browse = new Button(messages.of("export.browse"));
    browse.setOnAction(event ->
        path(file)
            .flatMap(now -> dialogs.chooseNewFile(messages.of("copy.title"), now))
            .ifPresent(chosen -> file.setText(ending(chosen.toString(), chosen(forms)))));
    Button go = new Button(messages.of("copy.go"));
    go.setId("copy-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty().bind(file.textProperty().map(text -> path(file).isEmpty()));
    go.setOnAction(event ->
        path(file)
            .ifPresent(chosen -> {
              dialogs.close();
              answer.save(chosen(forms), chosen);
            }));
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> dialogs.close());
    HBox buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    dialogs.show(
        messages.of("copy.title"),
        dialogs.text(messages.of("copy.about")),
        list,
        Field.of(messages.of("copy.file"), new HBox(8, file, browse)),
        buttons);
    file.requestFocus();
  }

  private static Format chosen(ToggleGroup forms) {
    return (Format) forms.getSelectedToggle().getUserData();
  }

  private static String ending(String path, Format format) {
    String ending = "." + format.extension();
    return path.endsWith(ending) ? path : path + ending;
  }

  private static String without(String path, Format format) {
    String ending = "." + format.extension();
    return path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
  }

  private static Optional<Path> path(TextField field) {
    try {
      Path typed = Path.of(field.getText().strip());
      return typed.isAbsolute() && typed.getFileName() != null
          ? Optional.of(typed)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
