package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Accounts;
import org.midad.app.Deliveries;
import org.midad.app.Review;
import org.midad.model.Head;
import org.midad.model.Stage;

/** Where a story may go from where it stands, for whoever sits here. */
final class WaysOn {
  private final Review review;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final ReadOnlyObjectWrapper<List<Way>> open = new ReadOnlyObjectWrapper<>(List.of());

  WaysOn(Review review, Deliveries deliveries, Accounts accounts) {
    this.review = review;
    this.deliveries = deliveries;
    this.accounts = accounts;
  }

  /** The main way first; none while nobody sits here. */
  ReadOnlyObjectProperty<List<Way>> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Finds them anew. */
  void offer(Head now) {
    List<Way> found = of(now);
    if (!found.equals(open.get())) {
      open.set(found);
    }
  }

  private List<Way> of(Head now) {
    List<Way> ways = new ArrayList<>();
    accounts
        .current()
        .ifPresent(somebody -> {
          if (leaves(now.stage())) {
            ways.add(new Way.Export(deliveries.leaving(now, somebody)));
          }
          review
              .actions(now, somebody)
              .forEach(action -> ways.add(new Way.Move(action.transition(), action.refusal())));
        });
    return List.copyOf(ways);
  }

  private static boolean leaves(Stage stage) {
    return switch (stage) {
      case APPROVED, SCHEDULED, EXPORTED, CORRECTING, CORRECTED -> true;
      case DRAFT, INCOMING, REVIEW, PROOF, KILLED, HELD, SPIKED -> false;
    };
  }
}
