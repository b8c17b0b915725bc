package org.midad.ui.editor;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.midad.app.Handover;
import org.midad.app.Planning.Assignment;
import org.midad.app.Transition;
import org.midad.arabic.Messages;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;

/** Asks what goes with a decision: for whom, until when, and why. */
final class PlanSheets {
  private static final int LEAST_URGENT = 9;

  private final Kit kit;
  private final Messages messages;
  private final Clock clock;
  private final PlanModel plan;

  /**
   * Who can be chosen.
   *
   * @param person or null for nobody
   */
  private record Choice(@Nullable Person person) {
    @Nullable String id() {
      return person == null ? null : person.id();
    }
  }

  PlanSheets(Kit kit, Clock clock, PlanModel plan) {
    this.kit = kit;
    this.messages = kit.messages();
    this.clock = clock;
    this.plan = plan;
  }

  /** Asks for the words that go with a way on. */
  void handOver(Transition way, Head head, Consumer<Handover> answer) {
    TextField note = note();
    List<Node> parts = new ArrayList<>(List.of(kit.dialogs().text(messages.of(about(way)))));
    parts.add(Field.of(messages.of("plan.note"), note));
    ComboBox<Choice> next = people("handover-assignee", "plan.next-nobody", null);
    if (namesNext(way)) {
      parts.add(Field.of(messages.of("plan.next"), next));
    }
    Button go = go(messages.of(way));
    if (way == Transition.KILL || way == Transition.ASK_KILL) {
      go.getStyleClass().add("danger");
    }
    Plan.KillRequest asked = head.plan().kill();
    if (way == Transition.KILL && asked != null) {
      note.setText(asked.reason());
    }
    if (way.needsNote(head)) {
      go.disableProperty().bind(note.textProperty().map(String::isBlank));
    }
    go.setOnAction(event -> {
      kit.dialogs().close();
      answer.accept(new Handover(note.getText(), id(next)));
    });
    parts.add(buttons(go));
    kit.dialogs().show(messages.of(way), parts.toArray(Node[]::new));
    note.requestFocus();
  }

  /** Asks whose turn it is, until when, and how urgent it is. */
  void assign(Head head, BiConsumer<Assignment, String> answer) {
    Assignment now = Assignment.of(head);
    ComboBox<Choice> assignee = people("plan-assignee", "plan.nobody", now.assignee());
    MomentField due = new MomentField(kit, clock, now.due(), "plan-due");
    ComboBox<Integer> urgency = new ComboBox<>();
    urgency.setId("plan-urgency");
    urgency.setMaxWidth(Double.MAX_VALUE);
    urgency.getItems().setAll(IntStream.rangeClosed(1, LEAST_URGENT).boxed().toList());
    urgency.setValue(now.urgency());
    TextField note = note();
    Button go = go(messages.of("plan.assign-go"));
    go.disableProperty()
        .bind(due.valueProperty().map(chosen -> chosen.isEmpty() && !due.isBlank()));
    go.setOnAction(event -> {
      kit.dialogs().close();
      answer.accept(
          new Assignment(id(assignee), due.valueProperty().get().orElse(null), urgency.getValue()),
          note.getText());
    });
    kit.dialogs()
        .show(
            messages.of("plan.assign-title"),
            Field.of(messages.of("plan.assignee"), assignee),
            Field.of(messages.of("plan.due"), due),
            Field.of(messages.of("plan.urgency"), urgency),
            Field.of(messages.of("plan.note"), note),
            buttons(go));
    assignee.requestFocus();
  }

  /** Asks until when a story must not leave; an embargo that stands can be lifted. */
  void embargo(Head head, Consumer<@Nullable ZonedDateTime> answer) {
    ZonedDateTime now = head.plan().embargo();
    Button lift = new Button(messages.of("plan.embargo-lift"));
    lift.setId("embargo-lift");
    lift.getStyleClass().addAll("flat", "danger");
    lift.setOnAction(event -> {
      kit.dialogs().close();
      answer.accept(null);
    });
    moment(true, now, now == null ? List.of() : List.of(lift), chosen -> answer.accept(chosen));
  }

