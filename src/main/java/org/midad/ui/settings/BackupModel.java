package org.midad.ui.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.midad.app.LibraryCare;
import org.midad.app.Tasks;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;

/**
 * The library's backups while the window is open: one a day without being asked, told only where
 * nothing else is being told, and the histories thinned after it; and one whenever somebody wishes.
 */
public final class BackupModel {
  /** Between two looks whether a day has passed. */
  private static final Duration OFTEN = Duration.ofHours(1);

  private final LibraryCare care;
  private final Tasks tasks;
  private final Notices notices;
  private final InstantSource clock;
  private Instant next = Instant.EPOCH;
  private final Supplier<Set<StoryId>> open;
  private Runnable onMade = () -> {};
  private Tasks.@Nullable Running daily;

  /**
   * @param open stories that somebody has open
   * @param tasks holds up nothing else: a backup of a large library takes minutes
   */
  public BackupModel(
      LibraryCare care,
      Supplier<Set<StoryId>> open,
      Tasks tasks,
      Notices notices,
      InstantSource clock) {
    this.open = open;
    this.care = care;
    this.tasks = tasks;
    this.notices = notices;
    this.clock = clock;
  }

  /** Told whenever there is one more. */
  void onMade(Runnable listener) {
    onMade = listener;
  }

  /** Makes the backup of the day if there is none yet. To be called often. */
  public void tick() {
    Instant now = clock.instant();
    // A clock that was set back must not put it off.
    if (next.isAfter(now) && next.isBefore(now.plus(OFTEN).plusSeconds(1))) {
      return;
    }
    next = now.plus(OFTEN);
    daily = tasks.run(care::backUpDaily, this::made, notices::problem);
  }

  /** Makes a backup, because somebody wishes so. */
  public void backUp() {
    notices.done("notice.backing-up");
    tasks.run(
        care::backUp,
        backup -> {
          thin();
          onMade.run();
          tell(backup);
        },
        notices::problem);
  }

  /** The window closes: what is not done yet is done the next time. */
  public void stop() {
    if (daily != null) {
      daily.cancel();
    }
  }

  /** What is given up of the histories is in the backup that was just made. */
  private void thin() {
    Set<StoryId> spared = open.get();
    daily = tasks.run(progress -> care.thin(spared, progress), any -> {}, notices::problem);
  }

  private void made(Optional<LibraryCare.BackedUp> backup) {
    backup.ifPresent(made -> {
      thin();
      onMade.run();
      if (made.missed().isPresent() || notices.currentProperty().get().isEmpty()) {
        tell(made);
      }
    });
  }

  private void tell(LibraryCare.BackedUp backup) {
    backup
        .missed()
        .ifPresentOrElse(
            missed ->
                notices.warn(
                    "notice.backup-elsewhere", missed.toString(), backup.file().toString()),
            () -> notices.done("notice.backed-up", backup.stories(), backup.file().toString()));
  }
}
