package org.midad.ui.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.deliver.Sender;
import org.midad.deliver.Target;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.ui.kit.Notices;

/** Shows what a target would get of the open story, before it gets anything. */
public final class PreviewModel {
  /** In UTF-16 units: longer lines are shown in stretches of so many. */
  private static final int STRETCH = 400;

  /**
   * Something that would be sent.
   *
   * @param size in bytes
   * @param lines of its text; none where there is nothing to read
   */
  record Piece(String name, long size, List<String> lines) {
    Piece {
      lines = List.copyOf(lines);
    }
  }

  /** What would be sent, of which story and to whom. */
  record Shown(String target, String headline, List<Piece> pieces) {}

  private final Targets targets;
  private final Tasks tasks;
  private final Notices notices;
  private final ObservableValue<Optional<Story>> story;
  private final Consumer<Runnable> saving;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param story that is open
   * @param saving keeps what was written, and then runs what it is given
   */
  public PreviewModel(
      Targets targets,
      Tasks tasks,
      Notices notices,
      ObservableValue<Optional<Story>> story,
      Consumer<Runnable> saving) {
    this.targets = targets;
    this.tasks = tasks;
    this.notices = notices;
    this.story = story;
    this.saving = saving;
  }

  /** Why nothing can be shown, or empty. */
  Optional<Problem> hindrance() {
    return story.getValue().isPresent()
        ? Optional.empty()
        : Optional.of(new Problem("refusal.no-story"));
  }

  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Shows what a target would get of the open story as it stands. */
  void show(Target target) {
    story
        .getValue()
        .ifPresent(open ->
            saving.accept(() ->
                tasks.run(
                    progress ->
                        new Shown(
                            target.name(),
                            open.text(BlockKind.HEADLINE),
                            targets.preview(target, open.id()).stream()
                                .map(PreviewModel::piece)
                                .toList()),
                    made -> shown.set(Optional.of(made)),
                    notices::problem)));
  }

  void close() {
    shown.set(Optional.empty());
  }

  private static Piece piece(Sender.Piece piece) {
    return new Piece(piece.name(), piece.size(), lines(piece.text()));
  }

  /** A line that is as long as a file would be set as a whole, however little of it is seen. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .forEach(line -> {
          int start = 0;
          while (line.length() - start > STRETCH) {
            int end = end(line, start);
            lines.add(line.substring(start, end));
            start = end;
          }
          lines.add(line.substring(start));
        });
    return lines;
  }

  private static int end(String line, int start) {
    int most = start + STRETCH;
    int space = line.lastIndexOf(' ', most - 1) + 1;
    if (space > start) {
      return space;
    }
    return Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
  }
}
