package org.midad.ui.publish;

import java.time.Clock;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.QueuedDelivery;
import org.midad.model.Delivery;
import org.midad.model.Publication;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.DeliveriesModel.Board;
import org.midad.ui.text.TextBlock;

/** A story that leaves, and what becomes of it at each target. */
final class DeliveryCard extends VBox {

  /**
   * @param leaving of one story, decided at once
   * @param open opens the story
   */
  DeliveryCard(
      Kit kit,
      Clock clock,
      DeliveriesModel model,
      Board board,
      List<QueuedDelivery> leaving,
      Runnable open) {
    QueuedDelivery first = leaving.getFirst();
    Delivery delivery = first.delivery();
    getStyleClass().add("delivery");
    String title =
        first.headline().isBlank() ? kit.messages().of("story.untitled") : first.headline();
    TextBlock headline = kit.words(title, FontWeight.SEMIBOLD, 14);
    TextBlock what =
        kit.words(
            kit.messages()
                .of(
                    delivery.publication() == Publication.WITHDRAWN
                        ? "deliveries.what-withdrawn"
                        : "deliveries.what",
                    delivery.version(),
                    first.person(),
                    DeliveryRow.moment(kit, clock, delivery.decision().at())),
            FontWeight.REGULAR,
            12);
    what.getStyleClass().add("delivery-what");
    VBox words = new VBox(headline, what);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head =
        new HBox(
            8,
            words,
            kit.actions()
                .iconButton(new Action("deliveries.show", open).withIcon(Feather.FILE_TEXT)));
    head.setAlignment(Pos.TOP_LEFT);
    head.setFillHeight(false);
    getChildren().add(head);
    leaving.forEach(queued -> getChildren().add(new DeliveryRow(kit, clock, model, board, queued)));
  }
}
