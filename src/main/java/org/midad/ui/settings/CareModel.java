package org.midad.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.midad.app.LibraryCare;
import org.midad.app.LibraryCare.BackedUp;
import org.midad.app.LibraryImport;
import org.midad.app.LibraryTaken;
import org.midad.app.Restored;
import org.midad.app.Tasks;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** What becomes of the library as a whole: copied, brought back, brought together. */
public final class CareModel {
  private final LibraryCare care;
  private final LibraryImport imports;
  private final BackupModel daily;
  private final Tasks tasks;
  private final Notices notices;
  private final ObservableList<BackedUp> backups = FXCollections.observableArrayList();

  /** Kept, for what it is told by holds it but weakly. */
  private final ObservableList<BackedUp> shown = FXCollections.unmodifiableObservableList(backups);

  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private Runnable onBrought = () -> {};
  private Consumer<Path> onLocked = backup -> {};
  private Consumer<Path> onRestore = backup -> {};

  /**
   * @param daily makes the backups
   * @param tasks holds up nothing else: a large library takes minutes
   */
  public CareModel(
      LibraryCare care, LibraryImport imports, BackupModel daily, Tasks tasks, Notices notices) {
    this.care = care;
    this.imports = imports;
    this.daily = daily;
    this.tasks = tasks;
    this.notices = notices;
    daily.onMade(this::refresh);
  }

  /** Those there are, the newest first, as of the last {@link #refresh}. */
  ObservableList<BackedUp> backups() {
    return shown;
  }

  /** Whether something is under way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy;
  }

  /** How far it is, from 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress;
  }

  /** Told when stories came from another library. */
  public void onBrought(Runnable listener) {
    onBrought = listener;
  }

  /** Told which backup is of an encrypted library, and is to be brought in with its passphrase. */
  void onLocked(Consumer<Path> listener) {
    onLocked = listener;
  }

  /** Told which backup takes the library's place, once it is known to be whole. */
  public void onRestore(Consumer<Path> listener) {
    onRestore = listener;
  }

  void refresh() {
    tasks.run(any -> care.backups(), backups::setAll, notices::problem);
  }

  void backUp() {
    daily.backUp();
  }

  /** Writes the whole library into a file. */
  void export(Path file) {
    run(
        told -> care.export(file, told),
        made -> notices.done("notice.library-exported", made.stories(), made.file().toString()),
        notices::problem);
  }

  /** Brings in what another library's backup holds. */
  void bring(Path file) {
    bring(
        file,
        Optional.empty(),
        () -> {},
        problem -> {
          if (Passphrase.isLacking(problem)) {
            onLocked.accept(file);
          } else {
            notices.problem(problem);
          }
        });
  }

  /**
   * Brings in what the backup of an encrypted library holds.
   *
   * @param brought told when it is done
   * @param refused told what hindered it
   */
  void bring(Path file, Passphrase passphrase, Runnable brought, Consumer<Problem> refused) {
    bring(file, Optional.of(passphrase), brought, refused);
  }

  private void bring(
      Path file, Optional<Passphrase> passphrase, Runnable brought, Consumer<Problem> refused) {
    run(
        told -> imports.take(file, passphrase, told),
        taken -> {
          brought.run();
          onBrought.run();
          tell(taken);
        },
        refused);
  }

  /** Lets a backup take the library's place. */
  void restore(Path file) {
    run(any -> care.restorable(file), ready -> onRestore.accept(ready.file()), notices::problem);
  }

  /** Says that the library came back from a backup, and where the one went that was there. */
  public void tell(Restored restored) {
    int faults = restored.inspected().faults().size();
    if (faults > 0) {
      notices.warn("problem.verify.faults", faults);
    } else {
      restored
          .aside()
          .ifPresent(aside -> notices.warn("notice.library-restored", aside.toString()));
    }
  }

  private void tell(LibraryTaken taken) {
    if (taken.leftOut().isEmpty()) {
      notices.done(
          "library-taken.counts",
          taken.stories(),
          taken.fresh(),
          taken.ahead(),
          taken.merged(),
          taken.conflicts());
    } else {
      notices.warn("notice.library-left-out", taken.stories(), taken.leftOut().size());
    }
  }

  private <T> void run(Tasks.Work<T> work, Consumer<T> finished, Consumer<Problem> failed) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    progress.set(0);
    tasks.run(
        work,
        new Tasks.Listener<T>() {
          @Override
          public void progress(double done) {
            progress.set(done);
          }

          @Override
          public void done(T result) {
            busy.set(false);
            finished.accept(result);
          }

          @Override
          public void failed(Problem problem) {
            busy.set(false);
            failed.accept(problem);
          }

          @Override
          public void cancelled() {
            busy.set(false);
          }
        });
  }
}
