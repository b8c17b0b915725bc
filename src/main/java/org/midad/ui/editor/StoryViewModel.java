package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Accounts;
import org.midad.app.Deliveries;
import org.midad.app.Desk;
import org.midad.app.Destinations;
import org.midad.app.Handover;
import org.midad.app.Refusal;
import org.midad.app.Review;
import org.midad.app.Tasks;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.edit.Transaction;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.typeset.FontBook;
import org.midad.typeset.PrintLines;
import org.midad.ui.kit.Notices;

/**
 * The story that is open: what it is, how safe it is, where it may go. The page tells it what is
 * written; it keeps that, and tells everybody else. One save is under way at a time, and the next
 * begins from what it made.
 */
public final class StoryViewModel {
  private final Desk desk;
  private final Review review;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final WaysOn waysOn;
  private final Tasks tasks;
  private final Notices notices;

  private final ReadOnlyObjectWrapper<Optional<Head>> head =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Story>> story =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Saving> saving =
      new ReadOnlyObjectWrapper<>(new Saving.Unsaved());
  private final ReadOnlyObjectWrapper<Optional<Refusal>> readOnly =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final HistoryModel history;
  private final Rejoining rejoining;
  private final JournalModel journal;
  private final ColleaguesModel colleagues;
  private final ModeModel mode = new ModeModel();
  private final PlanModel plan;
  private final Turns turns = new Turns();
  private boolean moving;
  private Runnable onMoved = () -> {};

  /**
   * @param journaling brings keys to the disk, and does nothing else
   */
  public StoryViewModel(UseCases cases, Tasks tasks, Tasks journaling, Notices notices) {
    this.desk = cases.desk();
    this.review = cases.review();
    this.deliveries = cases.deliveries();
    this.accounts = cases.accounts();
    this.waysOn = new WaysOn(review, deliveries, accounts);
    this.tasks = tasks;
    this.notices = notices;
    this.journal = new JournalModel(cases.journals(), journaling, notices);
    this.colleagues = new ColleaguesModel(accounts, tasks, notices);
    this.history = new HistoryModel(desk, accounts, mode, tasks, notices);
    history
        .version()
        .shownProperty()
        .addListener(any -> readOnly.set(moving ? readOnly.get() : mode.readOnly()));
    this.rejoining = new Rejoining(notices, this::rejoin);
    this.plan =
        new PlanModel(
            cases,
            tasks,
            notices,
            move ->
                moving(
                    move,
                    moved -> {
                      show(moved);
                      onMoved.run();
                    }));
  }

  /** The newest revision of the open story; empty while none is open. */
  public ReadOnlyObjectProperty<Optional<Head>> headProperty() {
    return head.getReadOnlyProperty();
  }

