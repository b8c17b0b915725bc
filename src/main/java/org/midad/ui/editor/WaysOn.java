package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
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

  WaysOn(Review review, Deliveries deliveries, Accounts accounts) {
    this.review = review;
    this.deliveries = deliveries;
    this.accounts = accounts;
  }

  /** The main way first; none while nobody sits here. */
  List<Way> of(Head now) {
    List<Way> open = new ArrayList<>();
    accounts
        .current()
        .ifPresent(somebody -> {
          if (leaves(now.stage())) {
            open.add(new Way.Export(deliveries.leaving(now, somebody)));
          }
          review
              .actions(now, somebody)
              .forEach(action -> open.add(new Way.Move(action.transition(), action.refusal())));
        });
    return List.copyOf(open);
  }

  private static boolean leaves(Stage stage) {
    return switch (stage) {
      case APPROVED, SCHEDULED, EXPORTED, CORRECTING, CORRECTED -> true;
      case DRAFT, INCOMING, REVIEW, PROOF, KILLED, HELD, SPIKED -> false;
    };
  }
}
