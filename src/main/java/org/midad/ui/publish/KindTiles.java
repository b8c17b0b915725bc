package org.midad.ui.publish;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** Asks what kind of target is to be added. */
final class KindTiles extends VBox {
  /** Of a tile, in pixels: room for two lines about each. */
  private static final double HEIGHT = 88;

  private final Kit kit;
  private final Consumer<TargetKind> chosen;

  KindTiles(Kit kit, Consumer<TargetKind> chosen) {
    super(16);
    this.kit = kit;
    this.chosen = chosen;
    setId("target-kinds");
    GridPane tiles = new GridPane(12, 12);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    tiles.getColumnConstraints().setAll(half, half);
    RowConstraints row = new RowConstraints(HEIGHT);
    tiles.getRowConstraints().setAll(row, row, row);
    int place = 0;
    for (TargetKind kind : TargetKind.values()) {
      tiles.add(tile(kind), place % 2, place / 2);
      place++;
    }
    getChildren()
        .addAll(kit.words(kit.messages().of("target.which"), FontWeight.SEMIBOLD, 15), tiles);
  }

  private Button tile(TargetKind kind) {
    Label name = new Label(kit.messages().of(kind), Icons.of(kind.icon()));
    name.getStyleClass().add("name");
    TextBlock about = kit.dialogs().text(kit.messages().of(kind.aboutKey()));
    VBox words = new VBox(4, name, about);
    words.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button tile = new Button(null, words);
    tile.setId("target-kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    tile.getStyleClass().addAll("person-card", "kind-tile");
    tile.setAccessibleText(kit.messages().of(kind));
    tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    words.prefWidthProperty().bind(tile.widthProperty().subtract(32));
    tile.setOnAction(event -> chosen.accept(kind));
    return tile;
  }
}
