package org.midad.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * A field for a password, which can be shown: between an Arabic and a Latin keyboard nobody can
 * tell from dots what was typed.
 */
public final class SecretField extends HBox {
  private final PasswordField hidden = new PasswordField();
  private final TextField open = new TextField();
  private final ToggleButton show;

  /**
   * @param name which screen readers tell
   * @param id of the field in the scene
   */
  public SecretField(Kit kit, String name, String id) {
    super(4);
    hidden.setId(id);
    open.setId(id + "-shown");
    for (TextField field : new TextField[] {hidden, open}) {
      field.setAccessibleText(name);
      field.setMaxWidth(Double.MAX_VALUE);
    }
    open.textProperty().bindBidirectional(hidden.textProperty());
    open.setVisible(false);
    show = new ToggleButton(null, Icons.of(Feather.EYE));
    show.setId(id + "-show");
    show.getStyleClass().addAll("flat", "icon-only");
    show.setAccessibleText(kit.messages().of("password.show"));
    Tip.on(show, kit.messages().of("password.show"));
    show.setOnAction(event -> turn());
    StackPane fields = new StackPane(hidden, open);
    setHgrow(fields, Priority.ALWAYS);
    getChildren().addAll(fields, show);
  }

  public StringProperty textProperty() {
    return hidden.textProperty();
  }

  public String getText() {
    return hidden.getText();
  }

  /** Empties it for another try, and hides what is typed next. */
  public void clear() {
    hidden.clear();
    show.setSelected(false);
    turn();
  }

  @Override
  public void requestFocus() {
    (open.isVisible() ? open : hidden).requestFocus();
  }

  private void turn() {
    boolean shown = show.isSelected();
    boolean focused = hidden.isFocused() || open.isFocused() || show.isFocused();
    open.setVisible(shown);
    hidden.setVisible(!shown);
    show.setGraphic(Icons.of(shown ? Feather.EYE_OFF : Feather.EYE));
    if (focused) {
      requestFocus();
      (shown ? open : hidden).end();
    }
  }
}
