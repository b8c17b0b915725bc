package org.midad.ui.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.midad.arabic.Messages;
import org.midad.export.Format;
import org.midad.ui.kit.Dialogs;
import org.midad.ui.kit.Field;

/**
 * Asks where a story is to be exported to, and in which forms: the one question before it leaves.
 */
public final class ExportSheet {
  /** Takes what was answered. */
  @FunctionalInterface
  public interface Answer {
    /**
     * @param formats one at least
     */
    void export(List<Format> formats, Path folder);
  }

  /**
   * A form that can be chosen.
   *
   * @param usual whether a story leaves in it unless the person says otherwise
   */
  public record Choice(Format format, String nameKey, boolean usual) {}

  private final Messages messages;
  private final Dialogs dialogs;
  private final List<Choice> choices;

  public ExportSheet(Messages messages, Dialogs dialogs, List<Choice> choices) {
    this.messages = messages;
    this.dialogs = dialogs;
    this.choices = List.copyOf(choices);
  }

  /**
   * Asks.
   *
   * @param last where stories were exported to before
   */
  public void ask(Optional<Path> last, Answer answer) {
    TextField folder = new TextField(last.map(Path::toString).orElse(""));
    folder.setId("export-folder");
    folder.setPromptText(messages.of("export.folder.prompt"));
    folder.setAccessibleText(messages.of("export.folder"));
    // A path reads from its root on, in whatever language the window speaks.
    folder.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button browse = new Button(messages.of("export.browse"));
    browse.setOnAction(event ->
        dialogs
            .chooseFolder(messages.of("export.folder"), path(folder))
            .ifPresent(chosen -> folder.setText(chosen.toString())));
    VBox where = Field.of(messages.of("export.folder"), new HBox(8, folder, browse));

    List<CheckBox> boxes = new ArrayList<>();
    GridPane forms = new GridPane(16, 8);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    forms.getColumnConstraints().setAll(half, half);
    for (Choice choice : choices) {
      CheckBox box = new CheckBox(messages.of(choice.nameKey()));
      box.setId("export-" + choice.format().extension().replace('.', '-'));
      box.setSelected(choice.usual());
      forms.add(box, boxes.size() % 2, boxes.size() / 2);
      boxes.add(box);
    }

    Button go = new Button(messages.of("export.go"));
    go.setId("export-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> path(folder).isEmpty() || boxes.stream().noneMatch(CheckBox::isSelected),
                Bindings.concat(
                    folder.textProperty(),
                    boxes.stream().map(CheckBox::selectedProperty).toArray())));
    go.setOnAction(event ->
        path(folder)
            .ifPresent(chosen -> {
              dialogs.close();
              answer.export(chosen(boxes), chosen);
            }));
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> dialogs.close());
    HBox buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    dialogs.show(
        messages.of("export.title"),
        dialogs.text(messages.of("export.about")),
        where,
        forms,
        buttons);
    folder.requestFocus();
  }

  private List<Format> chosen(List<CheckBox> boxes) {
    List<Format> formats = new ArrayList<>();
    for (int index = 0; index < boxes.size(); index++) {
      if (boxes.get(index).isSelected()) {
        formats.add(choices.get(index).format());
      }
    }
    return formats;
  }

  /** A whole path: one that hangs on the folder the program was started in would be a surprise. */
  private static Optional<Path> path(TextField field) {
    try {
      Path typed = Path.of(field.getText().strip());
      return typed.isAbsolute() ? Optional.of(typed) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
