package org.midad.app;

import java.time.Clock;
import java.util.List;
import org.midad.export.Receipt;
import org.midad.model.Delivery;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Delivered;
import org.midad.store.Library;

/** Keeps that something has arrived, with the revision of the story that says so. */
final class Arrivals {
  private final Library library;
  private final Clock clock;

  Arrivals(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** The first target's receipt moves the story; those of the others stand beside it. */
  synchronized void record(Delivery arrived, List<Receipt> receipts) {
    List<Delivered> kept =
        receipts.stream()
            .map(receipt ->
                new Delivered(receipt.target(), receipt.address(), receipt.at(), receipt.sha256()))
            .toList();
    library.atOnce(() -> {
      library.deliveries().update(arrived);
      keep(arrived, kept);
      return arrived;
    });
  }

  private void keep(Delivery arrived, List<Delivered> receipts) {
    if (arrived.publication() == Publication.WITHDRAWN) {
      library.stories().add(arrived.revision(), receipts);
      return;
    }
    StoryId story = arrived.story();
    List<HistoryEntry> left = Deliveries.left(library, story).reversed();
    if (arrived.version() <= left.size()) {
      library.stories().add(left.get(arrived.version() - 1).id(), receipts);
      return;
    }
    Head head = library.stories().head(story);
    new Changes(library, () -> arrived.decision().person(), clock)
        .deliver(head, stage(head), reason(head), receipts);
  }

  private static Revision.Reason reason(Head head) {
    return head.stage() == Stage.CORRECTING ? Revision.Reason.CORRECTED : Revision.Reason.EXPORTED;
  }

  /** A story that went its own way meanwhile, by another library's hand, stays where it stands. */
  private static Stage stage(Head head) {
    return switch (head.stage()) {
      case APPROVED, SCHEDULED, EXPORTED -> Stage.EXPORTED;
      case CORRECTING, CORRECTED -> Stage.CORRECTED;
      case DRAFT, INCOMING, REVIEW, PROOF, HELD, SPIKED, KILLED -> head.stage();
    };
  }
}
