package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.midad.app.Accounts;
import org.midad.app.Desk;
import org.midad.app.Tasks;
import org.midad.model.HistoryEntry;
import org.midad.model.Revision;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;

/** What was done with the open story, as its reader needs to know it. */
final class HistoryModel {
  private final Desk desk;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final VersionModel version;
  private final ObservableList<Event> events = FXCollections.observableArrayList();

  /**
   * Something that was done with the story.
   *
   * @param author as colleagues call the person
   */
  record Event(HistoryEntry entry, String author) {}

  HistoryModel(Desk desk, Accounts accounts, ModeModel mode, Tasks tasks, Notices notices) {
    this.desk = desk;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    version = new VersionModel(desk, mode, tasks, notices);
  }

  /** Newest first. */
  ObservableList<Event> events() {
    return FXCollections.unmodifiableObservableList(events);
  }

  /** The version that is read in place of the page. */
  VersionModel version() {
    return version;
  }

  void read(StoryId story) {
    tasks.run(progress -> told(story), events::setAll, notices::problem);
  }

  /** Of what was kept again and again while somebody wrote, only the last is of interest. */
  private List<Event> told(StoryId story) {
    Map<String, String> names = accounts.names();
    List<Event> told = new ArrayList<>();
    for (HistoryEntry entry : desk.history(story)) {
      if (entry.thinned()) {
        // Its text cannot be shown, and the one after it was written in the same go.
        continue;
      }
      boolean repeated =
          entry.reason() == Revision.Reason.AUTOSAVED
              && !told.isEmpty()
              && told.getLast().entry().reason() == Revision.Reason.AUTOSAVED
              && told.getLast().entry().author().equals(entry.author());
      if (!repeated) {
        told.add(new Event(entry, names.getOrDefault(entry.author(), entry.author())));
      }
    }
    return told;
  }
}
