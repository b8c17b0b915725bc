package org.midad.ui.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.QueuedDelivery;
import org.midad.app.Refusal;
import org.midad.deliver.Target;
import org.midad.model.Delivery;
import org.midad.model.Publication;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.DeliveriesModel.Board;
import org.midad.ui.text.TextBlock;

/** What becomes of a story at one target: how far it is, and what can be done about it. */
final class DeliveryRow extends VBox {
  private static final double SMALL = 12;

  /** Of the target's name, in pixels: so the states of several stand below each other. */
  private static final double NAME = 168;

  /** What was said is mostly a line or two, and seldom a page of HTML. */
  private static final int LINES_SAID = 4;

  private final Kit kit;
  private final Clock clock;
  private final DeliveriesModel model;
  private final Board board;
  private final QueuedDelivery queued;
  private final Delivery delivery;

  DeliveryRow(Kit kit, Clock clock, DeliveriesModel model, Board board, QueuedDelivery queued) {
    this.kit = kit;
    this.clock = clock;
    this.model = model;
    this.board = board;
    this.queued = queued;
    delivery = queued.delivery();
    getStyleClass()
        .addAll("delivery-row", "is-" + delivery.state().name().toLowerCase(Locale.ROOT));
    setId("delivery-" + delivery.target());
    TextBlock target = kit.words(queued.target(), FontWeight.SEMIBOLD, SMALL);
    target.setMinWidth(NAME);
    target.setPrefWidth(NAME);
    target.setMaxWidth(NAME);
    TextBlock how = kit.words(how(), FontWeight.REGULAR, SMALL);
    how.getStyleClass().add("delivery-how");
    how.setMinWidth(0);
    HBox.setHgrow(how, Priority.ALWAYS);
    HBox line = new HBox(8, Icons.of(icon()), target, how);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    if (!delivery.state().isOver() && delivery.state() != Delivery.State.UNDER_WAY) {
      line.getChildren().addAll(buttons());
    }
    getChildren().add(line);
    Delivery.Failure failure = delivery.failure();
    if (failure != null && delivery.state() != Delivery.State.DELIVERED) {
      getChildren().add(indented(why(failure)));
      if (!failure.said().isBlank()) {
        getChildren().add(indented(said(failure.said())));
      }
    }
    if (delivery.state() == Delivery.State.UNDER_WAY) {
      getChildren().add(indented(progress()));
    }
    setAccessibleText(String.join(", ", queued.headline(), queued.target(), how()));
  }

  private Feather icon() {
    return switch (delivery.state()) {
      case WAITING -> Feather.CLOCK;
      case UNDER_WAY -> Feather.SEND;
      case STOPPED -> Feather.ALERT_TRIANGLE;
      case DELIVERED -> Feather.CHECK;
      case CANCELLED -> Feather.X_CIRCLE;
    };
  }

  private String how() {
    return switch (delivery.state()) {
      case WAITING -> waiting();
      case UNDER_WAY -> kit.messages().of("deliveries.under-way", delivery.tries());
      case STOPPED -> kit.messages().of("deliveries.stopped", delivery.tries());
      case DELIVERED, CANCELLED -> kit.messages().of(delivery.state());
    };
  }

  private String waiting() {
    boolean embargo = queued.due().isAfter(delivery.next());
    if (embargo) {
      return kit.messages().of("deliveries.until", moment(queued.due()));
    }
    return delivery.tries() == 0
        ? words("deliveries.soon")
        : kit.messages().of("deliveries.again", delivery.tries(), moment(queued.due()));
  }

  private String moment(Instant moment) {
    return moment(kit, clock, moment);
  }

  /** Of this day the time, of any other the date too. */
  static String moment(Kit kit, Clock clock, Instant moment) {
    ZonedDateTime here = moment.atZone(clock.getZone());
    String pattern = here.toLocalDate().equals(LocalDate.now(clock)) ? "HH:mm" : "d MMM HH:mm";
    return DateTimeFormatter.ofPattern(pattern, kit.messages().locale()).format(here);
  }

