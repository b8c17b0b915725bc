package org.midad.ui.editor;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Revision;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.InkMark;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/**
 * Under the stages: who has the turn and until when, who is writing, until when the story must not
 * leave and when it will, and what was said when it was handed over. Empty as a rule, and then not
 * there.
 */
final class StandingRow extends VBox {
  /** The id of what sets an embargo anew that has ended. */
  static final String EMBARGO = "standing-embargo";

  private static final double SIZE = 12;

  /** Decided without the story's going to anybody else. */
  private static final Set<Revision.Reason> BESIDE =
      EnumSet.of(
          Revision.Reason.EMBARGOED,
          Revision.Reason.EMBARGO_LIFTED,
          Revision.Reason.KILL_ASKED,
          Revision.Reason.KILL_DECLINED,
          Revision.Reason.TAKEN_OVER,
          Revision.Reason.MERGED);

  private final Kit kit;
  private final Messages messages;
  private final Clock clock;
  private final StoryViewModel open;
  private final PlanActions actions;

  StandingRow(Kit kit, Clock clock, StoryViewModel open, PlanActions actions) {
    this.kit = kit;
    this.messages = kit.messages();
    this.clock = clock;
    this.open = open;
    this.actions = actions;
    getStyleClass().add("standing");
    setId("standing");
    Follow.value(this, open.headProperty(), any -> build());
    Follow.value(this, open.readOnlyProperty(), any -> build());
    Follow.value(this, open.plan().peopleProperty(), any -> build());
    Follow.value(
        this,
        Bindings.createObjectBinding(
            () -> List.copyOf(open.history().events()), open.history().events()),
        any -> build());
  }

  private void build() {
    getChildren().clear();
    open.headProperty().get().ifPresent(this::tell);
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private void tell(Head head) {
    FlowPane facts = new FlowPane(16, 4);
    facts.setAlignment(Pos.CENTER_LEFT);
    Plan plan = head.plan();
    head.lock()
        .filter(lock -> open.plan().barring(head).isPresent())
        .ifPresent(lock -> {
          Button unlock = kit.actions().flatButton(actions.takeOver);
          unlock.setId("take-over");
          HBox fact = fact(Feather.LOCK, messages.of("standing.locked", lock.name()), "late");
          fact.getChildren().add(unlock);
          facts.getChildren().add(fact);
        });
    String assignee = plan.assignee();
    if (assignee != null) {
      HBox fact = fact(null, messages.of("standing.assignee", open.plan().name(assignee)), "");
      Person person = open.plan().peopleProperty().get().get(assignee);
      if (person != null) {
        fact.getChildren().addFirst(new InkMark(person.color()));
      }
      facts.getChildren().add(fact);
    }
    moment(facts, Feather.FLAG, "standing.due", plan.due(), isPast(plan.due()));
    ZonedDateTime embargo = plan.embargo();
    if (embargo != null && isPast(embargo)) {
      Button again = kit.actions().flatButton(actions.embargo);
      again.setId(EMBARGO);
      HBox fact = fact(Feather.SHIELD, messages.of("standing.embargo-past", embargo), "");
      fact.getChildren().add(again);
      facts.getChildren().add(fact);
    } else {
      moment(facts, Feather.SHIELD, "standing.embargo", embargo, false);
    }
    boolean due = isPast(plan.scheduled());
    moment(
        facts,
        Feather.CLOCK,
        due ? "standing.scheduled-past" : "standing.scheduled",
        plan.scheduled(),
        due);
    if (!facts.getChildren().isEmpty()) {
      getChildren().add(facts);
    }
    Plan.KillRequest kill = plan.kill();
    if (kill != null) {
      say(messages.of("standing.kill", open.plan().name(kill.by()), kill.reason()), "late");
    }
    handedOver()
        .ifPresent(said ->
            say(
                messages.of(
                    "standing.note", said.entry().reason(), said.author(), said.entry().note()),
                "note"));
  }

  /** What was said when the story was handed over last. */
  private Optional<HistoryModel.Event> handedOver() {
    return open.history().events().stream()
        .filter(event -> handsOver(event.entry().reason()))
        .findFirst()
        .filter(event -> !event.entry().note().isBlank());
  }

  private static boolean handsOver(Revision.Reason reason) {
    return reason.isDecision() && !BESIDE.contains(reason);
  }

  private void moment(
      FlowPane facts, Feather icon, String key, @Nullable ZonedDateTime moment, boolean late) {
    if (moment != null) {
      facts.getChildren().add(fact(icon, messages.of(key, moment), late ? "late" : ""));
    }
  }

  private boolean isPast(@Nullable ZonedDateTime moment) {
    return moment != null && !clock.instant().isBefore(moment.toInstant());
  }

  private HBox fact(@Nullable Feather icon, String words, String style) {
    TextBlock text = kit.words(words, FontWeight.REGULAR, SIZE);
    text.setMinWidth(USE_PREF_SIZE);
    HBox fact = new HBox(6);
    if (icon != null) {
      fact.getChildren().add(Icons.of(icon));
    }
    fact.getChildren().add(text);
    fact.getStyleClass().addAll("fact", style);
    fact.setAlignment(Pos.CENTER_LEFT);
    return fact;
  }

  private void say(String words, String style) {
    TextBlock text = kit.words(words, FontWeight.REGULAR, SIZE);
    text.setMaxLines(2);
    text.getStyleClass().addAll("said", style);
    getChildren().add(text);
  }
}