  /** Asks when a story leaves. */
  void schedule(Head head, Consumer<ZonedDateTime> answer) {
    ZonedDateTime now = head.plan().scheduled();
    moment(false, now == null ? head.plan().embargo() : now, List.of(), answer);
  }

  /** Asks what has happened since a story left. */
  void update(Consumer<String> answer) {
    kit.dialogs()
        .ask(
            messages.of("plan.update-title"),
            messages.of("plan.update-about"),
            messages.of("plan.update-go"),
            answer);
  }

  private void moment(
      boolean embargo,
      @Nullable ZonedDateTime now,
      List<Button> more,
      Consumer<ZonedDateTime> answer) {
    MomentField moment = new MomentField(kit, clock, now, "moment");
    Button go = go(messages.of(embargo ? "plan.embargo-go" : "plan.schedule-go"));
    go.disableProperty().bind(moment.valueProperty().map(Optional::isEmpty));
    go.setOnAction(event ->
        moment
            .valueProperty()
            .get()
            .ifPresent(chosen -> {
              kit.dialogs().close();
              answer.accept(chosen);
            }));
    HBox row = buttons(go);
    row.getChildren().addAll(0, more);
    kit.dialogs()
        .show(
            messages.of(embargo ? "plan.embargo-title" : "plan.schedule-title"),
            kit.dialogs().text(messages.of(embargo ? "plan.embargo-about" : "plan.schedule-about")),
            moment,
            row);
    moment.getChildren().getFirst().requestFocus();
  }

  private ComboBox<Choice> people(String id, String nobodyKey, @Nullable String chosen) {
    String nobody = messages.of(nobodyKey);
    ComboBox<Choice> people = new ComboBox<>();
    people.setId(id);
    people.setMaxWidth(Double.MAX_VALUE);
    people.getItems().add(new Choice(null));
    plan.colleagues().forEach(person -> people.getItems().add(new Choice(person)));
    people.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice choice) {
            Person person = choice == null ? null : choice.person();
            return person == null ? nobody : kit.line("rail.person", person.name(), person.role());
          }

          @Override
          public Choice fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, and not written");
          }
        });
    people.setValue(
        people.getItems().stream()
            .filter(choice -> Objects.equals(choice.id(), chosen))
            .findFirst()
            .orElseGet(people.getItems()::getFirst));
    return people;
  }

  private static @Nullable String id(ComboBox<Choice> people) {
    return people.getValue().id();
  }

  private TextField note() {
    TextField note = new TextField();
    note.setId("handover-note");
    note.setAccessibleText(messages.of("plan.note"));
    return note;
  }

  private static Button go(String verb) {
    Button go = new Button(verb);
    go.setId("go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    return go;
  }

  private HBox buttons(Button go) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(event -> kit.dialogs().close());
    HBox row = new HBox(8, space, cancel, go);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Whether somebody can be named who has the turn next. */
  private static boolean namesNext(Transition way) {
    return switch (way) {
      case SUBMIT, ACCEPT, PASS_TO_PROOF, APPROVE, RETURN, REOPEN, RELEASE, UNSPIKE, CORRECT ->
          true;
      case TAKE_BACK, UNSCHEDULE, HOLD, SPIKE, DROP_CORRECTION, ASK_KILL, KILL, KEEP -> false;
    };
  }

  private static String about(Transition way) {
    return switch (way) {
      case RETURN -> "handover.why-return";
      case HOLD -> "handover.why-hold";
      case CORRECT -> "handover.why-correct";
      case KILL, ASK_KILL -> "handover.why-kill";
      case SUBMIT,
          ACCEPT,
          TAKE_BACK,
          PASS_TO_PROOF,
          APPROVE,
          REOPEN,
          UNSCHEDULE,
          RELEASE,
          SPIKE,
          UNSPIKE,
          DROP_CORRECTION,
          KEEP ->
          "handover.note";
    };
  }
}
