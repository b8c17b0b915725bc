package org.midad.ui.publish;

import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Dialogs;
import org.midad.ui.kit.Field;

/** Shows what each format calls the parts of a story: the table that the program goes by. */
public final class FieldNamesSheet {
  /** Of the room for the table, the same for every format: the dialog stays where it is. */
  private static final double HEIGHT = 320;

  private final Messages messages;
  private final Dialogs dialogs;
  private final List<Column> columns;

  /**
   * What one format calls them.
   *
   * @param names by what the house calls them, in its order; empty where it has no place for one
   */
  public record Column(String format, Map<Enum<?>, String> names) {}

  /**
   * @param columns one at least
   */
  public FieldNamesSheet(Messages messages, Dialogs dialogs, List<Column> columns) {
    this.messages = messages;
    this.dialogs = dialogs;
    this.columns = List.copyOf(columns);
  }

  /**
   * Shows it.
   *
   * @param back to what was shown before
   */
  public void show(Runnable back) {
    ScrollPane room = new ScrollPane();
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setPrefViewportHeight(HEIGHT);
    room.getStyleClass().add("settings");
    ComboBox<String> formats = new ComboBox<>();
    formats.setId("field-names-format");
    formats.getItems().setAll(columns.stream().map(Column::format).toList());
    formats.setMaxWidth(Double.MAX_VALUE);
    formats
        .valueProperty()
        .subscribe(format ->
            columns.stream()
                .filter(column -> column.format().equals(format))
                .findFirst()
                .ifPresent(column -> {
                  room.setContent(table(column));
                  room.setVvalue(0);
                }));
    formats.setValue(columns.getFirst().format());
    Button leave = new Button(messages.of("field-names.back"));
    leave.setId("field-names-back");
    leave.getStyleClass().add("accent");
    leave.setDefaultButton(true);
    leave.setOnAction(event -> back.run());
    HBox buttons = new HBox(leave);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    dialogs.show(
        messages.of("field-names.title"),
        dialogs.text(messages.of("field-names.about")),
        Field.of(messages.of("field-names.format"), formats),
        room,
        buttons);
    formats.requestFocus();
  }

  private Node table(Column column) {
    GridPane table = new GridPane(16, 8);
    table.getStyleClass().add("field-names");
    ColumnConstraints house = new ColumnConstraints();
    house.setPercentWidth(34);
    ColumnConstraints theirs = new ColumnConstraints();
    theirs.setPercentWidth(66);
    theirs.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().setAll(house, theirs);
    int row = 0;
    for (Map.Entry<Enum<?>, String> each : column.names().entrySet()) {
      Label name = new Label(messages.of(each.getKey()));
      name.getStyleClass().add("field-name");
      GridPane.setValignment(name, VPos.TOP);
      // A line may end after each of its parts.
      Node theirName =
          each.getValue().isEmpty()
              ? new Label(messages.of("field-names.none"))
              : dialogs.text(each.getValue().replace(",", ", "));
      // A name reads from its start on, in whatever language the window speaks.
      theirName.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      table.addRow(row++, name, theirName);
    }
    return table;
  }
}
