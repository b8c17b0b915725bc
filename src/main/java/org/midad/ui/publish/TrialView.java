package org.midad.ui.publish;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.TrialModel.Trial;
import org.midad.ui.text.TextBlock;

/** How the trial of a target stands: under way, or what it has answered, word by word. */
final class TrialView extends ScrollPane {
  /** Of the room for it, in pixels: an answer may be long. */
  private static final double ROOM = 208;

  private final Kit kit;
  private final TrialModel model;
  private final TargetFormModel form;
  private final VBox box = new VBox(8);

  TrialView(Kit kit, TrialModel model, TargetFormModel form) {
    this.kit = kit;
    this.model = model;
    this.form = form;
    box.setId("trial");
    box.getStyleClass().add("trial");
    setContent(box);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setMaxHeight(ROOM);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("settings");
    TargetWords.show(this, false);
    Follow.value(this, model.trialProperty(), this::show);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(ROOM, box.prefHeight(width < 0 ? getWidth() : width));
  }

  private void show(Trial trial) {
    box.getStyleClass().setAll("trial");
    box.getChildren().clear();
    switch (trial) {
      case Trial.None none -> {}
      case Trial.Underway underway -> underway();
      case Trial.Answered answered -> {
        box.getStyleClass().add("good");
        box.getChildren().add(line(Feather.CHECK_CIRCLE, words("trial.answered")));
        said(answered.words());
      }
      case Trial.Failed failed -> {
        box.getStyleClass().add("bad");
        box.getChildren().add(line(Feather.ALERT_CIRCLE, kit.told(failed.problem())));
        said(failed.words());
      }
      case Trial.Stranger stranger -> stranger(stranger);
      case Trial.Impostor impostor -> impostor(impostor);
    }
    TargetWords.show(this, !box.getChildren().isEmpty());
    setVvalue(0);
    requestLayout();
  }

  private void underway() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(18, 18);
    turning.setAccessibleText(words("trial.underway"));
    TextBlock words = kit.words(words("trial.underway"), FontWeight.REGULAR, 13);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button cancel = new Button(words("dialog.cancel"));
    cancel.setId("trial-cancel");
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(event -> model.clear());
    HBox row = new HBox(8, turning, words, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().add(row);
  }

  private void stranger(Trial.Stranger stranger) {
    box.getStyleClass().add("doubtful");
    box.getChildren()
        .add(
            line(
                Feather.ALERT_TRIANGLE,
                kit.messages().of("trial.stranger", stranger.server().host())));
    vouching(
        stranger.fingerprint(),
        "trial.compared",
        "trial.accept",
        () -> model.accept(stranger, form.target(), form.secret()));
  }

  private void impostor(Trial.Impostor impostor) {
    box.getStyleClass().add("bad");
    box.getChildren()
        .add(
            line(
                Feather.ALERT_OCTAGON,
                kit.messages().of("trial.impostor", impostor.server().host())));
    vouching(
        impostor.fingerprint(),
        "trial.asked",
        "trial.forget",
        () -> model.forget(impostor, form.target(), form.secret()));
  }

  /** A fingerprint, and what may be done once somebody says to have asked about it. */
  private void vouching(String fingerprint, String sureKey, String verbKey, Runnable work) {
    TextBlock letters = TargetWords.leftToRight(kit, fingerprint);
    letters.setId("fingerprint");
    VBox block = new VBox(letters);
    block.getStyleClass().add("verbatim");
    block.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    CheckBox sure = new CheckBox(words(sureKey));
    sure.setId("trial-sure");
    Button go = new Button(words(verbKey));
    go.setId("trial-go");
    go.setMinWidth(USE_PREF_SIZE);
    go.disableProperty().bind(sure.selectedProperty().not());
    go.setOnAction(event -> work.run());
    HBox.setHgrow(sure, Priority.ALWAYS);
    sure.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(8, sure, go);
    row.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().addAll(block, row);
  }

  private void said(String words) {
    if (!words.isBlank()) {
      TextBlock name = kit.words(words("trial.said"), FontWeight.REGULAR, 12);
      name.getStyleClass().add("message");
      box.getChildren().addAll(name, TargetWords.verbatim(kit, words));
    }
  }

  private Node line(Feather icon, String words) {
    HBox line = new HBox(8, Icons.of(icon), text(words));
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("trial-line");
    return line;
  }

  private TextBlock text(String words) {
    TextBlock text = new TextBlock(kit.fonts(), words);
    HBox.setHgrow(text, Priority.ALWAYS);
    return text;
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
