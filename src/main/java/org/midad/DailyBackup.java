package org.midad;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.model.StoryId;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Notices;
import org.midad.ui.settings.BackupModel;
import org.midad.ui.settings.CareModel;

/** The library's backups, and what else becomes of it as a whole, while the window is open. */
final class DailyBackup {
  private static final Duration BETWEEN_TICKS = Duration.minutes(1);

  /** The first picture of the window comes first. */
  private static final Duration BEFORE_THE_FIRST = Duration.seconds(5);

  private final BackupModel backups;
  private final CareModel care;
  private final Timeline ticks;

  /**
   * @param open stories that somebody has open
   * @param lengthy takes minutes, and holds up nothing else
   */
  DailyBackup(
      UseCases cases,
      Supplier<Set<StoryId>> open,
      Tasks lengthy,
      Notices notices,
      Clock clock,
      ObservableValue<Boolean> showing) {
    backups = new BackupModel(cases.care(), open, lengthy, notices, clock);
    care = new CareModel(cases.care(), cases.libraryImport(), backups, lengthy, notices);
    ticks = new Timeline(new KeyFrame(BETWEEN_TICKS, any -> backups.tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
    showing.subscribe(shown -> {
      if (shown) {
        ticks.jumpTo(BETWEEN_TICKS.subtract(BEFORE_THE_FIRST));
        ticks.play();
      } else {
        ticks.stop();
        backups.stop();
      }
    });
  }

  CareModel care() {
    return care;
  }

  Action action() {
    return new Action("action.backup", backups::backUp);
  }
}
