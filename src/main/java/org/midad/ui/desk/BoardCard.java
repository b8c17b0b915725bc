package org.midad.ui.desk;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Stage;
import org.midad.model.StorySummary;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.desk.BoardModel.Card;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.InkMark;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.text.TextBlock;

/** A story on the board: its headline, and beneath it who has it and what presses. */
final class BoardCard extends VBox {
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
  private static final PseudoClass UNTITLED = PseudoClass.getPseudoClass("untitled");
  private static final double SMALL = 12;

  /** From here on a story is not urgent. */
  private static final int CALM = 4;

  private final Kit kit;
  private final Clock clock;
  private final List<String> told = new ArrayList<>();
  private final Runnable open;

  /**
   * @param column the stage that the column is named after; a card of another one names its own
   * @param open opens the story
   */
  BoardCard(Kit kit, Clock clock, Card card, Stage column, Runnable open) {
    this.kit = kit;
    this.clock = clock;
    this.open = open;
    StorySummary story = card.story();
    getStyleClass().add("board-card");
    setMinWidth(0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    pseudoClassStateChanged(LATE, card.late());
    boolean untitled = story.headline().isBlank();
    String title = untitled ? kit.messages().of("story.untitled") : story.headline();
    TextBlock headline = new TextBlock(kit.fonts(), title);
    headline.getStyleClass().add("headline");
    headline.setFont(FontFamily.PLEX, FontWeight.SEMIBOLD);
    headline.setSize(13);
    headline.setMaxLines(3);
    headline.pseudoClassStateChanged(UNTITLED, untitled);
    told.add(title);
    getChildren().add(headline);
    if (!story.slug().isBlank() || story.urgency() < CALM) {
      getChildren().add(slug(story));
    }
    if (story.stage() != column) {
      getChildren().add(fact(new StageMark(story.stage()), kit.messages().of(story.stage()), ""));
    }
    card.assignee()
        .ifPresent(person ->
            getChildren().add(fact(new InkMark(person.color()), person.name(), "assignee")));
    VBox moments = moments(card);
    if (!moments.getChildren().isEmpty()) {
      getChildren().add(moments);
    }
    card.lock()
        .ifPresent(lock -> getChildren().add(fact(Icons.of(Feather.LOCK), lock.name(), "lock")));
    if (card.plan().kill() != null) {
      getChildren()
          .add(fact(Icons.of(Feather.ALERT_TRIANGLE), kit.messages().of("board.kill"), "late"));
    }
    setAccessibleText(String.join(", ", told));
    setOnMouseClicked(event -> open.run());
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private HBox slug(StorySummary story) {
    Label slug = new Label(story.slug());
    slug.getStyleClass().add("slug");
    // Latin letters, cut off where they end.
    slug.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    slug.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(6, slug, space);
    if (story.urgency() < CALM) {
      Label urgency = new Label(String.valueOf(story.urgency()));
      urgency.getStyleClass().add("urgency");
      urgency.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(urgency);
      told.add(kit.messages().of("story.urgency", story.urgency()));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private VBox moments(Card card) {
    VBox moments = new VBox(2);
    moments.setMinWidth(0);
    moment(moments, Feather.FLAG, "board.due", card.plan().due(), card.late() ? "late" : "");
    ZonedDateTime embargo = card.plan().embargo();
    if (embargo != null && clock.instant().isBefore(embargo.toInstant())) {
      moment(moments, Feather.SHIELD, "board.embargo", embargo, "embargo");
    }
    moment(
        moments,
        Feather.CLOCK,
        "board.scheduled",
        card.plan().scheduled(),
        card.late() ? "late" : "");
    return moments;
  }

  private void moment(
      VBox moments, Feather icon, String key, @Nullable ZonedDateTime moment, String style) {
    if (moment != null) {
      moments
          .getChildren()
          .add(fact(Icons.of(icon), Pressing.brief(kit.messages(), clock, moment), style));
      told.removeLast();
      told.add(kit.messages().of(key, moment));
    }
  }

  private HBox fact(Node sign, String words, String style) {
    TextBlock text = kit.words(words, FontWeight.REGULAR, SMALL);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    HBox fact = new HBox(6, sign, text);
    fact.setMinWidth(0);
    fact.getStyleClass().addAll("fact", style);
    fact.setAlignment(Pos.CENTER_LEFT);
    told.add(words);
    return fact;
  }
}
