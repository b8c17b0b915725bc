package org.midad.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the reader is told beside the work: that something was done, with a way back, or that it
 * could not be. One notice at a time; a later one takes the place of an earlier. A view model: on
 * the FX thread, but without a toolkit.
 */
public final class Notices {
  /**
   * Something told.
   *
   * @param words in the reader's language
   * @param remedy what can be done about it, such as undoing it
   */
  public record Notice(Tone tone, String words, Optional<Remedy> remedy) {}

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
   * @param label the verb on its button, in the reader's language
   */
  public record Remedy(String label, Runnable work) {}

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Messages messages;
  private final ReadOnlyObjectWrapper<Optional<Notice>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public Notices(Messages messages) {
    this.messages = messages;
  }

  /** What is told now. */
  public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Tells that something was done. */
  public void done(String key, Object... arguments) {
    show(new Notice(Tone.DONE, messages.of(key, arguments), Optional.empty()));
  }

  /** Tells that something was done, and offers to undo it: the answer to "are you sure?". */
  public void undoable(Runnable undo, String key, Object... arguments) {
    show(
        new Notice(
            Tone.DONE,
            messages.of(key, arguments),
            Optional.of(new Remedy(messages.of("notice.undo"), undo))));
  }

  /** Tells something that the reader should not miss; it stays until put aside. */
  public void warn(String words) {
    show(new Notice(Tone.PROBLEM, words, Optional.empty()));
  }

  /** Tells what went wrong. What nobody foresaw goes to the log as well. */
  public void problem(Throwable thrown) {
    switch (thrown) {
      case Problem problem -> {
        LOG.info("told: {}", problem.getMessage(), problem.getCause());
        warn(words(problem));
      }
      default -> {
        LOG.error("not foreseen", thrown);
        warn(messages.of("problem.unexpected"));
      }
    }
  }

  /** A problem in the reader's language. */
  public String words(Problem problem) {
    return messages.of(problem.key(), problem.arguments().toArray());
  }

  /** Puts aside what is told, whatever it is. */
  public void dismiss() {
    current.set(Optional.empty());
  }

  private void show(Notice notice) {
    current.set(Optional.of(notice));
  }
}