  /** The story as it is on the page, saved or not. */
  public ReadOnlyObjectProperty<Optional<Story>> storyProperty() {
    return story.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Saving> savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Why the person may not write in it now; empty where writing is allowed. */
  public ReadOnlyObjectProperty<Optional<Refusal>> readOnlyProperty() {
    return readOnly.getReadOnlyProperty();
  }

  /** Where the open story may go from here, the main way first. */
  public ReadOnlyObjectProperty<List<Way>> waysProperty() {
    return waysOn.openProperty();
  }

  /** What is decided about it beside its words and its stage. */
  PlanModel plan() {
    return plan;
  }

  /** What was done with the story, and how it was. */
  HistoryModel history() {
    return history;
  }

  /** Who works here. */
  ColleaguesModel colleagues() {
    return colleagues;
  }

  /** What becomes of what is written. */
  public ModeModel mode() {
    return mode;
  }

  /** Whether the story is on its way to another stage, or out of the house. */
  boolean isMoving() {
    return moving;
  }

  /** Chooses what becomes of what is written from now on; a mode that is barred is not taken. */
  public void choose(ModeModel.Mode wished) {
    if (!moving) {
      mode.choose(wished);
      readOnly.set(mode.readOnly());
    }
  }

  /** Counts in the background how long a story on a page is. */
  CountingModel counting(FontBook fonts) {
    return new CountingModel(new PrintLines(fonts), tasks, notices);
  }

  /** Told whenever a revision was made, so that queues and counts follow. */
  public void onMoved(Runnable listener) {
    onMoved = listener;
  }

  /** Saves what is open, and opens another story. */
  public void open(StoryId id) {
    close(() ->
        tasks.run(
            progress -> desk.open(id),
            // What was written while it was being read is kept as well.
            opened -> leave(() -> show(opened)),
            notices::problem));
  }

  /**
   * Saves what is open, and goes on to something that takes the writer away from it. Where it
   * cannot be saved the writer stays, is told, and may decide to go on all the same.
   */
  public void leave(Runnable then) {
    keep(
        desk::autosave,
        then,
        problem ->
            notices.problem(
                problem,
                new Notices.Remedy(
                    "notice.leave-unsaved",
                    () -> {
                      journal.leave();
                      head.get().ifPresent(this::show);
                      then.run();
                    })));
  }

  /** As {@link #leave}, and lets go of the story, so that others may write in it. */
  public void close(Runnable then) {
    leave(() -> {
      head.get().ifPresent(plan::release);
      then.run();
    });
  }

  /** Asks again what the person who sits here now may do with the open story. */
  public void personChanged() {
    if (!moving) {
      head.get().ifPresent(this::allow);
    }
  }

  /**
   * The page has changed.
   *
   * @param by what was done with the story that was on it
   * @param changed the story that is on it now
   */
  public void written(Transaction by, Story changed) {
    journal.written(by);
    written(changed);
  }

  private void written(Story changed) {
    if (story.get().filter(changed::equals).isEmpty()) {
      story.set(Optional.of(changed));
      // What was undone until nothing new is left needs no save, unless one is on its way.
      saving.set(
          head.get()
              .filter(now -> !turns.isTaken() && now.story().equals(changed))
              .<Saving>map(now -> new Saving.Saved(now.revision().at()))
              .orElseGet(Saving.Unsaved::new));
      // A gate opens as soon as what it asks for is on the page: going through it saves first.
      head.get().ifPresent(now -> waysOn.offer(now.withStory(changed)));
    }
  }

  /** Keeps what is written, because the writer asked for it. */
  public void save() {
    keep(desk::save, () -> {}, rejoining::tell);
  }

  /** Keeps what is written, because a moment has passed, or the writer goes elsewhere. */
  public void autosave() {
    settled(() -> {});
  }

  /**
   * Takes the story one stage on.
   *
   * @param handover what goes with it
   */
  public void perform(Transition transition, Handover handover) {
    moving(
        now -> review.perform(now.story().id(), now.id(), transition, handover), this::showMoved);
  }

  /** Makes what the story once said the newest again; what is written is saved before. */
  void restore(RevisionId earlier) {
    moving(now -> desk.restore(now.story().id(), now.id(), earlier), this::showMoved);
  }

  private void showMoved(Head moved) {
    show(moved);
    onMoved.run();
  }

  /**
   * Decides that the story leaves as it stands.
   *
   * @param decided told once that is on disk
   */
  public void leaveFor(Destinations destinations, Runnable decided) {
    moving(
        now -> {
          deliveries.decide(now.story().id(), now.id(), destinations);
          return desk.open(now.story().id());
        },
        leaving -> {
          show(leaving);
          onMoved.run();
          decided.run();
        });
  }

  /** Something has become of a story elsewhere: if it is this one, it is shown as it stands now. */
  public void moved(StoryId id) {
    if (head.get().filter(now -> now.story().id().equals(id)).isPresent()) {
      settled(() -> alone(now -> desk.open(now.story().id()), this::show));
    }
    onMoved.run();
  }

  /** One move at a time: whoever clicks twice means one. Meanwhile nothing can be written. */
  private <T> void moving(Function<Head, T> move, Consumer<T> moved) {
    settled(() -> alone(move, moved));
  }

  private <T> void alone(Function<Head, T> move, Consumer<T> moved) {
    if (turns.waits(() -> alone(move, moved))) {
      return;
    }
    if (moving || head.get().isEmpty()) {
      return;
    }
    Head now = head.get().orElseThrow();
    moving = true;
    readOnly.set(Optional.of(new Refusal("refusal.moving", List.of())));
    tasks.run(
        progress -> move.apply(now),
        done -> {
          moving = false;
          moved.accept(done);
        },
        problem -> {
          moving = false;
          allow(now);
          rejoining.tell(problem);
        });
  }

  /** Keeps what is written together with what somebody else saved meanwhile. */
  private void rejoin() {
    Optional<Story> written = story.get();
    alone(
        now -> desk.rejoin(now.id(), written.orElseThrow()),
        rejoined -> {
          show(rejoined.head());
          onMoved.run();
          rejoining.done(rejoined);
        });
  }

  /** Does something once all that is written is on disk; not at all if that fails. */
  private void settled(Runnable then) {
    keep(desk::autosave, then, rejoining::tell);
  }

  private void keep(
      BiFunction<RevisionId, Story, Head> save, Runnable then, Consumer<Problem> failed) {
    if (turns.waits(() -> keep(save, then, failed))) {
      return;
    }
    Optional<Head> from = head.get();
    Optional<Story> written = story.get();
    if (from.isEmpty() || written.isEmpty() || moving || from.get().story().equals(written.get())) {
      then.run();
      return;
    }
    int count = journal.written();
    turns.take();
    saving.set(new Saving.Underway());
    tasks.run(
        progress -> save.apply(from.get().id(), written.get()),
        saved -> {
          turns.leave();
          journal.kept(saved, count);
          kept(saved);
          if (story.get().equals(written)) {
            then.run();
          } else {
            keep(save, then, failed);
          }
          turns.goOn();
        },
        problem -> {
          turns.leave();
          saving.set(new Saving.Failed());
          if (problem.key().equals("problem.story.kept-aside")) {
            // What is on the page is safe in the history; what the colleague has is shown.
            tasks.run(progress -> desk.open(from.get().story().id()), this::show, notices::problem);
          }
          failed.accept(problem);
          turns.goOn();
        });
  }

  /** A revision of the open story was made; what was written meanwhile stays on the page. */
  private void kept(Head saved) {
    head.set(Optional.of(saved));
    boolean all = story.get().filter(saved.story()::equals).isPresent();
    saving.set(all ? new Saving.Saved(saved.revision().at()) : new Saving.Unsaved());
    allow(saved);
    onMoved.run();
  }

  private void show(Head shown) {
    journal.begin(shown);
    history.version().opened(shown.story().id());
    story.set(Optional.of(shown.story()));
    head.set(Optional.of(shown));
    saving.set(new Saving.Saved(shown.revision().at()));
    allow(shown);
  }

  private void allow(Head now) {
    plan.access(now).ifPresent(access -> mode.allow(now.story().id(), access));
    readOnly.set(mode.readOnly());
    waysOn.offer(now);
    history.read(now.story().id());
    colleagues.read();
    plan.read();
  }
}
