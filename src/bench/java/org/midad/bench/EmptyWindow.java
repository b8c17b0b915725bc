package org.midad.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.midad.StartedDesk;

/** The least that a program with such a window does: shows it, and says when it stands there. */
public final class EmptyWindow {
  private static final int FRAMES = 2;

  private EmptyWindow() {}

  public static void main(String[] arguments) {
    Platform.startup(() -> {
      Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(), 1000, 700));
      stage.show();
      new AnimationTimer() {
        private int frames;

        @Override
        public void handle(long now) {
          frames++;
          if (frames > FRAMES) {
            StartedDesk.say();
          }
        }
      }.start();
    });
  }
}
