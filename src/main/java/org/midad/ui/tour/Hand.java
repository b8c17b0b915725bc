package org.midad.ui.tour;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A person's hand and eye, on a thread of their own: it waits until it sees what it looks for, then
 * moves the mouse there, clicks, and presses keys, all through JavaFX's robot.
 */
final class Hand {
  private static final long PATIENCE_MILLIS = 30_000;
  private static final long GLANCE_MILLIS = 30;
  private static final long REST_MILLIS = 120;

  private final Robot robot = look(Robot::new);

  /** Waits for a node and clicks in its middle. */
  void click(String id) {
    see(id);
    Bounds place = look(() -> onScreen(id));
    // What is still sliding into place is not clicked yet.
    for (@Nullable Bounds before = null; !place.equals(before); place = look(() -> onScreen(id))) {
      before = place;
      rest();
    }
    clickAt(place.getCenterX(), place.getCenterY());
  }

  /** Waits for a label that begins with these words, in a menu as a rule, and clicks on it. */
  void clickText(String words) {
    until("see " + words, () -> labelled(words).isPresent());
    rest();
    Bounds place =
        look(() -> {
          Node node = labelled(words).orElseThrow();
          return node.localToScreen(node.getBoundsInLocal());
        });
    clickAt(place.getCenterX(), place.getCenterY());
  }

  /** How many completions are offered below a field. */
  static long offers() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".list-cell").stream())
        .filter(cell -> cell instanceof Labeled label && label.getText() != null)
        .count();
  }

  /** Clicks at a place on the screen. */
  void clickAt(double x, double y) {
    // Each is a moment of its own, as with a real hand: a press in the same breath as the move can
    // be lost while the scene still finds out what lies below the mouse.
    step(() -> robot.mouseMove(x, y));
    step(() -> robot.mousePress(MouseButton.PRIMARY));
    step(() -> robot.mouseRelease(MouseButton.PRIMARY));
    rest();
  }

  /** Presses keys together, the last one last: {@code press(CONTROL, V)}. */
  void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      step(() -> robot.keyPress(key));
    }
    for (KeyCode key : List.of(keys).reversed()) {
      step(() -> robot.keyRelease(key));
    }
    rest();
  }

  private static void step(Runnable movement) {
    look(() -> {
      movement.run();
      return true;
    });
    pause(GLANCE_MILLIS);
  }

  /**
   * Types. The robot's keyboard is Latin, so the letters come to whatever has the focus as a
   * keyboard driver gives them: as typed characters.
   */
  void type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter ->
            look(() -> {
              Scene scene = focused();
              Node owner = scene.getFocusOwner();
              Event.fireEvent(
                  owner == null ? scene : owner,
                  new KeyEvent(
                      KeyEvent.KEY_TYPED,
                      letter,
                      "",
                      KeyCode.UNDEFINED,
                      false,
                      false,
                      false,
                      false));
              return true;
            }));
    rest();
  }

  /** Waits until a node is shown. */
  void see(String id) {
    until("see " + id, () -> find(id).isPresent());
  }

  /** Waits until something is so. */
  void until(String what, BooleanSupplier so) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!look(so::getAsBoolean)) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("the tour waited in vain to " + what);
      }
      pause(GLANCE_MILLIS);
    }
  }

  /** The node of this id in the window that lies on top, if it is shown. */
  static Optional<Node> find(String id) {
    return Window.getWindows().reversed().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null)
        .map(scene -> scene.getRoot().lookup("#" + id))
        .filter(node -> node != null && isShown(node))
        .findFirst();
  }

  /** Lets the window draw. */
  void rest() {
    pause(REST_MILLIS);
  }

  /** Does something on the thread of the interface, and waits for it. */
  static <T> T look(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the tour was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the tour met an obstacle", e.getCause());
    }
  }

  /** What opened last lies on top, and is looked through first. */
  private static Optional<Node> labelled(String words) {
    return Window.getWindows().reversed().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null)
        .flatMap(scene -> scene.getRoot().lookupAll(".label").stream())
        .filter(node -> node instanceof Labeled label && label.getText() != null)
        .filter(node -> ((Labeled) node).getText().startsWith(words) && isShown(node))
        .findFirst();
  }

  private static Bounds onScreen(String id) {
    Node node = find(id).orElseThrow();
    return node.localToScreen(node.getBoundsInLocal());
  }

  private static Scene focused() {
    return Window.getWindows().reversed().stream()
        // Letters go to the field under what is offered for it.
        .filter(window -> window.isFocused() && !(window instanceof PopupWindow))
        .map(Window::getScene)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isShown(Node node) {
    for (Node step = node; step != null; step = step.getParent()) {
      if (!step.isVisible()) {
        return false;
      }
    }
    Bounds bounds = node.getBoundsInLocal();
    return bounds.getWidth() > 0 && bounds.getHeight() > 0;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the tour was interrupted", e);
    }
  }
}
