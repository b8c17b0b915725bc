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
    show(stage, new Scene(root, width, height));
  }

  /** Shows a scene in it, as large as it was made. */
  public static void show(Stage stage, Scene scene) {
    prepare(stage, scene.getWidth(), scene.getHeight());
    stage.setScene(scene);
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
