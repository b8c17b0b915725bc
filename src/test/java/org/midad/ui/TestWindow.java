package org.midad.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A test's own window: the toolkit hands the same one to every test, with the last one's size. */
public final class TestWindow {
  private TestWindow() {}

  /**
   * Shows something in it.
   *
   * @param width in scene pixels
   * @param height in scene pixels
   */
  public static void show(Stage stage, Parent root, double width, double height) {
    prepare(stage, width, height);
    stage.setScene(new Scene(root, width, height));
    stage.show();
  }

  /** Gives it a size, and nothing to show yet. */
  public static void prepare(Stage stage, double width, double height) {
    stage.setScene(null);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(width);
    stage.setHeight(height);
  }
}
