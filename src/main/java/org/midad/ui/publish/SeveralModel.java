package org.midad.ui.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Deliveries;
import org.midad.app.Destinations;
import org.midad.app.LeavingTogether;
import org.midad.app.PackageExport;
import org.midad.app.QueuedDelivery;
import org.midad.app.Tasks;
import org.midad.export.PackageForm;
import org.midad.model.Delivery;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;

/** Several stories that are to leave at once: how far they are, and what came of each. */
public final class SeveralModel {
  private final Deliveries deliveries;
  private final PackageExport packages;
  private final DeliveriesModel queue;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
  private Set<UUID> underway = Set.of();

  /**
   * What has come of them.
   *
   * @param stories how many were to leave
   * @param refused those that may not, with their reasons
   * @param deliveries how many there are, one for each story and target; 0 until all are decided
   * @param arrived how many of these have arrived
   * @param waiting how many wait to be tried again, or for a person
   */
  record Report(
      int stories,
      List<LeavingTogether.Refused> refused,
      double decided,
      int deliveries,
      int arrived,
      int waiting) {
    static final Report NONE = new Report(0, List.of(), 0, 0, 0, 0);

    /** Of all, from 0 to 1: deciding is the smaller part. */
    double progress() {
      double tried = deliveries == 0 ? 0 : (double) (arrived + waiting) / deliveries;
      return isOver() ? 1 : 0.2 * decided + 0.8 * tried;
    }

    boolean isOver() {
      return decided == 1 && arrived + waiting == deliveries;
    }
  }

  public SeveralModel(
      Deliveries deliveries,
      PackageExport packages,
      DeliveriesModel queue,
      Tasks tasks,
      Notices notices) {
    this.deliveries = deliveries;
    this.packages = packages;
    this.queue = queue;
    this.tasks = tasks;
    this.notices = notices;
    queue.boardProperty().subscribe(any -> follow());
  }

  ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Decides it of each, and sends the courier. */
  public void leave(List<StoryId> stories, Destinations destinations) {
    underway = Set.of();
    report.set(new Report(stories.size(), List.of(), 0, 0, 0, 0));
    tasks.run(
        progress -> deliveries.decideAll(stories, destinations, progress),
        new Tasks.Listener<LeavingTogether>() {
          @Override
          public void progress(double done) {
            report.set(new Report(stories.size(), List.of(), done, 0, 0, 0));
          }

          @Override
          public void done(LeavingTogether together) {
            underway = together.decided().stream().map(Delivery::id).collect(Collectors.toSet());
            report.set(new Report(stories.size(), together.refused(), 1, underway.size(), 0, 0));
            queue.decided();
          }

          @Override
          public void failed(Problem problem) {
            notices.problem(problem);
          }
        });
  }

  /** Lets them leave as one file into a folder, all or none. */
  public void leaveAsOne(
      List<StoryId> stories, PackageForm form, String title, Path folder, Runnable refused) {
    underway = Set.of();
    tasks.run(
        progress -> packages.export(stories, form, title, folder),
        outcome -> {
          if (outcome.refused().isEmpty()) {
            notices.done("notice.package", stories.size(), outcome.address());
            queue.decided();
            stories.forEach(queue::arrived);
          } else {
            report.set(new Report(stories.size(), outcome.refused(), 1, 0, 0, 0));
            refused.run();
          }
        },
        notices::problem);
  }

  /** One that has been tried and is still there waits. */
  private void follow() {
    if (underway.isEmpty()) {
      return;
    }
    DeliveriesModel.Board board = queue.boardProperty().get();
    int open = 0;
    int waiting = 0;
    for (QueuedDelivery queued : board.open()) {
      if (underway.contains(queued.delivery().id())) {
        open++;
        boolean tried =
            queued.delivery().failure() != null
                && queued.delivery().state() != Delivery.State.UNDER_WAY;
        boolean early = queued.due().isAfter(queued.delivery().next());
        waiting += tried || early ? 1 : 0;
      }
    }
    Report now = report.get();
    report.set(
        new Report(
            now.stories(),
            now.refused(),
            now.decided(),
            now.deliveries(),
            now.deliveries() - open,
            waiting));
  }
}
