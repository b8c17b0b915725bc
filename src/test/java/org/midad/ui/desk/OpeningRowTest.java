package org.midad.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Queue;
import org.midad.app.Tasks;
import org.midad.model.StorySummary;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class OpeningRowTest {
  @TempDir private Path folder;

  private Stage stage;
  private Newsroom newsroom;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT", "ar, DARK", "en, LIGHT", "en, DARK"})
  void whatTakesLongShowsHowFarItIsAndCanBeStopped(
      String language, Theme.Choice look, FxRobot robot) throws Exception {
    newsroom = Newsroom.filled(folder.resolve("library"));
    SlowTasks tasks = new SlowTasks();
    DeskViewModel desk =
        new DeskViewModel(
            newsroom.useCases().desk(),
            newsroom.useCases().search(),
            tasks,
            newsroom.tasks(),
            new Notices());
    robot.interact(() -> ListWindow.show(stage, newsroom, desk, language, look, 500));
    Node row = robot.lookup("#opening").query();
    assertThat(row.isVisible()).isFalse();
    List<Path> files = new ArrayList<>();
    for (String name : new String[] {"أول", "ثان", "ثالث"}) {
      files.add(
          Files.writeString(
              folder.resolve(name + ".html"), "<h1>خبر %s</h1><p>نص</p>".formatted(name)));
    }
    robot.interact(() -> desk.importFiles(files));
    waitFor(row, true);
    robot.interact(() -> tasks.tell(0.4));
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(
          stage.getScene().snapshot(null),
          "opening-" + language + "-" + look.name().toLowerCase(Locale.ROOT));
    });
    robot.clickOn("#opening .button");
    waitFor(row, false);
    assertThat(desk.opening().progressProperty().get()).isEmpty();
    assertThat(desk.queueProperty().get()).isEqualTo(Queue.MINE);
    assertThat(newsroom.useCases().desk().list(Queue.ARCHIVE, 0, 100))
        .extracting(StorySummary::headline)
        .contains("خبر أول")
        .doesNotContain("خبر ثالث");
  }

  private static void waitFor(Node row, boolean visible) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> row.isVisible() == visible);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Does everything at once, but for what tells how far it is: of that only the first part. */
  private static final class SlowTasks implements Tasks {
    private @Nullable Listener<?> waiting;

    @Override
    public <T> Running run(Work<T> work, Listener<T> listener) {
      try {
        T result =
            work.run(done -> {
              if (done > 0) {
                throw new CancellationException();
              }
            });
        listener.done(result);
      } catch (CancellationException e) {
        waiting = listener;
        return listener::cancelled;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return () -> {};
    }

    void tell(double done) {
      if (waiting != null) {
        waiting.progress(done);
      }
    }

    @Override
    public void close() {}
  }
}
