package org.midad.ui.publish;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.deliver.Target;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** One target: its fields, how its trial stands, and what can be done with it. */
final class TargetForm extends VBox {
  /** What is seen above a field that somebody is sent to, in pixels: its name. */
  private static final double ABOVE = 28;

  private final Kit kit;
  private final TargetFormModel form;
  private final TargetsModel targets;
  private final TrialModel trial;
  private final PreviewButton show;
  private final Consumer<Optional<Target>> then;
  private final TargetFields fields;
  private final ScrollPane room;
  private final StackPane foot = new StackPane();

  /**
   * @param then told which target is to be shown once this one was kept, or none once it was given
   *     up or taken away
   */
  TargetForm(
      Kit kit,
      TargetFormModel form,
      TargetsModel targets,
      TrialModel trial,
      PreviewModel preview,
      TargetChoices choices,
      Consumer<Optional<Target>> then) {
    super(12);
    this.kit = kit;
    this.form = form;
    this.targets = targets;
    this.trial = trial;
    this.then = then;
    setId("target-form");
    fields = new TargetFields(kit, form, choices, this::reveal);
    show =
        new PreviewButton(
            kit,
            preview,
            () ->
                isRight(fields.inputs().firstWrongToLookAt())
                    ? Optional.of(form.target())
                    : Optional.empty());
    room = new ScrollPane(fields);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.getStyleClass().addAll("settings", "target-room");
    VBox.setVgrow(room, Priority.ALWAYS);
    room.setMinHeight(0);
    getChildren().addAll(head(), room, new TrialView(kit, trial, form), show.why(), foot);
    foot.getChildren().setAll(buttons());
    outdate(form.stateProperty().map(TargetFormModel.State::draft));
    outdate(form.secretProperty());
  }

  /** An answer is about what was tried, and not about what is filled in since. */
  private <T> void outdate(ObservableValue<T> filled) {
    AtomicReference<T> tried = new AtomicReference<>(filled.getValue());
    Follow.value(
        this,
        filled,
        now -> {
          if (!now.equals(tried.getAndSet(now))) {
            trial.clear();
          }
        });
  }

  private Node head() {
    TargetKind kind = form.draft().kind();
    HBox head =
        new HBox(
            8, Icons.of(kind.icon()), kit.words(kit.messages().of(kind), FontWeight.SEMIBOLD, 15));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node buttons() {
    Button keep = kit.actions().mainButton(new Action("target.keep", this::keep));
    keep.setId("target-keep");
    keep.setDefaultButton(true);
    Button test = kit.actions().button(new Action("target.test", this::test).withIcon(Feather.ZAP));
    test.setId("target-test");
    Button away =
        kit.actions()
            .flatButton(
                form.isNew() ? drop("dialog.cancel") : new Action("target.retire", this::ask));
    away.setId("target-away");
    HBox row = new HBox(8, away);
    if (!form.isNew()) {
      Button undo = kit.actions().flatButton(drop("target.undo"));
      undo.setId("target-undo");
      Follow.value(
          this,
          form.stateProperty().map(TargetFormModel.State::changed),
          changed -> {
            keep.setDisable(!changed);
            TargetWords.show(undo, changed);
          });
      row.getChildren().add(undo);
    }
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    row.getChildren().addAll(between, show.button(), test, keep);
    row.getChildren().stream()
        .filter(Button.class::isInstance)
        .forEach(button -> ((Button) button).setMinWidth(USE_PREF_SIZE));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Action drop(String key) {
    return new Action(
        key,
        () -> {
          Optional<Target> before = form.before();
          trial.clear();
          targets.drop(form);
          then.accept(before);
        });
  }

  /** Sends to what is wrong; says whether nothing is. */
  private boolean isRight(Optional<Node> wrong) {
    wrong.ifPresent(input -> {
      input.requestFocus();
      reveal(input);
    });
    return wrong.isEmpty();
  }

  private void reveal(Node input) {
    // It may have come just now.
    room.applyCss();
    room.layout();
    Bounds bounds = fields.sceneToLocal(input.localToScene(input.getLayoutBounds()));
    double hidden = fields.getHeight() - room.getViewportBounds().getHeight();
    if (hidden > 0) {
      room.setVvalue(Math.clamp((bounds.getMinY() - ABOVE) / hidden, 0, 1));
    }
  }

  private void keep() {
    if (isRight(fields.inputs().firstWrong())) {
      targets.keep(form, kept -> then.accept(Optional.of(kept)));
    }
  }

  private void test() {
    if (isRight(fields.inputs().firstWrong())) {
      trial.start(form.target(), form.secret());
    }
  }

  /** There is no way back: the secret is forgotten. */
  private void ask() {
    Button leave = new Button(kit.messages().of("dialog.cancel"));
    leave.getStyleClass().add("flat");
    leave.setOnAction(event -> foot.getChildren().setAll(buttons()));
    Button go = new Button(kit.messages().of("target.retire"));
    go.setId("target-retire");
    go.getStyleClass().add("danger");
    go.setOnAction(event -> {
      trial.clear();
      targets.retire(form, () -> then.accept(Optional.empty()));
    });
    HBox row = new HBox(8, leave, go);
    row.setAlignment(Pos.CENTER_RIGHT);
    String name = form.before().map(Target::name).orElse("");
    VBox question =
        new VBox(8, kit.dialogs().text(kit.messages().of("target.retire-about", name)), row);
    question.setId("target-question");
    question.getStyleClass().addAll("trial", "bad");
    foot.getChildren().setAll(question);
    leave.requestFocus();
  }
}
