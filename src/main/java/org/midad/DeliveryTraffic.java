package org.midad;

import java.time.Clock;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.ui.editor.StoryViewModel;
import org.midad.ui.kit.Notices;
import org.midad.ui.publish.CourierModel;
import org.midad.ui.publish.DeliveriesModel;
import org.midad.ui.publish.ExportModel;
import org.midad.ui.publish.SeveralModel;

/** Stories on their way out of the window to where readers get them. */
final class DeliveryTraffic {
  /** What waits for its moment is late by no more. */
  private static final Duration BETWEEN_TICKS = Duration.seconds(5);

  private final DeliveriesModel deliveries;
  private final ExportModel exports;
  private final SeveralModel several;
  private final Timeline ticks;

  /**
   * @param remote waits for other machines
   */
  DeliveryTraffic(
      UseCases cases,
      StoryViewModel story,
      Tasks tasks,
      Tasks remote,
      Notices notices,
      Clock clock) {
    CourierModel courier =
        new CourierModel(cases.courier(), remote, notices, clock, Platform::runLater);
    deliveries =
        new DeliveriesModel(
            cases.deliveries(),
            cases.deliveryOverview(),
            cases.targets(),
            cases.accounts(),
            courier,
            tasks,
            notices);
    exports =
        new ExportModel(
            cases.targets(), cases.checking(), cases.deliveryOverview(), tasks, notices);
    several =
        new SeveralModel(cases.deliveries(), cases.packageExport(), deliveries, tasks, notices);
    deliveries.onArrived(story::moved);
    ticks = new Timeline(new KeyFrame(BETWEEN_TICKS, any -> courier.tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  /** Carries out what is due for as long as the window is open, whoever sits at it. */
  void run(ObservableValue<Boolean> showing) {
    showing.subscribe(shown -> {
      if (shown) {
        ticks.jumpTo(BETWEEN_TICKS.subtract(Duration.millis(1)));
        ticks.play();
      } else {
        ticks.stop();
      }
    });
  }

  DeliveriesModel deliveries() {
    return deliveries;
  }

  SeveralModel several() {
    return several;
  }

  ExportModel exports() {
    return exports;
  }
}
