package org.midad.ui.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.SHIFT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Tag;

/**
 * Takes the seed article through the whole house: pasted as raw text, recognised, written on,
 * tagged, submitted, accepted, approved, exported, and found again after a restart; then shows the
 * window in the other language, at night, and small.
 */
public final class Tour {
  /** What the tour is taken through. */
  public interface Program {
    /** Starts it and shows its window. */
    Stage open();

    /** Closes the window, and waits until the program has let go of everything. */
    void close();
  }

  private static final String SEED = "/org/midad/assets/samples/seed-article.txt";
  private static final String REPORTER = "زيدان الربيعي";
  private static final String DESK_EDITOR = "سلمى الخطيب";

  private final Path folder;
  private final Program program;
  private final Consumer<String> told;
  private final Camera camera;
  private final Hand hand = new Hand();

  /**
   * @param folder for the pictures and the exported files
   * @param told gets a line for each step
   */
  public Tour(Path folder, Program program, Consumer<String> told) {
    this.folder = folder.toAbsolutePath();
    this.program = program;
    this.told = told;
    this.camera = new Camera(this.folder);
  }

  /** Goes the whole way; fails where the program does not do what a person would wait for. */
  public void walk() {
    visit(stage -> {
      // The headless screen is 1000 pixels high: below the window there is room for a menu.
      resize(stage, 1280, 700);
      begin(stage);
      write(stage);
      tag(stage);
      review(stage);
      export(stage);
    });
    visit(stage -> {
      findAgain(stage);
      look(stage);
    });
  }

  /** Begins with the sample newsroom, where nobody has begun yet. */
  public void found() {
    visit(stage -> {
      hand.until(
          "see where to begin",
          () -> !(Hand.find("sample").isEmpty() && Hand.find("stories").isEmpty()));
      if (!Hand.find("sample").isEmpty()) {
        hand.click("sample");
        hand.see("stories");
      }
    });
  }

  /** Opens a story of the sample newsroom's: what every day begins with. */
  public void begin() {
    visit(stage -> {
      hand.click("queue-exported");
      hand.until("see its stories", () -> !Sight.newest().isEmpty());
      hand.click("stories");
      hand.press(HOME);
      hand.press(ENTER);
      hand.see("page");
      hand.rest();
    });
  }

  private void visit(Consumer<Stage> steps) {
    Stage stage = program.open();
    try {
      steps.accept(stage);
    } catch (IllegalStateException e) {
      shoot(stage, "obstacle");
      throw e;
    } finally {
      program.close();
    }
  }

  private void begin(Stage stage) {
    hand.see("sample");
    shoot(stage, "first-start");
    hand.click("sample");
    hand.see("stories");
    become(REPORTER);
    shoot(stage, "sample-newsroom");
  }

  private void write(Stage stage) {
    Hand.look(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(seed());
      return Clipboard.getSystemClipboard().setContent(content);
    });
    command("لصق نص خبر");
    hand.until("see the headline on the page", () -> Sight.headline().contains("بغداد وأربيل"));
    shoot(stage, "recognised");
    // It lies over the line that is to be clicked on.
    hand.until("see the notice go", () -> Hand.find("notice").isEmpty());
    Block lead = Hand.look(() -> Sight.page().getStory().body().getFirst());
    Bounds end = Hand.look(() -> Sight.onPage(new Position(lead.id(), lead.prose().length())));
    hand.clickAt(end.getCenterX(), end.getCenterY());
    hand.press(END);
    hand.type(" وقال مصدر في NATO إن الاجتماع «مهم جداً».");
    hand.until("see what was typed", () -> Sight.text().contains("«مهم جداً»"));
    shoot(stage, "written");
  }

  private void tag(Stage stage) {
    hand.click("slug");
    hand.type("baghdad-erbil-talks");
    hand.click("section");
    hand.press(DOWN);
    hand.press(ENTER);
    hand.click("keywords");
    hand.type("البيشمركة");
    hand.press(ENTER);
    hand.click("topics");
    hand.type("نزاع مسلح");
    hand.until("be offered a topic", () -> Hand.offers() > 0);
    shoot(stage, "topics-offered");
    hand.press(DOWN);
    hand.press(ENTER);
    hand.until(
        "see the topic on the story",
        () -> !Sight.page().getStory().meta().tags(Tag.Scheme.TOPIC).isEmpty());
    shoot(stage, "tagged");
  }

  private void review(Stage stage) {
    go(stage, "submitted");
    become(DESK_EDITOR);
    openFirst("queue-incoming");
    go(stage, "in-review");
    go(stage, "in-proof");
    go(stage, "approved");
  }

  private void export(Stage stage) {
    Path exported = folder.resolve("exported");
    make(exported);
    hand.click("main-action");
    hand.click("export-folder");
    hand.press(CONTROL, A);
    hand.type(exported.toString());
    shoot(stage, "export");
    hand.click("export-go");
    hand.until("see both files", () -> files(exported) == 2);
    hand.until("be told", () -> Hand.find("notice").isPresent());
    shoot(stage, "exported");
  }

  private void findAgain(Stage stage) {
    openFirst("queue-exported");
    hand.until("find every word again", () -> Sight.text().contains("«مهم جداً»"));
    hand.click("inspector-history");
    shoot(stage, "found-again");
  }

  private void look(Stage stage) {
    resize(stage, 1280, 800);
    shoot(stage, "arabic-light");
    hand.press(CONTROL, SHIFT, D);
    shoot(stage, "arabic-dark");
    hand.press(CONTROL, SHIFT, L);
    hand.see("page");
    shoot(stage, "english-dark");
    hand.press(CONTROL, SHIFT, D);
    shoot(stage, "english-light");
    resize(stage, 1000, 700);
    shoot(stage, "english-small");
    hand.press(CONTROL, SHIFT, L);
    hand.see("page");
    shoot(stage, "arabic-small");
    hand.press(CONTROL, K);
    shoot(stage, "commands");
  }

  /** Takes the story on by its main action, and waits until it has moved. */
  private void go(Stage stage, String step) {
    String before = Hand.look(Sight::mainAction);
    hand.click("main-action");
    hand.until("see the story move on", () -> !Sight.mainAction().equals(before));
    shoot(stage, step);
  }

  private void become(String person) {
    hand.click("person");
    hand.clickText(person);
    hand.rest();
  }

  /** The tour's own story is the one that moved last, and so the first of its queue. */
  private void openFirst(String queue) {
    hand.click(queue);
    hand.until("see its story in " + queue, () -> Sight.newest().contains("بغداد وأربيل"));
    hand.click("stories");
    hand.press(HOME);
    hand.press(ENTER);
    hand.until("see its story on the page", () -> Sight.text().contains("«مهم جداً»"));
  }

  private void command(String name) {
    hand.press(CONTROL, K);
    hand.see("command");
    hand.type(name);
    hand.rest();
    hand.press(ENTER);
  }

  private void shoot(Stage stage, String step) {
    hand.rest();
    hand.rest();
    told.accept(camera.take(stage, step).toString());
  }

  private void resize(Stage stage, double width, double height) {
    Hand.look(() -> {
      // The screen of the headless platform ends at 1,000 pixels, and below it there is no room for
      // a list that opens under a field: not even for the moment until it is moved up.
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
      return true;
    });
    hand.rest();
  }

  /** A folder that is not there is a drive that is not plugged in: the program makes none. */
  private static void make(Path exported) {
    try {
      Files.createDirectories(exported);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long files(Path exported) {
    try (Stream<Path> files = Files.list(exported)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String seed() {
    try (InputStream bytes = Tour.class.getResourceAsStream(SEED)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + SEED);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
