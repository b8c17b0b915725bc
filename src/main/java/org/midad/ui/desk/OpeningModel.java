package org.midad.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Desk;
import org.midad.app.Imported;
import org.midad.app.ImportedFiles;
import org.midad.app.Tasks;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** Opens files in the background, says how far it is, and tells what was left out of them. */
public final class OpeningModel {
  /** A list of names or lines in a sentence, in either language. */
  private static final String COMMA = "\u060C ";

  private final Desk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<ImportedFiles> opened;
  private final ReadOnlyObjectWrapper<Optional<Double>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Tasks.@Nullable Running running;

  /**
   * @param opened told what has become a story, before the reader is
   */
  OpeningModel(Desk desk, Tasks tasks, Notices notices, Consumer<ImportedFiles> opened) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.opened = opened;
  }

  /** How far it is, from 0 to 1, or empty while no file is being opened. */
  public ReadOnlyObjectProperty<Optional<Double>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Opens no more of the files; those that are stories already stay. */
  public void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  void start(List<Path> files) {
    progress.set(Optional.of(0.0));
    running =
        tasks.run(
            told -> desk.importFiles(files, told),
            new Tasks.Listener<>() {
              @Override
              public void progress(double done) {
                progress.set(Optional.of(done));
              }

              @Override
              public void done(ImportedFiles result) {
                end();
                finished(result);
              }

              @Override
              public void failed(Problem problem) {
                end();
                notices.problem(problem);
              }

              @Override
              public void cancelled() {
                end();
                opened.accept(new ImportedFiles(List.of(), List.of()));
              }
            });
  }

  private void end() {
    progress.set(Optional.empty());
    running = null;
  }

  private void finished(ImportedFiles files) {
    if (!files.stories().isEmpty()) {
      opened.accept(files);
    }
    if (files.refused().isEmpty()) {
      tell(notices, files.stories());
    } else if (files.refused().size() == 1 && files.stories().isEmpty()) {
      notices.problem(files.refused().getFirst().problem());
    } else {
      notices.warn(
          "notice.imported-some",
          files.stories().size(),
          files.stories().size() + files.refused().size(),
          files.refused().stream()
              .map(refused -> String.valueOf(refused.file().getFileName()))
              .collect(Collectors.joining(COMMA)));
    }
  }

  /** Tells that texts became stories, and which of their lines are in none. */
  static void tell(Notices notices, List<Imported> stories) {
    List<String> leftOut = new ImportedFiles(stories, List.of()).leftOut();
    String lines = String.join(COMMA, leftOut);
    if (stories.size() == 1 && leftOut.isEmpty()) {
      notices.done("notice.imported");
    } else if (stories.size() == 1) {
      notices.done("notice.imported-without", leftOut.size(), lines);
    } else if (leftOut.isEmpty()) {
      notices.done("notice.imported-several", stories.size());
    } else {
      notices.done("notice.imported-several-without", stories.size(), leftOut.size(), lines);
    }
  }
}
