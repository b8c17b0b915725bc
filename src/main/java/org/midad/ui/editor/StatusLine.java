package org.midad.ui.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.midad.arabic.Counts;
import org.midad.arabic.Messages;
import org.midad.arabic.ReadingTime;
import org.midad.model.Block;
import org.midad.model.Story;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** Under the page: how long the story is, and how safe. */
final class StatusLine extends HBox {
  /** Counting a long story costs more than a key may; it waits for a breath. */
  private final PauseTransition pause = new PauseTransition(Duration.millis(150));

  private final Messages messages;
  private final ZoneId zone;
  private final TextBlock words;
  private final TextBlock characters;
  private final TextBlock reading;
  private final TextBlock saving;

  /**
   * @param zone in which the time of a save is told
   */
  StatusLine(Kit kit, ZoneId zone, StoryViewModel open) {
    messages = kit.messages();
    this.zone = zone;
    words = line(kit);
    characters = line(kit);
    reading = line(kit);
    saving = line(kit);
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(words, reading, characters, space, saving);
    saving.setId("saving");
    words.setId("words");
    pause.setOnFinished(event -> open.storyProperty().get().ifPresent(this::count));
    Follow.value(this, open.storyProperty(), story -> pause.playFromStart());
    Follow.value(this, open.savingProperty(), this::tell);
  }

  private static TextBlock line(Kit kit) {
    TextBlock line = kit.words("", FontWeight.REGULAR, 12);
    line.setMinWidth(USE_PREF_SIZE);
    return line;
  }

  private void count(Story story) {
    Counts counts =
        Counts.of(story.body().stream().map(Block::text).collect(Collectors.joining("\n")));
    words.setText(messages.of("status.words", counts.words()));
    characters.setText(messages.of("status.characters", counts.characters()));
    reading.setText(ReadingTime.phrase(ReadingTime.minutes(counts.words()), messages));
  }

  private void tell(Saving state) {
    saving.setText(
        switch (state) {
          case Saving.Saved(var at) ->
              messages.of(
                  "status.saved", DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone)));
          case Saving.Unsaved() -> messages.of("status.unsaved");
          case Saving.Underway() -> messages.of("status.saving");
          case Saving.Failed() -> messages.of("status.failed");
        });
  }
}
