package org.midad.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the reader is told beside the work: that something was done, with a way back, or that it
 * could not be. One notice at a time; a later one takes the place of an earlier. A view model: on
 * the FX thread, but without a toolkit, and in no language, so that it outlives a change of it.
 */
public final class Notices {
  /**
   * Something told.
   *
   * @param key of its words in {@code assets/i18n}
   * @param arguments what the sentence names, in order
   * @param remedy what can be done about it, such as undoing it
   */
  public record Notice(Tone tone, String key, List<Object> arguments, Optional<Remedy> remedy) {
    public Notice {
      arguments = List.copyOf(arguments);
    }
  }

  /** How something is told. */
  public enum Tone {
    /** In passing: it goes away by itself. */
    DONE,
    /** It stays until the reader has put it aside. */
    PROBLEM
  }

  /**
   * A way out, or back.
   *
   * @param key of the verb on its button
   */
  public record Remedy(String key, Runnable work) {}

  private static final String UNDO = "notice.undo";

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final ReadOnlyObjectWrapper<Optional<Notice>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What is told now. */
  public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Tells that something was done. */
  public void done(String key, Object... arguments) {
    show(new Notice(Tone.DONE, key, List.of(arguments), Optional.empty()));
  }

  /** Tells that something was done, and offers to undo it: the answer to "are you sure?". */
  public void undoable(Runnable undo, String key, Object... arguments) {
    remediable(new Remedy(UNDO, undo), key, arguments);
  }

  /** Tells that something was done, and offers what may be wanted next, such as its folder. */
  public void remediable(Remedy remedy, String key, Object... arguments) {
    show(new Notice(Tone.DONE, key, List.of(arguments), Optional.of(remedy)));
  }

  /** Tells something that the reader should not miss; it stays until put aside. */
  public void warn(String key, Object... arguments) {
    show(new Notice(Tone.PROBLEM, key, List.of(arguments), Optional.empty()));
  }

  /** The same, and offers what may be wanted next. */
  public void warn(Remedy remedy, String key, Object... arguments) {
    show(new Notice(Tone.PROBLEM, key, List.of(arguments), Optional.of(remedy)));
  }

  /** Tells what went wrong, and offers a way out. */
  public void problem(Problem problem, Remedy remedy) {
    LOG.info("told: {}", problem.getMessage(), problem.getCause());
    show(new Notice(Tone.PROBLEM, problem.key(), problem.arguments(), Optional.of(remedy)));
  }

  /** Tells what went wrong. What nobody foresaw goes to the log as well. */
  public void problem(Throwable thrown) {
    switch (thrown) {
      case Problem problem -> {
        LOG.info("told: {}", problem.getMessage(), problem.getCause());
        warn(problem.key(), problem.arguments().toArray());
      }
      default -> {
        LOG.error("not foreseen", thrown);
        warn("problem.unexpected");
      }
    }
  }

  /** Takes back what was done last, if that is still told; says whether it is. */
  public boolean undo() {
    Optional<Remedy> undo =
        current.get().flatMap(Notice::remedy).filter(remedy -> remedy.key().equals(UNDO));
    undo.ifPresent(remedy -> {
      dismiss();
      remedy.work().run();
    });
    return undo.isPresent();
  }

  /** Puts aside what is told, whatever it is. */
  public void dismiss() {
    current.set(Optional.empty());
  }

  /** Puts aside what would go away by itself. */
  public void dismissPassing() {
    if (current.get().filter(notice -> notice.tone() == Tone.DONE).isPresent()) {
      dismiss();
    }
  }

  private void show(Notice notice) {
    current.set(Optional.of(notice));
  }
}
