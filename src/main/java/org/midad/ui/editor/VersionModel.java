package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Desk;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;

/**
 * The version of the open story that somebody reads in place of its page. The page itself goes on
 * under it: what was written is saved, and what others make of the story arrives.
 */
final class VersionModel {
  private final Desk desk;
  private final ModeModel mode;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Grows with everything that is asked, so that a late answer is known. */
  private int asked;

  /**
   * What is read.
   *
   * @param event what is known of how it came to be
   */
  record Shown(HistoryModel.Event event, Revision revision) {}

  /**
   * @param mode of the page, which nobody changes meanwhile
   */
  VersionModel(Desk desk, ModeModel mode, Tasks tasks, Notices notices) {
    this.desk = desk;
    this.mode = mode;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Empty while the page itself is shown. */
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  boolean isShown() {
    return shown.get().isPresent();
  }

  /** Shows a version of the open story, from its history. */
  void show(HistoryModel.Event event) {
    int mine = ++asked;
    tasks.run(
        progress -> desk.revision(event.entry().id()),
        revision -> {
          if (mine == asked) {
            mode.cover(Optional.of(new Refusal("refusal.reading-version", List.of())));
            shown.set(Optional.of(new Shown(event, revision)));
          }
        },
        notices::problem);
  }

  /** Shows the page itself again. */
  void close() {
    asked++;
    mode.cover(Optional.empty());
    shown.set(Optional.empty());
  }

  /** Why no earlier version can be restored now, or empty. */
  Optional<Problem> restoring() {
    return mode.uncovered().map(Refusal::problem);
  }

  /** Another story may be open now, and then no version of the one before is shown any more. */
  void opened(StoryId story) {
    if (shown.get().filter(now -> !now.revision().story().id().equals(story)).isPresent()) {
      close();
    }
  }
}
