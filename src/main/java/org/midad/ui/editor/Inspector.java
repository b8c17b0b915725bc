package org.midad.ui.editor;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.midad.arabic.Messages;
import org.midad.model.StoryMeta;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;

/** Beside the page: what the story is filed under, and what was done with it. */
public final class Inspector extends BorderPane {
  private final ToggleGroup pages = new ToggleGroup();
  private final FlowPane tabs = new FlowPane(4, 2);
  private final Map<InspectorPage, ToggleButton> buttons = new EnumMap<>(InspectorPage.class);
  private final Messages messages;
  private final StackPane page = new StackPane();

  /**
   * @param zone of the newsroom
   * @param change told what to change of the open story's fields
   * @param comments shows what colleagues say about the story
   * @param changes shows what is suggested for it
   * @param checks shows what is not right in it
   * @param pictures shows the story's pictures
   * @param history shows what was done with the story
   */
  Inspector(
      Kit kit,
      TagsModel tags,
      ZoneId zone,
      StoryViewModel open,
      Consumer<UnaryOperator<StoryMeta>> change,
      Node comments,
      Node changes,
      Node checks,
      Node pictures,
      Node history) {
    messages = kit.messages();
    getStyleClass().add("inspector");
    setId("inspector");
    FieldsPane fields = new FieldsPane(kit, tags, zone, open.colleagues()::color, change);
    tab(InspectorPage.TAGS, scrolled(fields));
    tab(InspectorPage.COMMENTS, comments);
    tab(InspectorPage.CHANGES, changes);
    tab(InspectorPage.CHECKS, checks);
    tab(InspectorPage.PICTURES, scrolled(pictures));
    tab(InspectorPage.HISTORY, history);
    tabs.getStyleClass().add("inspector-tabs");
    setTop(tabs);
    setCenter(page);
    pages.getToggles().getFirst().setSelected(true);
    Follow.value(this, open.storyProperty(), story -> story.ifPresent(now -> fields.show(now)));
    Follow.value(this, open.headProperty(), head -> head.ifPresent(any -> tags.refresh()));
    Follow.value(
        this, open.history().version().shownProperty(), version -> read(version.isPresent()));
    Follow.value(this, open.readOnlyProperty(), refusal -> fields.setDisable(refusal.isPresent()));
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scrolled = new ScrollPane(content);
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scrolled;
  }

  private void tab(InspectorPage shown, Node content) {
    ToggleButton button = new ToggleButton();
    button.setId("inspector-" + shown.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(pages);
    // A second click leaves the page chosen: one is always shown.
    button.setOnAction(event -> button.setSelected(true));
    content.visibleProperty().bind(button.selectedProperty());
    page.getChildren().add(content);
    tabs.getChildren().add(button);
    buttons.put(shown, button);
    count(shown, 0);
  }

  /** Of an earlier version there is its place in the history; all else is the page's. */
  private void read(boolean earlier) {
    if (earlier) {
      show(InspectorPage.HISTORY);
    }
    buttons.forEach((of, button) -> button.setDisable(earlier && of != InspectorPage.HISTORY));
  }

  /** Says in a page's name how much it has to show; 0 says nothing. */
  void count(InspectorPage of, int count) {
    String name = messages.of(of);
    Objects.requireNonNull(buttons.get(of))
        .setText(count == 0 ? name : messages.of("inspector.count", name, count));
  }

  /** Shows a page. */
  void show(InspectorPage wished) {
    Objects.requireNonNull(buttons.get(wished)).setSelected(true);
  }
}
