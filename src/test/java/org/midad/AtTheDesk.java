package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.midad.app.Queue;
import org.midad.app.Restored;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.cli.Libraries;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Story;
import org.midad.model.StorySummary;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.Clicks;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody at work in the real window over a real library: by keys and mouse, and seeing what is
 * shown. Everything waits until it is so, for the work goes on in the background.
 */
final class AtTheDesk implements AutoCloseable {
  static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Baghdad"));

  private static final long PATIENCE_SECONDS = 30;

  private static final int ATTEMPTS = 10;

  private final FxRobot robot = new FxRobot();
  private final Messages messages = Messages.load(Locale.of("ar"));
  private final Path folder;
  private final UseCases cases;
  private final Session session;

  /** Opens the window over the library in a folder. */
  AtTheDesk(Path folder, FontBook fonts) {
    this.folder = folder;
    Library library = Library.open(folder);
    cases = UseCases.over(library, CLOCK);
    session =
        Session.over(
            new Libraries.Opened(cases, library::close),
            Optional.empty(),
            CLOCK,
            Looks.with(fonts));
  }

  /** At a window that is open already. */
  AtTheDesk(Path folder, UseCases cases, Session session) {
    this.folder = folder;
    this.cases = cases;
    this.session = session;
  }

  /** Which backup is to take the library's place once the window is closed. */
  Optional<Path> restoring() {
    return session.restoring();
  }

  void tell(Restored restored) {
    session.tell(restored);
  }

  /** Closes the window, and waits until the program has let go of the library. */
  @Override
  public void close() {
    session.close();
    clearBackups();
  }

  /** The backup of the day lies beside the library, where no test clears it away. */
  private void clearBackups() {
    File backups = folder.resolveSibling(folder.getFileName() + "-backups").toFile();
    File[] files = backups.listFiles();
    if (files != null) {
      for (File file : files) {
        assertThat(file.delete()).isTrue();
      }
      assertThat(backups.delete()).isTrue();
    }
  }

  UseCases cases() {
    return cases;
  }

  Stage stage() {
    return session.stage();
  }

  Parent root() {
    return get(() -> stage().getScene().getRoot());
  }

  String words(String key) {
    return messages.of(key);
  }

  String words(Enum<?> constant) {
    return messages.of(constant);
  }

