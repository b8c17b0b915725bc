package org.midad.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.midad.app.Styling;
import org.midad.ui.kit.Kit;
import org.midad.ui.settings.StyleBookModel.Attempt;

/** What a rule found in the archive, to be read. */
final class AttemptLines {
  /** So many places are enough to see what a rule does. */
  private static final int SHOWN = 8;

  private final Kit kit;

  AttemptLines(Kit kit) {
    this.kit = kit;
  }

  List<Node> of(Attempt attempt) {
    return switch (attempt) {
      case Attempt.None none -> List.of();
      case Attempt.Running running -> List.of(line("style.trying"));
      case Attempt.Refused refused ->
          List.of(line(refused.why().key(), refused.why().arguments().toArray()));
      case Attempt.Done done -> lines(done.trial());
    };
  }

  private List<Node> lines(Styling.Trial trial) {
    List<Node> lines = new ArrayList<>();
    lines.add(
        trial.slow() ? line("style.slow") : line("style.found", trial.findings(), trial.stories()));
    trial.places().stream()
        .limit(SHOWN)
        .map(place ->
            place.instead().isEmpty()
                ? line("style.place", place.before(), place.found(), place.after())
                : line(
                    "style.place-instead",
                    place.before(),
                    place.found(),
                    place.after(),
                    place.instead()))
        .forEach(lines::add);
    return lines;
  }

  private Node line(String key, Object... arguments) {
    return kit.dialogs().text(kit.messages().of(key, arguments));
  }
}
