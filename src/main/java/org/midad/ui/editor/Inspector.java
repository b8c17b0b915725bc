package org.midad.ui.editor;

import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.midad.arabic.Messages;
import org.midad.model.StoryMeta;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;

/** Beside the page: what the story is filed under, and what was done with it. */
public final class Inspector extends BorderPane {
  private final ToggleGroup pages = new ToggleGroup();
  private final HBox tabs = new HBox(4);
  private final StackPane page = new StackPane();

  /**
   * @param zone of the newsroom
   * @param change told what to change of the open story's fields
   * @param pictures shows the story's pictures
   * @param history shows what was done with the story
   */
  Inspector(
      Kit kit,
      Vocabularies vocabularies,
      ZoneId zone,
      StoryViewModel open,
      Consumer<UnaryOperator<StoryMeta>> change,
      Node pictures,
      Node history) {
    Messages messages = kit.messages();
    getStyleClass().add("inspector");
    setId("inspector");
    FieldsPane fields = new FieldsPane(messages, vocabularies, zone, change);
    tab(messages.of("inspector.tags"), "inspector-tags", scrolled(fields));
    tab(messages.of("inspector.pictures"), "inspector-pictures", scrolled(pictures));
    tab(messages.of("inspector.history"), "inspector-history", history);
    tabs.getStyleClass().add("inspector-tabs");
    setTop(tabs);
    setCenter(page);
    pages.getToggles().getFirst().setSelected(true);
    Follow.value(
        this, open.storyProperty(), story -> story.ifPresent(now -> fields.show(now.meta())));
    Follow.value(this, open.readOnlyProperty(), refusal -> fields.setDisable(refusal.isPresent()));
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scrolled = new ScrollPane(content);
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scrolled;
  }

  private void tab(String name, String id, Node content) {
    ToggleButton button = new ToggleButton(name);
    button.setId(id);
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(pages);
    // A second click leaves the page chosen: one is always shown.
    button.setOnAction(event -> button.setSelected(true));
    content.visibleProperty().bind(button.selectedProperty());
    page.getChildren().add(content);
    tabs.getChildren().add(button);
  }
}
