package org.midad.ui.desk;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
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

/** How far some work is, with a way to stop it; it is seen only where it takes long. */
final class ProgressRow extends HBox {
  /** What is done sooner needs no word. */
  private static final Duration UNNOTICED = Duration.millis(500);

  private final ProgressBar bar = new ProgressBar();

  /**
   * @param key of what the work is called
   * @param progress from 0 to 1, or empty while there is no such work
   */
  ProgressRow(
      Kit kit, String key, ReadOnlyObjectProperty<Optional<Double>> progress, Runnable cancelling) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("opening");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    PauseTransition wait = new PauseTransition(UNNOTICED);
    wait.setOnFinished(event -> {
      if (progress.get().isPresent()) {
        fill(kit, kit.messages().of(key), cancelling);
        setVisible(true);
      }
    });
    Follow.value(
        this,
        progress,
        done -> {
          done.ifPresent(bar::setProgress);
          if (done.isEmpty()) {
            wait.stop();
            setVisible(false);
          } else if (!isVisible()) {
            wait.play();
          }
        });
  }

  /** The first time; most days there is no such work, and a start has enough to style. */
  private void fill(Kit kit, String name, Runnable cancelling) {
    if (!getChildren().isEmpty()) {
      return;
    }
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(name);
    setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(kit.messages().of("dialog.cancel"), Icons.of(Feather.X));
    cancel.getStyleClass().addAll("flat", "icon-only");
    cancel.setAccessibleText(kit.messages().of("dialog.cancel"));
    cancel.setOnAction(event -> cancelling.run());
    getChildren().addAll(new Label(name), bar, cancel);
  }
}
