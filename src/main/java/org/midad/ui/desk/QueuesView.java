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

  /** Between an icon and its number in the narrow rail, in pixels. */
  private static final double BESIDE = 3;

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
    Row row = new Row(search.query(), Icons.of(Feather.BOOKMARK));
    row.count(search.stories());
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
    Row row = new Row(name, Icons.of(QueueNames.icon(queue)));
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
          row.count(stories);
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
    Row row = new Row(name, Icons.of(toggle.icon().orElseThrow()));
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
          row.count(all);
          button.setAccessibleText(
              all == 0 ? name : name + ", " + kit.messages().of("queue.count", all));
        });
    return button;
  }

  private static ToggleButton button(Row row) {
    ToggleButton button = new ToggleButton(null, row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "queue");
    button.setMaxWidth(Double.MAX_VALUE);
    row.prefWidthProperty().bind(button.widthProperty().subtract(2 * PADDING));
    return button;
  }

  /**
   * An icon with its name and a number; in the narrow rail the icon in the middle, the number
   * beside it.
   */
  private final class Row extends HBox {
    private final Node icon;
    private final Label count = new Label();

    Row(String name, Node icon) {
      super(8);
      this.icon = icon;
      Label label = new Label(name);
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
      label.visibleProperty().bind(narrow.not());
      label.managedProperty().bind(narrow.not());
      count.getStyleClass().add("count");
      count.setMinWidth(USE_PREF_SIZE);
      count.managedProperty().bind(narrow.not());
      getChildren().addAll(icon, label);
      alignmentProperty().bind(Bindings.when(narrow).then(Pos.CENTER).otherwise(Pos.CENTER_LEFT));
    }

    /** Where none waits no number stands. */
    void count(int stories) {
      getChildren().remove(count);
      if (stories > 0) {
        count.setText(kit.messages().of("queue.count", stories));
        getChildren().add(count);
      }
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      if (!count.isManaged()) {
        count.autosize();
        count.relocate(
            icon.getBoundsInParent().getMaxX() + BESIDE, (getHeight() - count.getHeight()) / 2);
      }
    }
  }
}
