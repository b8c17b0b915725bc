package org.midad.ui.publish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.QueuedDelivery;
import org.midad.model.StoryId;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Cover;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.DeliveriesModel.Board;
import org.midad.ui.text.TextBlock;

/**
 * All that is on its way out of the house: what waits and until when, what the other side said,
 * what can be done about it; and what has left lately.
 */
public final class DeliveriesView extends VBox {
  private final Kit kit;
  private final Clock clock;
  private final DeliveriesModel model;
  private final Consumer<StoryId> open;
  private final VBox rows = new VBox();
  private final Action toggle;
  private final Action close;

  /**
   * @param clock in the newsroom's time zone
   * @param open opens a story
   */
  public DeliveriesView(Kit kit, Clock clock, DeliveriesModel model, Consumer<StoryId> open) {
    this.kit = kit;
    this.clock = clock;
    this.model = model;
    this.open = open;
    toggle =
        new Action("action.deliveries", () -> show(!model.shownProperty().get()))
            .withIcon(Feather.TRUCK)
            .withKeys("Shift+F4");
    close = new Action("action.deliveries-close", () -> show(false)).withIcon(Feather.X);
    setId("deliveries");
    getStyleClass().add("deliveries");
    rows.getStyleClass().add("delivery-rows");
    ScrollPane room = new ScrollPane(rows);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    setVgrow(room, Priority.ALWAYS);
    getChildren().addAll(header(), doubt(), room);
    visibleProperty().bind(model.shownProperty());
    managedProperty().bind(model.shownProperty());
    Follow.value(this, model.boardProperty(), this::fill);
  }

  /** As the rail shows it. */
  public Cover cover() {
    return new Cover(
        this,
        "show-deliveries",
        "deliveries.title",
        toggle,
        model.shownProperty(),
        model.boardProperty().map(board -> board.open().size()));
  }

  private void show(boolean wished) {
    model.shownProperty().set(wished);
    if (wished) {
      requestFocus();
    }
  }

  private HBox header() {
    TextBlock title = kit.dialogs().title(kit.messages().of("deliveries.title"));
    title.getStyleClass().add("pane-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox header = new HBox(title, kit.actions().iconButton(close));
    header.getStyleClass().add("pane-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setFillHeight(false);
    return header;
  }

  /** Seen while something waits only because somebody has set the machine's clock. */
  private HBox doubt() {
    TextBlock words = kit.words("", FontWeight.REGULAR, 13);
    words.setMaxLines(2);
    HBox.setHgrow(words, Priority.ALWAYS);
    Action right = new Action("notice.clock-right", model::trustClock).withIcon(Feather.CHECK);
    HBox doubt = new HBox(8, Icons.of(Feather.ALERT_TRIANGLE), words, kit.actions().button(right));
    doubt.setId("clock-doubt");
    doubt.getStyleClass().add("clock-doubt");
    doubt.setAlignment(Pos.CENTER_LEFT);
    doubt.managedProperty().bind(doubt.visibleProperty());
    Follow.value(
        this,
        model.doubtedProperty(),
        count -> {
          doubt.setVisible(count.intValue() > 0);
          words.setText(kit.messages().of("deliveries.clock", count.intValue()));
        });
    return doubt;
  }

  private void fill(Board board) {
    rows.getChildren().clear();
    section("deliveries.open", "deliveries.none-open", board.open(), board);
    section("deliveries.over", "deliveries.none-over", board.over(), board);
  }

  private void section(String title, String empty, List<QueuedDelivery> deliveries, Board board) {
    TextBlock name = kit.words(kit.messages().of(title), FontWeight.SEMIBOLD, 13);
    name.getStyleClass().add("delivery-section");
    rows.getChildren().add(name);
    if (deliveries.isEmpty()) {
      rows.getChildren().add(kit.dialogs().text(kit.messages().of(empty)));
    }
    together(deliveries)
        .forEach(leaving ->
            rows.getChildren()
                .add(
                    new DeliveryCard(
                        kit,
                        clock,
                        model,
                        board,
                        leaving,
                        () -> open(leaving.getFirst().delivery().story()))));
  }

  /** What was decided of a story at once stands together. */
  private static List<List<QueuedDelivery>> together(List<QueuedDelivery> deliveries) {
    Map<List<Object>, List<QueuedDelivery>> stories = new LinkedHashMap<>();
    deliveries.forEach(queued ->
        stories
            .computeIfAbsent(
                List.of(
                    queued.delivery().story(),
                    queued.delivery().version(),
                    queued.delivery().publication()),
                any -> new ArrayList<>())
            .add(queued));
    return List.copyOf(stories.values());
  }

  private void open(StoryId story) {
    show(false);
    open.accept(story);
  }
}
