package org.midad.ui.desk;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** How far the opening of files is, with a way to stop it; it is seen only where it takes long. */
final class OpeningRow extends HBox {
  /** What is done sooner needs no word. */
  private static final Duration UNNOTICED = Duration.millis(500);

  OpeningRow(Kit kit, OpeningModel model) {
    super(8);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(kit.messages().of("desk.opening"));
    setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(kit.messages().of("dialog.cancel"), Icons.of(Feather.X));
    cancel.getStyleClass().addAll("flat", "icon-only");
    cancel.setAccessibleText(kit.messages().of("dialog.cancel"));
    cancel.setOnAction(event -> model.cancel());
    getChildren().addAll(new Label(kit.messages().of("desk.opening")), bar, cancel);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("opening");
    setId("opening");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    PauseTransition wait = new PauseTransition(UNNOTICED);
    wait.setOnFinished(event -> setVisible(model.progressProperty().get().isPresent()));
    Follow.value(
        this,
        model.progressProperty(),
        progress -> {
          progress.ifPresent(bar::setProgress);
          if (progress.isEmpty()) {
            wait.stop();
            setVisible(false);
          } else if (!isVisible()) {
            wait.play();
          }
        });
  }
}
