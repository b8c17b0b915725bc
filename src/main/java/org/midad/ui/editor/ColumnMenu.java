package org.midad.ui.editor;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.midad.arabic.Messages;
import org.midad.typeset.FontWeight;
import org.midad.typeset.PrintColumn;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** How long the story is in print; it opens to all that is counted, and to other columns. */
final class ColumnMenu extends MenuButton {
  /** Usual widths of newspapers' columns, in millimetres. */
  private static final List<Double> WIDTHS = List.of(35.0, 40.0, 45.0, 50.0, 60.0, 75.0, 95.0);

  private final Kit kit;
  private final DoubleConsumer chosen;
  private final TextBlock length;

  /**
   * @param chosen told the width that the reader wishes, in millimetres
   */
  ColumnMenu(Kit kit, DoubleConsumer chosen) {
    this.kit = kit;
    this.chosen = chosen;
    length = kit.words("", FontWeight.REGULAR, 12);
    length.setMinWidth(USE_PREF_SIZE);
    setGraphic(length);
    setId("column");
    getStyleClass().add("flat");
    setMinWidth(USE_PREF_SIZE);
  }

  void show(Tally tally, PrintColumn column) {
    Messages messages = kit.messages();
    String told = messages.of("status.print", tally.lines(), tally.centimetres());
    length.setText(told);
    setAccessibleText(told);
    getItems()
        .setAll(
            line("status.words", tally.text().words()),
            line("status.characters", tally.text().characters()),
            line("status.sentences", tally.text().sentences()),
            new SeparatorMenuItem());
    for (double width : WIDTHS) {
      RadioMenuItem item = new RadioMenuItem(kit.line("column.width", width));
      item.setSelected(width == column.millimetres());
      item.setOnAction(any -> chosen.accept(width));
      getItems().add(item);
    }
  }

  /** Something to read, not to choose. */
  private MenuItem line(String key, int count) {
    MenuItem line = new MenuItem(kit.line(key, count));
    line.setDisable(true);
    line.getStyleClass().add("told");
    return line;
  }
}
