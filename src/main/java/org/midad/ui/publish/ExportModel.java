package org.midad.ui.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.midad.app.Checking;
import org.midad.app.DeliveryOverview;
import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.check.Finding;
import org.midad.deliver.Target;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Stage;
import org.midad.ui.kit.Notices;

/** Where a story can leave for. */
public final class ExportModel {
  private final Targets targets;
  private final Checking checking;
  private final DeliveryOverview deliveries;
  private final Tasks tasks;
  private final Notices notices;

  public ExportModel(
      Targets targets,
      Checking checking,
      DeliveryOverview deliveries,
      Tasks tasks,
      Notices notices) {
    this.targets = targets;
    this.checking = checking;
    this.deliveries = deliveries;
    this.tasks = tasks;
    this.notices = notices;
  }

  /**
   * What a person chooses from.
   *
   * @param plan tells from when on the story may leave
   * @param last folder that stories were exported to before
   * @param had ids of the targets that had the story
   * @param lacking by the ids of targets what the story lacks for each, or would lose on the way
   * @param corrected whether those get it again in any case
   */
  public record Offer(
      Plan plan,
      List<Target> targets,
      Map<String, List<Finding>> lacking,
      Optional<Path> last,
      Set<String> had,
      boolean corrected) {}

  /** Reads what there is to choose from for several stories at once. */
  public void offer(Optional<Path> last, Consumer<Offer> then) {
    tasks.run(
        progress -> new Offer(Plan.NONE, targets.all(), Map.of(), last, Set.of(), false),
        then,
        notices::problem);
  }

  /** Reads what there is to choose from. */
  public void offer(Head head, Optional<Path> last, Consumer<Offer> then) {
    tasks.run(
        progress -> {
          List<Target> all = targets.all();
          return new Offer(
              head.plan(),
              all,
              all.stream()
                  .collect(Collectors.toMap(Target::id, target -> checking.lacking(head, target))),
              last,
              deliveries.readers(head.story().id()).stream()
                  .filter(reader ->
                      reader
                          .had()
                          .filter(had -> had.publication() == Publication.USABLE)
                          .isPresent())
                  .map(reader -> reader.id())
                  .collect(Collectors.toSet()),
              head.stage() == Stage.CORRECTING);
        },
        then,
        notices::problem);
  }
}
