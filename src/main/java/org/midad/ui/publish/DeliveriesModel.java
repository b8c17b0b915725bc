package org.midad.ui.publish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableMap;
import org.midad.app.Accounts;
import org.midad.app.Deliveries;
import org.midad.app.DeliveryOverview;
import org.midad.app.QueuedDelivery;
import org.midad.app.Refusal;
import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.deliver.Target;
import org.midad.model.Delivery;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;

/** What waits to leave, what keeps it, and what has left lately. */
public final class DeliveriesModel {
  /** So many that are over are shown. */
  private static final int LATELY = 50;

  private final Deliveries deliveries;
  private final DeliveryOverview overview;
  private final Targets targets;
  private final Accounts accounts;
  private final CourierModel courier;
  private final Tasks tasks;
  private final Notices notices;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(Board.EMPTY);
  private Consumer<StoryId> onArrived = story -> {};

  /**
   * All of it.
   *
   * @param open in the order of deciding
   * @param over the latest first
   * @param targets that something can be sent to instead
   * @param hindrance why the person who sits here may change nothing of it
   * @param overriding why the person may not let something leave before its moment
   */
  record Board(
      List<QueuedDelivery> open,
      List<QueuedDelivery> over,
      List<Target> targets,
      Optional<Refusal> hindrance,
      Optional<Refusal> overriding) {
    static final Board EMPTY =
        new Board(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  public DeliveriesModel(
      Deliveries deliveries,
      DeliveryOverview overview,
      Targets targets,
      Accounts accounts,
      CourierModel courier,
      Tasks tasks,
      Notices notices) {
    this.deliveries = deliveries;
    this.overview = overview;
    this.targets = targets;
    this.accounts = accounts;
    this.courier = courier;
    this.tasks = tasks;
    this.notices = notices;
    courier.onChanged(this::changed);
    shown.subscribe(this::refresh);
  }

  /** Whether somebody looks at it. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  ReadOnlyObjectProperty<Board> boardProperty() {
    return board.getReadOnlyProperty();
  }

  /** How far those are that are under way, from 0 to 1. */
  ObservableMap<UUID, Double> progress() {
    return courier.progress();
  }

  /** How many wait only until somebody says whether the machine's clock is right. */
  ReadOnlyIntegerProperty doubtedProperty() {
    return courier.doubtedProperty();
  }

  /** Somebody says that it is. */
  void trustClock() {
    courier.trustClock();
  }

  /** Told of each story of which a delivery is over. */
  public void onArrived(Consumer<StoryId> listener) {
    onArrived = listener;
  }

  /** Reads it anew. */
  public void refresh() {
    read(any -> {});
  }

  private void read(Consumer<Board> then) {
    tasks.run(
        progress ->
            new Board(
                overview.open(),
                overview.over(LATELY),
                targets.all(),
                accounts.current().flatMap(deliveries::changing),
                accounts.current().flatMap(deliveries::overriding)),
        read -> {
          board.set(read);
          then.accept(read);
        },
        notices::problem);
  }

  /** Something was decided elsewhere: the courier goes. */
  public void decided() {
    refresh();
    courier.go();
  }

  void retry(QueuedDelivery queued) {
    change(() -> deliveries.retry(queued.delivery().id()));
  }

  void cancel(QueuedDelivery queued) {
    change(() -> deliveries.cancel(queued.delivery().id()));
  }

  void redirect(QueuedDelivery queued, Target target) {
    change(() -> deliveries.redirect(queued.delivery().id(), target.id()));
  }

  void override(QueuedDelivery queued, String reason) {
    change(() -> deliveries.override(queued.delivery().id(), reason));
  }

  private void change(Runnable work) {
    tasks.run(
        progress -> {
          work.run();
          return true;
        },
        done -> decided(),
        notices::problem);
  }

  private void changed(Delivery delivery) {
    read(read -> tell(delivery, read));
    if (delivery.state().isOver()) {
      arrived(delivery.story());
    }
  }

  void arrived(StoryId story) {
    onArrived.accept(story);
  }

  private void tell(Delivery delivery, Board read) {
    List<QueuedDelivery> all = delivery.state().isOver() ? read.over() : read.open();
    all.stream()
        .filter(queued -> queued.delivery().id().equals(delivery.id()))
        .findFirst()
        .ifPresent(queued -> {
          switch (delivery.state()) {
            case DELIVERED -> arrived(queued);
            case STOPPED -> stopped(delivery);
            case WAITING, UNDER_WAY, CANCELLED -> {}
          }
        });
  }

  /** What went well does not hide what did not. */
  private void arrived(QueuedDelivery queued) {
    boolean troubled =
        notices
            .currentProperty()
            .get()
            .filter(told -> told.tone() == Notices.Tone.PROBLEM)
            .isPresent();
    if (!troubled) {
      notices.done(arrived(queued.delivery()), queued.headline(), queued.target());
    }
  }

  private static String arrived(Delivery delivery) {
    return switch (delivery.publication()) {
      case USABLE -> "notice.delivered";
      case WITHDRAWN -> "notice.withdrawn";
      case NONE -> throw new IllegalArgumentException("nothing leaves so");
    };
  }

  private void stopped(Delivery delivery) {
    Delivery.Failure failure = delivery.failure();
    if (failure != null) {
      notices.problem(
          new Problem(failure.key(), failure.arguments().toArray()),
          new Notices.Remedy("notice.deliveries", () -> shown.set(true)));
    }
  }
}