  /** Asks the window to close, as its button does, and waits for nothing. */
  void askToClose() {
    robot.interact(
        () -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  void click(String id) {
    for (int left = ATTEMPTS; ; left--) {
      see(id);
      try {
        robot.clickOn("#" + id);
        return;
      } catch (RuntimeException e) {
        // The window was built anew between looking and clicking: nothing was clicked. The robot
        // says so, or asks the node's scene, which it has none any more, for its width.
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  void clickOn(String selector) {
    robot.clickOn(selector);
  }

  void push(KeyCode... keys) {
    robot.push(keys);
  }

  void type(String text) {
    robot.write(text);
  }

  /** Clicks into a field and writes in place of what stands there. */
  void fill(String id, String text) {
    click(id);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(text);
    until(id + " to say " + text, () -> field(id).equals(text));
  }

  /** Does what the command palette finds first for some letters. */
  void command(String letters) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    see("command");
    robot.write(letters);
    robot.push(KeyCode.ENTER);
  }

  void copy(String text) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  String copied() {
    return get(() -> Clipboard.getSystemClipboard().getString());
  }

  /** Hands the desk over by the menu under the name. */
  void handTo(String name) {
    click("person");
    until("the menu to name " + name, () -> menuLine(name).isPresent());
    robot.clickOn(get(() -> menuLine(name).orElseThrow()));
    until(name + " to sit here", () -> find("person").getAccessibleText().contains(name));
  }

  /** Goes to a queue, and waits until it lists a story with such a headline first. */
  void goTo(Queue queue, String headline) {
    click("queue-" + queue.name().toLowerCase(Locale.ROOT));
    until(
        queue + " to begin with " + headline,
        () -> !listed().isEmpty() && listed().getFirst().headline().contains(headline));
  }

  /** Opens the first story of the list by keys. */
  void openFirst() {
    until("a story to be listed", () -> !listed().isEmpty());
    StorySummary first = get(() -> listed().getFirst());
    robot.interact(() -> find("stories").requestFocus());
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.ENTER);
    until("the story to be open", () -> isOpen() && story().id().equals(first.id()));
  }

  /** Clicks on the page beside a letter of a part. */
  void clickOnPage(Block block, int offset, int times) {
    Clicks.at(robot, place(block, offset), times);
  }

  /** Selects on the page by dragging. */
  void drag(Block block, int from, int to) {
    robot.drag(place(block, from), MouseButton.PRIMARY).dropTo(place(block, to));
  }

  void see(String id) {
    until(
        id + " to be shown",
        () -> robot.lookup("#" + id).tryQuery().filter(AtTheDesk::isShown).isPresent());
  }

  void until(String what, BooleanSupplier so) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> get(so::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for " + what + "; " + told(), e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until the notice says something with these words. */
  void isTold(String words) {
    until("the notice to say " + words, () -> notice().contains(words));
  }

  /** Waits until the track over the page shows the story at a stage. */
  void standsAt(org.midad.model.Stage stage) {
    until(
        "the story to stand at " + stage,
        () ->
            words(stage)
                .equals(stage().getScene().getRoot().lookup(".stage-track").getAccessibleText()));
  }

  String mainAction() {
    return label("main-action");
  }

  String label(String id) {
    return String.join(" ", labels(id));
  }

  String notice() {
    return get(() -> {
      Node notice = stage().getScene().getRoot().lookup("#notice");
      return notice != null && notice.isVisible() && notice.getAccessibleText() != null
          ? notice.getAccessibleText()
          : "";
    });
  }

  String field(String id) {
    return get(() -> ((TextInputControl) find(id)).getText());
  }

  /** What the lines of text below a node say. */
  List<String> labels(String id) {
    return get(() -> {
      List<String> lines = new ArrayList<>();
      read(find(id), lines);
      return lines.stream().filter(text -> text != null && !text.isEmpty()).toList();
    });
  }

  private static void read(Node node, List<String> lines) {
    switch (node) {
      case Labeled label -> lines.add(label.getText());
      case TextBlock block -> lines.add(block.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, lines));
    }
  }

  List<StorySummary> listed() {
    return get(() ->
        ((ListView<?>) find("stories")).getItems().stream().map(StorySummary.class::cast).toList());
  }

  /** How many completions are offered. */
  long offers() {
    return get(() ->
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .flatMap(popup -> popup.getScene().getRoot().lookupAll(".list-cell").stream())
            .filter(cell -> cell instanceof Labeled label && label.getText() != null)
            .count());
  }

  boolean isOpen() {
    return get(() -> robot.lookup("#page").tryQuery().isPresent());
  }

  StoryEditor page() {
    return (StoryEditor) find("page");
  }

  Story story() {
    return get(() -> page().getStory());
  }

  /** The page as its reader sees it: a line for each part. */
  String text() {
    return story().blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  Node find(String id) {
    return get(() -> {
      Optional<Node> found = robot.lookup("#" + id).tryQuery();
      assertThat(found).as(id).isPresent();
      return found.orElseThrow();
    });
  }

  <T> T get(Callable<T> what) {
    if (Platform.isFxApplicationThread()) {
      try {
        return what.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, what);
  }

  private Point2D place(Block block, int offset) {
    return get(() -> {
      Bounds caret = page().boundsOf(new Position(block.id(), offset));
      Scene scene = page().getScene();
      return new Point2D(
          scene.getWindow().getX() + scene.getX() + caret.getMinX(),
          scene.getWindow().getY() + scene.getY() + caret.getCenterY());
    });
  }

  /** A label in a menu that is open. */
  private static Optional<Node> menuLine(String beginning) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".label").stream())
        .filter(node -> node instanceof Labeled label && label.getText() != null)
        .filter(node -> ((Labeled) node).getText().contains(beginning) && isShown(node))
        .findFirst();
  }

  private String told() {
    String notice = notice();
    return notice.isEmpty() ? "nothing was told" : "told was: " + notice;
  }

  private static boolean isShown(Node node) {
    for (Node step = node; step != null; step = step.getParent()) {
      if (!step.isVisible()) {
        return false;
      }
    }
    return node.getBoundsInLocal().getWidth() > 0;
  }
}
