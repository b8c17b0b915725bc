package org.midad.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Queue;
import org.midad.app.SavedSearch;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Cover;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Tip;

/** The queues of the newsroom, with how many stories wait in each. */
public final class QueuesView extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** At both sides of a button, in pixels; as in {@code shell.css}. */
  private static final double PADDING = 10;

  /** So tall is a button at least, in pixels. */
  private static final double ROW = 34;

  private static final List<Queue> ORDER = List.of(Queue.values());

  private final Kit kit;
  private final DeskViewModel model;
  private final List<Action> actions = new ArrayList<>();
  private final List<Cover> covers;
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final VBox saved = new VBox();

  /**
   * @param covers stand over the queues: all of them at once
   */
  public QueuesView(Kit kit, DeskViewModel model, List<Cover> covers) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("queues");
    saved.getStyleClass().add("saved-searches");
    this.covers = List.copyOf(covers);
    covers.forEach(cover -> getChildren().add(button(cover)));
    ToggleGroup group = new ToggleGroup();
    for (int place = 1; place <= ORDER.size(); place++) {
      Queue queue = ORDER.get(place - 1);
      Action action =
          new Action(
                  QueueNames.key(queue),
                  () -> {
                    uncover();
                    model.choose(queue);
                  })
              .withIcon(QueueNames.icon(queue))
              .withKeys("Shortcut+" + place);
      actions.add(action);
      getChildren().add(button(queue, action, group));
    }
    Follow.value(this, model.search().savedProperty(), this::show);
    narrow.subscribe(isNarrow -> pseudoClassStateChanged(NARROW, isNarrow));
  }

  private void show(List<SavedSearch> searches) {
    saved.getChildren().setAll(searches.stream().map(this::button).toList());
    if (searches.isEmpty()) {
      getChildren().removeIf(ScrollPane.class::isInstance);
    } else if (getChildren().stream().noneMatch(ScrollPane.class::isInstance)) {
      getChildren().add(scrolling(saved));
    }
  }

  /** Under the queues: what the reader looks for again and again. */
  private static ScrollPane scrolling(VBox saved) {
    ScrollPane pane = new ScrollPane(saved);
    pane.setId("saved-searches");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // In a low window these give way, and not the person at the foot.
    pane.setMinHeight(ROW);
    return pane;
  }

  private ToggleButton button(SavedSearch search) {
    HBox row = row(search.query(), Icons.of(Feather.BOOKMARK));
    Label count = count();
    count.setText(kit.messages().of("queue.count", search.stories()));
    row.getChildren().add(count);
    ToggleButton button = button(row);
    Tip.on(button, search.query());
    button.setAccessibleText(
        search.query() + ", " + kit.messages().of("queue.stories", search.stories()));
    Runnable select = () -> button.setSelected(search.query().equals(model.searchProperty().get()));
    Follow.value(button, model.searchProperty(), any -> select.run());
    button.setOnAction(event -> {
      uncover();
      model.searchProperty().set(search.query());
      select.run();
    });
    return button;
  }

  /** Whether there is room for the icons alone. */
  public BooleanProperty narrowProperty() {
    return narrow;
  }

  /** Going to each queue, by {@code Ctrl+1} to {@code Ctrl+9}. */
  public List<Action> actions() {
    return List.copyOf(actions);
  }

  /** What is found is of the whole library, and of no queue. */
  private boolean isSearching() {
    return model.search().foundProperty().get().isPresent();
  }

  private void uncover() {
    covers.forEach(cover -> cover.shown().set(false));
  }

  private ToggleButton button(Queue queue, Action action, ToggleGroup group) {
    String name = kit.messages().of(QueueNames.key(queue));
    HBox row = row(name, Icons.of(QueueNames.icon(queue)));
    Label count = count();
    ToggleButton button = button(row);
    button.setId("queue-" + queue.name().toLowerCase(Locale.ROOT));
    button.setToggleGroup(group);
    Tip.on(button, kit.actions().nameAndKeys(action));
    button.setOnAction(event -> {
      kit.actions().run(action);
      button.setSelected(true);
    });
    Runnable select =
        () ->
            button.setSelected(
                model.queueProperty().get() == queue && !isCovered() && !isSearching());
    Follow.value(this, model.queueProperty(), chosen -> select.run());
    covers.forEach(cover -> Follow.value(this, cover.shown(), isShown -> select.run()));
    Follow.value(this, model.search().foundProperty(), any -> select.run());
    Follow.value(
        this,
        model.countsProperty(),
        counts -> {
          int stories = counts.getOrDefault(queue, 0);
          show(row, count, stories);
          button.setAccessibleText(name + ", " + kit.messages().of("queue.stories", stories));
        });
    return button;
  }

  private boolean isCovered() {
    return covers.stream().anyMatch(cover -> cover.shown().get());
  }

  private ToggleButton button(Cover cover) {
    Action toggle = cover.toggle();
    String name = kit.messages().of(cover.titleKey());
    HBox row = row(name, Icons.of(toggle.icon().orElseThrow()));
    Label count = count();
    ToggleButton button = button(row);
    button.setId(cover.id());
    Tip.on(button, kit.actions().nameAndKeys(toggle));
    button.setOnAction(event -> {
      kit.actions().run(toggle);
      button.setSelected(cover.shown().get());
    });
    Follow.value(this, cover.shown(), button::setSelected);
    Follow.value(
        this,
        cover.count(),
        all -> {
          show(row, count, all);
          button.setAccessibleText(
              all == 0 ? name : name + ", " + kit.messages().of("queue.count", all));
        });
    return button;
  }

  private static Label count() {
    Label count = new Label();
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    return count;
  }

  /** Where none waits no number stands. */
  private void show(HBox row, Label count, int stories) {
    if (stories == 0) {
      row.getChildren().remove(count);
      return;
    }
    count.setText(kit.messages().of("queue.count", stories));
    if (!row.getChildren().contains(count)) {
      row.getChildren().add(count);
    }
  }

  private HBox row(String name, Node icon) {
    Label label = new Label(name);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox(icon, label);
    row.alignmentProperty().bind(Bindings.when(narrow).then(Pos.CENTER).otherwise(Pos.CENTER_LEFT));
    row.spacingProperty().bind(Bindings.when(narrow).then(3).otherwise(8));
    label.visibleProperty().bind(narrow.not());
    label.managedProperty().bind(narrow.not());
    return row;
  }

  private static ToggleButton button(HBox row) {
    ToggleButton button = new ToggleButton(null, row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "queue");
    button.setMaxWidth(Double.MAX_VALUE);
    row.prefWidthProperty().bind(button.widthProperty().subtract(2 * PADDING));
    return button;
  }
}
