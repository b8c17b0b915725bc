package org.midad.ui.publish;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.midad.app.FolderPass;
import org.midad.app.IncomingBundle;
import org.midad.app.SharedFolder;
import org.midad.app.TakenIn;
import org.midad.app.Tasks;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** Looks into the shared folder in the background, and tells what came of it. */
public final class SharedFolderModel {
  private final SharedFolder folder;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<Path> show;
  private final Consumer<TakenIn> taken;
  private boolean looking;
  private boolean missing;

  /**
   * @param show shows a bundle that somebody has to look at
   * @param taken told of each story that has moved
   */
  public SharedFolderModel(
      SharedFolder folder,
      Tasks tasks,
      Notices notices,
      Consumer<Path> show,
      Consumer<TakenIn> taken) {
    this.folder = folder;
    this.tasks = tasks;
    this.notices = notices;
    this.show = show;
    this.taken = taken;
  }

  /** Looks once, and again as long as there is more to do; not while it is looking already. */
  public void look() {
    if (looking) {
      return;
    }
    looking = true;
    tasks.run(
        progress -> folder.look(),
        pass -> {
          looking = false;
          tell(pass);
          if (pass.more()) {
            look();
          }
        },
        problem -> {
          looking = false;
          notices.problem(problem);
        });
  }

  private void tell(FolderPass pass) {
    if (pass.missing() != missing) {
      missing = pass.missing();
      if (missing) {
        notices.warn("notice.shared-missing");
      } else {
        notices.done("notice.shared-back");
      }
    }
    pass.taken().forEach(taken);
    int conflicts = pass.taken().stream().mapToInt(TakenIn::conflicts).sum();
    if (conflicts > 0) {
      notices.warn("notice.shared-conflicts", conflicts);
    } else if (!pass.taken().isEmpty()) {
      notices.done("notice.shared-taken", pass.taken().size());
    }
    pass.refused().forEach(refused -> notices.problem(refused.problem()));
    pass.strangers().forEach(this::tellStranger);
  }

  private void tellStranger(IncomingBundle bundle) {
    notices.problem(
        new Problem("problem.bundle.stranger-waits", bundle.name()),
        new Notices.Remedy("notice.show", () -> show.accept(bundle.file())));
  }
}
