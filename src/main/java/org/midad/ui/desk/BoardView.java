package org.midad.ui.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.StoryId;
import org.midad.typeset.FontWeight;
import org.midad.ui.desk.BoardModel.Column;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Cover;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.text.TextBlock;

/**
 * The board: a column for each stage, a card for each story. Arrows go from card to card, Enter or
 * a click opens one, Escape closes the board.
 */
public final class BoardView extends VBox {
  /** So many cards a column shows; who has more has another problem than reading them. */
  private static final int CARDS = 60;

  private final Kit kit;
  private final Clock clock;
  private final BoardModel model;
  private final DeskViewModel desk;
  private final HBox columns = new Columns();
  private final Action toggle;
  private final Action close;

  /**
   * @param clock tells what is late, in the newsroom's time zone
   */
  public BoardView(Kit kit, Clock clock, BoardModel model, DeskViewModel desk) {
    this.kit = kit;
    this.clock = clock;
    this.model = model;
    this.desk = desk;
    toggle =
        new Action("action.board", () -> show(!model.shownProperty().get()))
            .withIcon(Feather.COLUMNS)
            .withKeys("F4");
    close = new Action("action.board-close", () -> show(false)).withIcon(Feather.X);
    getStyleClass().add("board");
    setId("board");
    columns.getStyleClass().add("board-columns");
    columns.setFillHeight(true);
    setVgrow(columns, Priority.ALWAYS);
    getChildren().addAll(header(), columns);
    visibleProperty().bind(model.shownProperty());
    managedProperty().bind(model.shownProperty());
    Follow.value(this, model.columnsProperty(), this::build);
    addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  /** As the rail shows it. */
  public Cover cover() {
    return new Cover(
        this,
        "show-board",
        "board.title",
        toggle,
        model.shownProperty(),
        new ReadOnlyObjectWrapper<>(0));
  }

  private void show(boolean wished) {
    model.shownProperty().set(wished);
    if (wished) {
      focus(first());
    }
  }

  private HBox header() {
    TextBlock title = kit.dialogs().title(kit.messages().of("board.title"));
    title.getStyleClass().add("pane-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox header = new HBox(title, kit.actions().iconButton(close));
    header.getStyleClass().add("pane-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setFillHeight(false);
    return header;
  }

  private void build(List<Column> read) {
    Optional<StoryId> focused = focused();
    columns.getChildren().setAll(read.stream().map(this::column).toList());
    if (model.shownProperty().get()) {
      // Only a scroll pane with a skin holds what it was given.
      applyCss();
      layout();
      focus(focused.flatMap(this::card).or(this::first));
    }
  }

  private VBox column(Column column) {
    TextBlock name = kit.words(kit.messages().of(column.stage()), FontWeight.SEMIBOLD, 13);
    name.setMaxLines(2);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label count = new Label(kit.messages().of("queue.count", column.cards().size()));
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(8, new StageMark(column.stage()), name, count);
    head.getStyleClass().add("board-head");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox cards = new VBox();
    cards.getStyleClass().add("board-cards");
    cards.setMinWidth(0);
    column.cards().stream()
        .limit(CARDS)
        .forEach(card -> {
          BoardCard shown =
              new BoardCard(kit, clock, card, column.stage(), () -> open(card.story().id()));
          shown.setUserData(card.story().id());
          cards.getChildren().add(shown);
        });
    if (column.cards().size() > CARDS) {
      cards
          .getChildren()
          .add(
              kit.words(
                  kit.messages().of("board.more", column.cards().size() - CARDS),
                  FontWeight.REGULAR,
                  12));
    }
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox box = new VBox(head, scroll);
    box.getStyleClass().add("board-column");
    box.setMinWidth(0);
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setUserData(cards);
    return box;
  }

  /** Side by side; where one's name takes two lines, the cards of all begin below them. */
  private static final class Columns extends HBox {
    @Override
    protected void layoutChildren() {
      int count = getChildren().size();
      double gaps = snappedLeftInset() + snappedRightInset() + (count - 1) * getSpacing();
      double width = (getWidth() - gaps) / Math.max(1, count);
      List<HBox> heads =
          getChildren().stream()
              .map(column -> (HBox) ((VBox) column).getChildren().getFirst())
              .toList();
      double tallest = heads.stream().mapToDouble(head -> head.prefHeight(width)).max().orElse(0);
      heads.forEach(head -> head.setMinHeight(tallest));
      super.layoutChildren();
    }
  }

  private void open(StoryId story) {
    model.shownProperty().set(false);
    desk.open(story);
  }

  private void steer(KeyEvent event) {
    Node card = getScene().getFocusOwner();
    boolean leftwards =
        getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
            ? event.getCode() == KeyCode.RIGHT
            : event.getCode() == KeyCode.LEFT;
    switch (event.getCode()) {
      case ESCAPE -> show(false);
      case ENTER, SPACE -> focused().ifPresent(this::open);
      case DOWN -> focus(beside(card, 0, 1));
      case UP -> focus(beside(card, 0, -1));
      case LEFT, RIGHT -> focus(beside(card, leftwards ? -1 : 1, 0));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Optional<StoryId> focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner instanceof BoardCard card && card.getUserData() instanceof StoryId story
        ? Optional.of(story)
        : Optional.empty();
  }

  private Optional<Node> card(StoryId story) {
    return cards().stream()
        .flatMap(List::stream)
        .filter(card -> story.equals(card.getUserData()))
        .findFirst();
  }

  private Optional<Node> first() {
    return cards().stream().flatMap(List::stream).findFirst();
  }

  /** The card so many columns and rows away; an empty column is passed over. */
  private Optional<Node> beside(@Nullable Node card, int across, int down) {
    List<List<Node>> all = cards();
    for (int column = 0; column < all.size(); column++) {
      int row = all.get(column).indexOf(card);
      if (row < 0) {
        continue;
      }
      int to = column + across;
      while (across != 0 && to >= 0 && to < all.size() && all.get(to).isEmpty()) {
        to += across;
      }
      if (to < 0 || to >= all.size()) {
        return Optional.empty();
      }
      int wished = Math.clamp(row + down, 0, all.get(to).size() - 1);
      return Optional.of(all.get(to).get(wished));
    }
    return first();
  }

  private List<List<Node>> cards() {
    return columns.getChildren().stream()
        .map(column -> ((Region) column.getUserData()).getChildrenUnmodifiable())
        .map(cards -> cards.stream().filter(BoardCard.class::isInstance).toList())
        .toList();
  }

  private static void focus(Optional<Node> card) {
    card.ifPresent(node -> {
      node.requestFocus();
      reveal(node);
    });
  }

  /** Scrolls a column until the card is in sight. */
  private static void reveal(Node card) {
    Node step = card.getParent();
    while (step != null && !(step instanceof ScrollPane)) {
      step = step.getParent();
    }
    if (step instanceof ScrollPane scroll) {
      double room =
          scroll.getContent().getLayoutBounds().getHeight()
              - scroll.getViewportBounds().getHeight();
      double top = card.getBoundsInParent().getMinY();
      double bottom = card.getBoundsInParent().getMaxY();
      double at = scroll.getVvalue() * room;
      double height = scroll.getViewportBounds().getHeight();
      if (room > 0 && top < at) {
        scroll.setVvalue(top / room);
      } else if (room > 0 && bottom > at + height) {
        scroll.setVvalue((bottom - height) / room);
      }
    }
  }
}
