package org.midad.ui.publish;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Target;
import org.midad.deliver.Undelivered;
import org.midad.model.Problem;

/** Tries whether a target would take something, and tells what it answered. */
public final class TrialModel {
  private static final String UNKNOWN = "problem.deliver.host-unknown";
  private static final String CHANGED = "problem.deliver.host-changed";

  /** How a try stands. */
  sealed interface Trial {
    /** Nothing was tried. */
    record None() implements Trial {}

    record Underway() implements Trial {}

    /**
     * It would take something.
     *
     * @param words what it said, word by word
     */
    record Answered(String words) implements Trial {}

    /**
     * It would not, or did not answer.
     *
     * @param words what it said, word by word; may be empty
     */
    record Failed(Problem problem, String words) implements Trial {}

    /**
     * An SSH server that nobody has vouched for. Nothing was sent to it.
     *
     * @param fingerprint of its key, such as {@code SHA256:…}
     * @param key as {@code known_hosts} has it
     */
    record Stranger(Address.Sftp server, String fingerprint, String key) implements Trial {}

    /** One that shows another key than before. Nothing was sent to it. */
    record Impostor(Address.Sftp server, String fingerprint) implements Trial {}
  }

  private final Targets targets;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new Trial.None());
  private @Nullable Waiting waiting;

  /**
   * @param tasks in which work may wait for other machines, and can be cancelled while it does
   */
  public TrialModel(Targets targets, Tasks tasks) {
    this.targets = targets;
    this.tasks = tasks;
  }

  ReadOnlyObjectProperty<Trial> trialProperty() {
    return trial.getReadOnlyProperty();
  }

  /**
   * Asks a target.
   *
   * @param secret null for the one that is kept
   */
  void start(Target target, @Nullable Secret secret) {
    run(() -> ask(target, secret));
  }

  /** Vouches for a server whose fingerprint was compared, and asks it again. */
  void accept(Trial.Stranger stranger, Target target, @Nullable Secret secret) {
    run(() -> {
      targets.accept(stranger.server().host(), stranger.server().port(), stranger.key());
      return ask(target, secret);
    });
  }

  /** Forgets the key of a server of which its administrator says that it is new; asks it again. */
  void forget(Trial.Impostor impostor, Target target, @Nullable Secret secret) {
    run(() -> {
      targets.forget(impostor.server().host(), impostor.server().port());
      return ask(target, secret);
    });
  }

  /** Waits no longer, and puts away what was answered: it is about something else now. */
  void clear() {
    Waiting before = waiting;
    waiting = null;
    if (before != null && before.running != null) {
      before.running.cancel();
    }
    if (!(trial.get() instanceof Trial.None)) {
      trial.set(new Trial.None());
    }
  }

  private Trial ask(Target target, @Nullable Secret secret) {
    try {
      return new Trial.Answered(targets.test(target, secret));
    } catch (Undelivered e) {
      Problem problem = e.problem();
      if (target.address() instanceof Address.Sftp server) {
        if (problem.key().equals(UNKNOWN)) {
          return new Trial.Stranger(server, argument(problem, 1), argument(problem, 2));
        }
        if (problem.key().equals(CHANGED)) {
          return new Trial.Impostor(server, argument(problem, 1));
        }
      }
      return new Trial.Failed(problem, e.said());
    }
  }

  private static String argument(Problem problem, int place) {
    return String.valueOf(problem.arguments().get(place));
  }

  private interface Ask {
    Trial of();
  }

  private void run(Ask ask) {
    clear();
    trial.set(new Trial.Underway());
    Waiting now = new Waiting();
    waiting = now;
    now.running = tasks.run(progress -> ask.of(), now);
  }

  /** What comes too late, after something else was tried or chosen, is dropped. */
  private final class Waiting implements Tasks.Listener<Trial> {
    private Tasks.@Nullable Running running;

    @Override
    public void done(Trial result) {
      tell(result);
    }

    @Override
    public void failed(Problem problem) {
      tell(new Trial.Failed(problem, ""));
    }

    private void tell(Trial result) {
      if (this == waiting) {
        waiting = null;
        trial.set(result);
      }
    }
  }
}
