package org.midad.ui.publish;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Acceptance;
import org.midad.app.Bundles;
import org.midad.app.IncomingBundle;
import org.midad.app.TakenIn;
import org.midad.app.Tasks;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/**
 * Bundles that were opened, one after another: each is looked at in the background, shown, and
 * taken in or put aside.
 */
public final class IncomingModel {
  private final Bundles bundles;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<Runnable> before;
  private final Consumer<TakenIn> after;
  private final Deque<Path> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<IncomingBundle>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean looking;

  /**
   * @param before runs what it is given once nothing on the page is unsaved
   * @param after told what was taken in
   */
  public IncomingModel(
      Bundles bundles,
      Tasks tasks,
      Notices notices,
      Consumer<Runnable> before,
      Consumer<TakenIn> after) {
    this.bundles = bundles;
    this.tasks = tasks;
    this.notices = notices;
    this.before = before;
    this.after = after;
  }

  /** The bundle that waits for an answer. */
  public ReadOnlyObjectProperty<Optional<IncomingBundle>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Looks at each, in the order given. */
  public void open(List<Path> files) {
    waiting.addAll(files);
    next();
  }

  /** Takes in what is shown; where that is refused, it stays as it was. */
  public void take(Acceptance how) {
    IncomingBundle bundle = shown.get().orElseThrow();
    shown.set(Optional.empty());
    before.accept(() ->
        tasks.run(
            progress -> bundles.take(bundle, how),
            taken -> {
              after.accept(taken);
              tell(taken, bundle);
              next();
            },
            this::refused));
  }

  /** Puts a bundle aside, if it is shown: nothing of it is taken in. */
  public void putAside(IncomingBundle bundle) {
    if (shown.get().filter(bundle::equals).isPresent()) {
      shown.set(Optional.empty());
      next();
    }
  }

  /** Looks at those that waited until somebody sat here. */
  public void goOn() {
    next();
  }

  private void next() {
    if (looking || shown.get().isPresent() || waiting.isEmpty()) {
      return;
    }
    looking = true;
    Path file = waiting.removeFirst();
    tasks.run(
        progress -> bundles.look(file),
        bundle -> {
          looking = false;
          shown.set(Optional.of(bundle));
        },
        problem -> {
          looking = false;
          if (problem.key().equals("problem.person.unknown")) {
            waiting.addFirst(file);
          } else {
            refused(problem);
          }
        });
  }

  private void refused(Problem problem) {
    notices.problem(problem);
    next();
  }

  private void tell(TakenIn taken, IncomingBundle bundle) {
    if (taken.conflicts() > 0) {
      notices.warn("notice.bundle-conflicts", bundle.name(), taken.conflicts());
    } else {
      notices.done("notice.bundle-taken", bundle.name(), taken.effect());
    }
  }
}
