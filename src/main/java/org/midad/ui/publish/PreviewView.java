package org.midad.ui.publish;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.WrappingCell;
import org.midad.ui.text.TextBlock;

/** What would be sent, piece by piece: its name, its size, and what stands in it. */
final class PreviewView extends VBox {
  private static final double ROW = 36;
  private static final int ROWS = 4;
  private static final double SMALL = 12;
  private static final double KILOBYTE = 1000;

  private final Kit kit;
  private final ListView<String> text = new ListView<>();
  private final TextBlock nothing;

  /**
   * @param back to what was shown before
   */
  PreviewView(Kit kit, PreviewModel.Shown shown, Runnable back) {
    super(12);
    this.kit = kit;
    setId("preview");
    Button leave = new Button(words("preview.back"), Icons.of(Feather.CORNER_UP_LEFT));
    leave.setId("preview-back");
    leave.getStyleClass().addAll("flat", "icon-only");
    leave.setAccessibleText(words("preview.back"));
    leave.setOnAction(event -> back.run());
    TextBlock title =
        kit.words(kit.messages().of("preview.title", shown.target()), FontWeight.SEMIBOLD, 15);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, leave, title);
    head.setAlignment(Pos.CENTER_LEFT);
    String headline = shown.headline().isBlank() ? words("story.untitled") : shown.headline();
    TextBlock about = kit.dialogs().text(kit.messages().of("preview.about", headline));
    nothing = kit.dialogs().text(words("preview.nothing"));
    ListView<PreviewModel.Piece> pieces = pieces(shown.pieces());
    text.setId("preview-text");
    text.setAccessibleText(words("preview.text"));
    text.getStyleClass().add("verbatim");
    text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    text.setCellFactory(of -> new Line());
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(head, about, pieces, nothing, text);
    pieces.getSelectionModel().selectFirst();
  }

  private ListView<PreviewModel.Piece> pieces(List<PreviewModel.Piece> shown) {
    ListView<PreviewModel.Piece> pieces = new ListView<>();
    pieces.setId("preview-pieces");
    pieces.setAccessibleText(words("preview.pieces"));
    pieces.setFixedCellSize(ROW);
    double height = ROW * Math.min(ROWS, shown.size()) + 2;
    pieces.setMinHeight(height);
    pieces.setPrefHeight(height);
    pieces.setMaxHeight(height);
    pieces.setCellFactory(of -> new Row());
    pieces.getItems().setAll(shown);
    pieces
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(piece -> {
          boolean readable = piece != null && !piece.lines().isEmpty();
          text.getItems().setAll(piece == null ? List.of() : piece.lines());
          text.scrollTo(0);
          TargetWords.show(text, readable);
          TargetWords.show(nothing, !readable);
        });
    return pieces;
  }

  private String words(String key) {
    return kit.messages().of(key);
  }

  private final class Row extends ListCell<PreviewModel.Piece> {
    Row() {
      getStyleClass().add("target-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(PreviewModel.Piece piece, boolean empty) {
      super.updateItem(piece, empty);
      if (empty || piece == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label name = new Label(piece.name());
      name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      name.setMinWidth(0);
      Label size = new Label(kit.line("preview.size", piece.size() / KILOBYTE));
      size.getStyleClass().add("field-name");
      size.setMinWidth(USE_PREF_SIZE);
      HBox room = new HBox(name);
      room.setMinWidth(0);
      HBox.setHgrow(room, Priority.ALWAYS);
      HBox row = new HBox(12, icon(piece), room, size);
      row.setAlignment(Pos.CENTER_LEFT);
      room.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(piece.name() + ". " + size.getText());
    }

    private Node icon(PreviewModel.Piece piece) {
      return Icons.of(piece.lines().isEmpty() ? Feather.IMAGE : Feather.FILE_TEXT);
    }
  }

  private final class Line extends WrappingCell<String> {
    Line() {
      getStyleClass().add("verbatim-line");
    }

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      TextBlock words = TargetWords.leftToRight(kit, line);
      words.setSize(SMALL);
      setGraphic(words);
    }
  }
}
