package org.midad.ui.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import javafx.scene.layout.Region;
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

  /**
   * Forms for those who take the same.
   *
   * @param nameKey of whom they are for
   */
  public record Group(String nameKey, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  private final Messages messages;
  private final Dialogs dialogs;
  private final List<Group> groups;
  private final FieldNamesSheet fieldNames;

  public ExportSheet(
      Messages messages, Dialogs dialogs, List<Group> groups, FieldNamesSheet fieldNames) {
    this.messages = messages;
    this.dialogs = dialogs;
    this.groups = List.copyOf(groups);
    this.fieldNames = fieldNames;
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

    Map<CheckBox, Format> boxes = new LinkedHashMap<>();
    VBox forms = new VBox(12);
    groups.forEach(group ->
        forms.getChildren().add(Field.of(messages.of(group.nameKey()), boxes(group, boxes))));

    Button go = new Button(messages.of("export.go"));
    go.setId("export-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> path(folder).isEmpty() || chosen(boxes).isEmpty(),
                Bindings.concat(
                    folder.textProperty(),
                    boxes.keySet().stream().map(CheckBox::selectedProperty).toArray())));
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
    Button names = new Button(messages.of("field-names.title"));
    names.setId("field-names");
    names.getStyleClass().add("flat");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox buttons = new HBox(8, names, between, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    Runnable show =
        () ->
            dialogs.show(
                messages.of("export.title"),
                dialogs.text(messages.of("export.about")),
                where,
                forms,
                buttons);
    names.setOnAction(event -> fieldNames.show(show));
    show.run();
    folder.requestFocus();
  }

  /** Two side by side. */
  private GridPane boxes(Group group, Map<CheckBox, Format> boxes) {
    GridPane forms = new GridPane(16, 8);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    forms.getColumnConstraints().setAll(half, half);
    int place = 0;
    for (Choice choice : group.choices()) {
      CheckBox box = new CheckBox(messages.of(choice.nameKey()));
      box.setId("export-" + choice.format().extension().replace('.', '-'));
      box.setSelected(choice.usual());
      forms.add(box, place % 2, place / 2);
      boxes.put(box, choice.format());
      place++;
    }
    return forms;
  }

  private static List<Format> chosen(Map<CheckBox, Format> boxes) {
    return boxes.entrySet().stream()
        .filter(box -> box.getKey().isSelected())
        .map(Map.Entry::getValue)
        .toList();
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
