package org.midad.ui.editor;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.midad.arabic.Messages;
import org.midad.edit.Links;
import org.midad.model.Mark;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** Asks for the address of a link, or for another, or takes the link away. */
final class LinkSheet {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Kit kit;
  private final StoryEditor page;
  private final Supplier<Stamp> stamps;

  /**
   * @param stamps who links, and when
   */
  LinkSheet(Kit kit, StoryEditor page, Supplier<Stamp> stamps) {
    this.kit = kit;
    this.page = page;
    this.stamps = stamps;
  }

  /** Opens over the page, with the address of the link that is there. */
  void show() {
    Messages messages = kit.messages();
    Optional<Mark.Link> present = Links.at(page.getState());
    TextField field = new TextField(present.map(Mark.Link::address).orElse(""));
    field.setId("link-address");
    field.setPromptText("https://");
    field.setAccessibleText(messages.of("link.address"));
    // An address reads from left to right in every language.
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    TextBlock problem = new TextBlock(kit.fonts(), "");
    problem.setId("link-problem");
    problem.getStyleClass().add("sheet-problem");
    problem.setVisible(false);
    problem.setManaged(false);
    field
        .textProperty()
        .addListener(any -> {
          field.pseudoClassStateChanged(WRONG, false);
          problem.setVisible(false);
          problem.setManaged(false);
        });
    Button go = new Button(messages.of(present.isPresent() ? "link.change" : "link.set"));
    go.setId("go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty().bind(field.textProperty().map(String::isBlank));
    go.setOnAction(event -> {
      try {
        String address = Links.address(field.getText());
        kit.dialogs().close();
        page.execute(state -> Links.set(state, address, stamps.get()));
      } catch (Problem wrong) {
        field.pseudoClassStateChanged(WRONG, true);
        problem.setText(messages.of(wrong.key(), wrong.arguments().toArray()));
        problem.setVisible(true);
        problem.setManaged(true);
        field.requestFocus();
      }
    });
    HBox buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER_LEFT);
    if (present.isPresent()) {
      Button remove = new Button(messages.of("link.remove"));
      remove.setId("link-remove");
      remove.getStyleClass().addAll("flat", "danger");
      remove.setOnAction(event -> {
        kit.dialogs().close();
        page.execute(state -> Links.remove(state, stamps.get()));
      });
      buttons.getChildren().add(remove);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(event -> kit.dialogs().close());
    buttons.getChildren().addAll(space, cancel, go);
    kit.dialogs().show(messages.of("link.title"), field, problem, buttons);
    field.requestFocus();
    field.selectAll();
  }
}
