package org.midad.ui.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.midad.arabic.Counts;
import org.midad.arabic.Messages;
import org.midad.arabic.ReadingTime;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.typeset.PrintColumn;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** Under the page: how long the story is, and how safe. */
final class StatusLine extends HBox {
  /** Numbers that change faster than this cannot be read. */
  private static final Duration PAUSE = Duration.millis(200);

  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Messages messages;
  private final ZoneId zone;
  private final StoryEditor page;
  private final CountingModel counting;
  private final TextBlock words;
  private final TextBlock reading;
  private final TextBlock characters;
  private final TextBlock sentences;
  private final ColumnMenu menu;
  private final TextBlock note;
  private final TextBlock saving;

  /** What goes first where room is short: the column's menu tells the first two as well. */
  private final List<Node> leaving;

  private PrintColumn column = new PrintColumn(45, FontFamily.NASKH, 9, 11);

  /** Whether something changed since it was counted last. */
  private boolean stale;

  /**
   * @param zone in which the time of a save is told
   * @param noted what is told of the caret's place
   * @param columnChosen told the width of column that the reader wishes, in millimetres
   */
  StatusLine(
      Kit kit,
      ZoneId zone,
      StoryViewModel open,
      StoryEditor page,
      ObservableValue<String> noted,
      DoubleConsumer columnChosen) {
    messages = kit.messages();
    this.zone = zone;
    this.page = page;
    counting = open.counting(kit.fonts());
    words = line(kit, "words");
    reading = line(kit, "reading");
    characters = line(kit, "characters");
    sentences = line(kit, "sentences");
    menu = new ColumnMenu(kit, columnChosen);
    note = line(kit, "caret-note");
    note.setMinWidth(0);
    saving = line(kit, "saving");
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(words, reading, characters, sentences, menu, space, note, saving);
    leaving = List.of(sentences, characters, reading, menu);
    pause.setOnFinished(any -> {
      if (stale) {
        changed();
      }
    });
    page.stateProperty().subscribe(any -> changed());
    Follow.value(this, counting.tallyProperty(), any -> tell());
    Follow.value(this, noted, this::note);
    Follow.value(this, open.savingProperty(), this::tell);
  }

  /** Measures in another column of print. */
  void setColumn(PrintColumn changed) {
    column = changed;
    count();
  }

  private static TextBlock line(Kit kit, String id) {
    TextBlock line = kit.words("", FontWeight.REGULAR, 12);
    line.setId(id);
    line.setMinWidth(USE_PREF_SIZE);
    return line;
  }

  private void changed() {
    stale = pause.getStatus() == Animation.Status.RUNNING;
    if (!stale) {
      count();
      pause.playFromStart();
    }
  }

  private void count() {
    counting.ask(new StoryCounter.Question(page.getStory(), page.getState().selected(), column));
  }

  private void note(String told) {
    note.setText(told);
    show(note, !told.isEmpty());
    requestLayout();
  }

  private void tell() {
    Tally tally = counting.tallyProperty().get();
    Optional<Counts> selected = tally.selected();
    Counts told = selected.orElse(tally.text());
    words.setText(
        messages.of(selected.isPresent() ? "status.selected" : "status.words", told.words()));
    characters.setText(messages.of("status.characters", told.characters()));
    sentences.setText(messages.of("status.sentences", told.sentences()));
    reading.setText(ReadingTime.phrase(ReadingTime.minutes(tally.text().words()), messages));
    menu.show(tally, column);
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    List<Node> stay = new ArrayList<>(List.of(words, characters, sentences, menu, note, saving));
    if (counting.tallyProperty().get().selected().isEmpty()) {
      stay.add(reading);
    }
    for (Node first : leaving) {
      if (needed(stay) <= getWidth()) {
        break;
      }
      stay.remove(first);
    }
    leaving.forEach(each -> show(each, stay.contains(each)));
    super.layoutChildren();
  }

  private double needed(List<Node> nodes) {
    return snappedLeftInset()
        + snappedRightInset()
        + nodes.stream().mapToDouble(each -> each.prefWidth(-1) + getSpacing()).sum();
  }

  private static void show(Node line, boolean shown) {
    line.setVisible(shown);
    line.setManaged(shown);
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
