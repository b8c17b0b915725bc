package org.midad.ui.desk;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Plan;
import org.midad.model.StorySummary;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** In a few quiet marks what presses of a story in a queue: until when, an embargo, a lock. */
final class StoryMarks extends HBox {
  private final Kit kit;
  private final Clock clock;
  private final List<String> told = new ArrayList<>();

  /**
   * @param clock tells what is late, in the newsroom's time zone
   */
  StoryMarks(Kit kit, Clock clock) {
    this.kit = kit;
    this.clock = clock;
    getStyleClass().add("story-marks");
    setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
  }

  /** Shows what presses of a story now. */
  void show(StorySummary story) {
    getChildren().clear();
    told.clear();
    Pressing pressing = Pressing.of(story, clock.instant());
    Plan plan = story.plan();
    if (!pressing.over()) {
      String style = pressing.late() ? "late" : "due";
      if (plan.scheduled() != null) {
        moment(Feather.CLOCK, "board.scheduled", plan.scheduled(), style);
      } else {
        moment(Feather.FLAG, "board.due", plan.due(), style);
      }
    }
    if (pressing.embargoed() && plan.embargo() != null) {
      mark(Feather.SHIELD, "", kit.messages().of("board.embargo", plan.embargo()), "embargo");
    }
    pressing
        .lock()
        .ifPresent(lock ->
            mark(Feather.LOCK, "", kit.messages().of("standing.locked", lock.name()), "lock"));
  }

  /** The same in words. */
  List<String> told() {
    return List.copyOf(told);
  }

  private void moment(Feather icon, String key, @Nullable ZonedDateTime moment, String style) {
    if (moment != null) {
      mark(
          icon,
          Pressing.brief(kit.messages(), clock, moment),
          kit.messages().of(key, moment),
          style);
    }
  }

  private void mark(Feather icon, String words, String meaning, String style) {
    Label mark = new Label(words, Icons.of(icon));
    mark.getStyleClass().add(style);
    mark.setAccessibleText(meaning);
    mark.setMinWidth(USE_PREF_SIZE);
    getChildren().add(mark);
    told.add(meaning);
  }
}
