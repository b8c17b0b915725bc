package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Refusal;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;

/** What can be decided about the open story beside its words. */
final class PlanActions {
  private final StoryViewModel open;
  private final PlanModel plan;

  final Action handOver;
  final Action take;
  final Action assign;
  final Action embargo;
  final Action schedule;
  final Action update;
  final Action takeOver;

  PlanActions(StoryViewModel open, PlanSheets sheets) {
    this.open = open;
    plan = open.plan();
    handOver =
        new Action(
                "action.hand-over",
                () ->
                    main()
                        .ifPresent(move ->
                            with(head ->
                                sheets.handOver(
                                    move.transition(),
                                    head,
                                    said -> open.perform(move.transition(), said)))))
            .withIcon(Feather.MESSAGE_SQUARE);
    take = new Action("action.take", plan::take).withIcon(Feather.USER_CHECK);
    assign =
        new Action("action.assign", () -> with(head -> sheets.assign(head, plan::assign)))
            .withIcon(Feather.USER_PLUS)
            .withKeys("Shortcut+Shift+A");
    embargo =
        new Action("action.embargo", () -> with(head -> sheets.embargo(head, plan::embargo)))
            .withIcon(Feather.SHIELD);
    schedule =
        new Action("action.schedule", () -> with(head -> sheets.schedule(head, plan::schedule)))
            .withIcon(Feather.CLOCK);
    update = new Action("action.update", () -> sheets.update(plan::update)).withIcon(Feather.COPY);
    takeOver = new Action("action.take-over", plan::takeOver).withIcon(Feather.UNLOCK);
  }

  List<Action> all() {
    return List.of(handOver, take, assign, embargo, schedule, update, takeOver);
  }

  /** What stands in the menu of a story that stands so. */
  List<Action> offered(Head head) {
    return switch (head.stage()) {
      case DRAFT, INCOMING, REVIEW, PROOF, HELD -> List.of(handOver, take, assign, embargo);
      case APPROVED, SCHEDULED -> List.of(handOver, assign, embargo, schedule);
      case EXPORTED, CORRECTED -> List.of(update, assign);
      case CORRECTING -> List.of(take, assign, update);
      case KILLED, SPIKED -> List.of();
    };
  }

  void hinder() {
    Optional<Head> head = open.headProperty().get();
    hinder(take, head, plan::taking);
    hinder(assign, head, plan::assigning);
    hinder(embargo, head, plan::embargoing);
    hinder(schedule, head, plan::scheduling);
    hinder(update, head, plan::updating);
    hinder(
        takeOver,
        head,
        now ->
            plan.breaking()
                .or(() ->
                    plan.barring(now).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Refusal("refusal.not-locked", List.of()))));
    hinder(
        handOver,
        head,
        now ->
            main().isEmpty()
                ? Optional.of(new Refusal("refusal.no-way-on", List.of()))
                : main().flatMap(Way.Move::refusal));
  }

  /** The first way that leads to another stage. */
  private Optional<Way.Move> main() {
    return open.waysProperty().get().stream()
        .filter(Way.Move.class::isInstance)
        .map(Way.Move.class::cast)
        .filter(move -> move.transition().goesOn())
        .findFirst();
  }

  private void with(Consumer<Head> work) {
    open.headProperty().get().ifPresent(work);
  }

  private static void hinder(
      Action action, Optional<Head> head, Function<Head, Optional<Refusal>> refusal) {
    action
        .hindranceProperty()
        .set(
            head.isEmpty()
                ? Optional.of(new Problem("refusal.no-story"))
                : head.flatMap(refusal).map(Refusal::problem));
  }
}