  private TextBlock why(Delivery.Failure failure) {
    TextBlock why =
        kit.words(
            kit.messages().of(failure.key(), failure.arguments().toArray()),
            FontWeight.REGULAR,
            SMALL);
    why.setMaxLines(LINES_SAID);
    why.getStyleClass().add("delivery-why");
    return why;
  }

  /** Word by word, in whatever language the other side speaks. */
  private Node said(String words) {
    Label said = new Label(words.lines().limit(LINES_SAID).collect(Collectors.joining("\n")));
    said.getStyleClass().add("delivery-said");
    said.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    said.setMaxWidth(Double.MAX_VALUE);
    return said;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty()
        .bind(
            Bindings.valueAt(model.progress(), delivery.id()).map(Double::doubleValue).orElse(0.0));
    bar.setAccessibleText(how());
    return bar;
  }

  private List<Node> buttons() {
    boolean early = queued.due().isAfter(delivery.next());
    List<Node> buttons = new ArrayList<>();
    if (early && delivery.publication() == Publication.USABLE) {
      Action override =
          new Action("deliveries.override", this::override).withIcon(Feather.FAST_FORWARD);
      override.hindranceProperty().set(board.overriding().map(Refusal::problem));
      buttons.add(kit.actions().iconButton(override));
    } else {
      buttons.add(button("deliveries.retry", Feather.REFRESH_CW, () -> model.retry(queued)));
    }
    if (board.targets().stream().anyMatch(this::isOther)) {
      ContextMenu others = others();
      Button[] shown = new Button[1];
      shown[0] =
          button(
              "deliveries.redirect",
              Feather.SHUFFLE,
              () -> others.show(shown[0], Side.BOTTOM, 0, 0));
      buttons.add(shown[0]);
    }
    buttons.add(button("deliveries.cancel", Feather.X_CIRCLE, () -> model.cancel(queued)));
    return buttons;
  }

  private Button button(String key, Feather icon, Runnable work) {
    Action action = new Action(key, work).withIcon(icon);
    action.hindranceProperty().set(board.hindrance().map(Refusal::problem));
    return kit.actions().iconButton(action);
  }

  private ContextMenu others() {
    ContextMenu others = new ContextMenu();
    board.targets().stream()
        .filter(this::isOther)
        .forEach(target -> {
          MenuItem item = new MenuItem(target.name());
          item.setOnAction(event -> model.redirect(queued, target));
          others.getItems().add(item);
        });
    return others;
  }

  private boolean isOther(Target target) {
    return !target.id().equals(delivery.target());
  }

  /** Asks why. */
  private void override() {
    TextField reason = new TextField();
    reason.setId("override-reason");
    Button go = new Button(words("deliveries.override-go"));
    go.setId("override-go");
    go.getStyleClass().addAll("accent", "danger");
    go.setDefaultButton(true);
    go.disableProperty().bind(reason.textProperty().map(String::isBlank));
    go.setOnAction(event -> {
      kit.dialogs().close();
      model.override(queued, reason.getText());
    });
    Button leave = new Button(words("dialog.cancel"));
    leave.getStyleClass().add("flat");
    leave.setCancelButton(true);
    leave.setOnAction(event -> kit.dialogs().close());
    HBox foot = new HBox(8, leave, go);
    foot.setAlignment(Pos.CENTER_RIGHT);
    kit.dialogs()
        .show(
            words("deliveries.override"),
            kit.dialogs()
                .text(kit.messages().of("deliveries.override-about", moment(queued.due()))),
            Field.of(words("deliveries.override-why"), reason),
            foot);
    reason.requestFocus();
  }

  private static HBox indented(Node node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    Region gap = new Region();
    gap.getStyleClass().add("delivery-gap");
    return new HBox(8, gap, node);
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
