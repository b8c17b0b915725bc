package org.midad.ui.publish;

import java.nio.file.Path;
import org.midad.app.Desk;
import org.midad.app.Tasks;
import org.midad.export.Format;
import org.midad.model.Story;
import org.midad.ui.kit.Notices;

/** Writes copies of stories, which stay where they are. */
public final class CopyModel {
  private final Desk desk;
  private final Tasks tasks;
  private final Notices notices;

  public CopyModel(Desk desk, Tasks tasks, Notices notices) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Writes one into a file, and tells where it is. */
  public void save(Story story, Format format, Path file) {
    tasks.run(
        progress -> {
          desk.saveCopy(story, format, file);
          return file.toString();
        },
        saved -> notices.done("notice.copied", saved),
        notices::problem);
  }
}
