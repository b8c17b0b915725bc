package org.midad.ui.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.NameRegister;
import org.midad.app.NameRegister.Misspelt;
import org.midad.app.Tasks;
import org.midad.app.Tasks.Running;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** How the whole archive fares by the name register. */
public final class NameCheckModel {
  /** How the archive fares. */
  sealed interface Check {
    /** Nobody has asked. */
    record None() implements Check {}

    /**
     * It is being read.
     *
     * @param done from 0 to 1
     */
    record Running(double done) implements Check {}

    /** What stands in it otherwise than in the register. */
    record Done(List<Misspelt> found) implements Check {}
  }

  private final NameRegister register;
  private final Tasks tasks;
  private final Tasks lengthy;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(new Check.None());
  private @Nullable Search search;
  private @Nullable Running running;

  /**
   * @param lengthy may take minutes, and holds up nothing else
   */
  public NameCheckModel(NameRegister register, Tasks tasks, Tasks lengthy, Notices notices) {
    this.register = register;
    this.tasks = tasks;
    this.lengthy = lengthy;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<Check> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /** Holds the whole archive to the register. */
  void begin() {
    cancel();
    Search begun = new Search();
    search = begun;
    check.set(new Check.Running(0));
    running = lengthy.run(register::check, begun);
  }

  /** Ends the search, or puts aside what it found. */
  void cancel() {
    search = null;
    if (running != null) {
      running.cancel();
    }
    check.set(new Check.None());
  }

  /** Writes what was found into a file. */
  void write(Path file) {
    if (check.get() instanceof Check.Done done) {
      tasks.run(
          progress -> {
            register.write(done.found(), file);
            return file.toString();
          },
          saved -> notices.done("names.report-written", saved),
          notices::problem);
    }
  }

  /** One reading of the archive; nobody hears of it any more once it is unwanted. */
  private final class Search implements Tasks.Listener<List<Misspelt>> {
    @Override
    public void progress(double done) {
      tell(new Check.Running(done));
    }

    @Override
    public void done(List<Misspelt> found) {
      tell(new Check.Done(found));
    }

    @Override
    public void failed(Problem problem) {
      if (isWanted()) {
        check.set(new Check.None());
        notices.problem(problem);
      }
    }

    private void tell(Check now) {
      if (isWanted()) {
        check.set(now);
      }
    }

    private boolean isWanted() {
      return search == this;
    }
  }
}
