package org.midad.ui.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Suggestion;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** What the reader may be about to type, over the list for as long as the search has the focus. */
final class Suggestions extends VBox {
  private final Kit kit;
  private final SearchModel model;
  private final TextField field;
  private boolean dismissed;

  Suggestions(Kit kit, SearchModel model, TextField field) {
    this.kit = kit;
    this.model = model;
    this.field = field;
    getStyleClass().add("suggestions");
    setId("suggestions");
    setMaxHeight(Region.USE_PREF_SIZE);
    setAccessibleText(kit.messages().of("desk.suggestions"));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    field.focusedProperty().subscribe(any -> show());
    focusWithinProperty().subscribe(any -> show());
    model.queryProperty().when(field.focusedProperty()).subscribe(any -> dismissed = false);
    Follow.value(
        this,
        model.suggestionsProperty(),
        suggestions -> {
          getChildren().setAll(suggestions.stream().map(this::row).toList());
          show();
        });
  }

  /** Goes into them from the field above; false if there are none. */
  boolean enter() {
    if (isVisible()) {
      getChildren().getFirst().requestFocus();
    }
    return isVisible();
  }

  /** Takes them away until something else is typed; false if there were none. */
  boolean dismiss() {
    boolean shown = isVisible();
    dismissed = true;
    show();
    return shown;
  }

  private void show() {
    setVisible(!dismissed && !getChildren().isEmpty() && (field.isFocused() || isFocusWithin()));
  }

  private Button row(Suggestion suggestion) {
    Button row = new Button(suggestion.text(), Icons.of(icon(suggestion.kind())));
    row.getStyleClass().addAll("flat", "suggestion");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setAccessibleText(kit.messages().of(field(suggestion.kind())) + ", " + suggestion.text());
    row.setOnAction(event -> take(suggestion));
    row.setOnKeyPressed(event -> {
      int place = getChildren().indexOf(row);
      if (event.getCode() == KeyCode.DOWN && place + 1 < getChildren().size()) {
        getChildren().get(place + 1).requestFocus();
        event.consume();
      } else if (event.getCode() == KeyCode.UP) {
        Node above = place == 0 ? field : getChildren().get(place - 1);
        above.requestFocus();
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER) {
        take(suggestion);
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE) {
        field.requestFocus();
        dismiss();
        event.consume();
      }
    });
    return row;
  }

  /** Looks for it in the part of a story that it is. */
  private void take(Suggestion suggestion) {
    String text = "\"" + suggestion.text().replaceAll("[\"«»“”„‟]", " ") + "\"";
    field.requestFocus();
    model.queryProperty().set(kit.messages().of(field(suggestion.kind())) + ":" + text);
    field.end();
    dismiss();
  }

  private static String field(Suggestion.Kind kind) {
    return switch (kind) {
      case AUTHOR -> "search.author";
      case SECTION -> "search.section";
      case TAG -> "search.tag";
      case HEADLINE -> "search.headline";
    };
  }

  private static Feather icon(Suggestion.Kind kind) {
    return switch (kind) {
      case AUTHOR -> Feather.USER;
      case SECTION -> Feather.FOLDER;
      case TAG -> Feather.TAG;
      case HEADLINE -> Feather.FILE_TEXT;
    };
  }
}
