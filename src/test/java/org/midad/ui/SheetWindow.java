package org.midad.ui;

import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** An empty window over which a sheet opens, for real keys and the mouse. */
public final class SheetWindow {
  private static final FontBook FONTS = FontBook.load();

  public final FxRobot robot = new FxRobot();
  public final Notices notices = new Notices();
  public final Theme theme = new Theme(Platform.getPreferences());
  private final Stage stage;

  /** To be made on the FX thread. */
  public SheetWindow(Stage stage) {
    this.stage = stage;
  }

  /** Builds it anew, with nothing in it, and shows it; on the FX thread. */
  public Kit show(String language, int width, int height) {
    Messages messages = Messages.load(Locale.of(language));
    Kit kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    kit.layer().setContent(new StackPane());
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css", "editor.css");
    TestWindow.show(stage, scene);
    return kit;
  }

  /** Gives everything its place now. */
  public void layOut() {
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
  }

  /** Keeps a picture of it. */
  public void keep(String name) {
    layOut();
    robot.interact(() -> {
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(stage.getScene().snapshot(null), name);
    });
  }

  public Node lookup(String selector) {
    return stage.getScene().lookup(selector);
  }

  /** What has the focus. */
  public Node focused() {
    return stage.getScene().getFocusOwner();
  }

  /** Writes letter by letter into the field that has the focus, in place of what is chosen. */
  public void type(String words) {
    robot.interact(() -> {
      TextField field = (TextField) focused();
      field.replaceSelection("");
      words
          .chars()
          .mapToObj(Character::toString)
          .forEach(letter -> field.insertText(field.getCaretPosition(), letter));
    });
  }

  /** Asks on the FX thread. */
  public static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
