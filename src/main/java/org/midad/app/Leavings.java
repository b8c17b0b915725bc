package org.midad.app;

import java.time.ZoneId;
import org.midad.export.Issue;
import org.midad.model.Delivery;
import org.midad.model.HistoryEntry;
import org.midad.model.Revision;
import org.midad.store.Library;

/** What the formats say of a leaving: which it is, and why. */
final class Leavings {
  private final Library library;
  private final SavedSettings settings;
  private final ZoneId zone;

  Leavings(Library library, SavedSettings settings, ZoneId zone) {
    this.library = library;
    this.settings = settings;
    this.zone = zone;
  }

  /** The same however often it is asked for. */
  Issue of(Delivery delivery) {
    Revision revision = library.stories().revision(delivery.revision());
    Issue issue =
        new Issue(
                delivery.version(),
                delivery.decision().leaving(),
                zone,
                settings.load().newspaper().name())
            .following(revision.plan().follows());
    return switch (delivery.publication()) {
      case WITHDRAWN -> issue.withdrawing(note(delivery, Revision.Reason.KILLED));
      case USABLE ->
          delivery.version() == 1
              ? issue
              : issue.correcting(note(delivery, Revision.Reason.CORRECTION_BEGUN));
      case NONE -> throw new IllegalArgumentException("nothing leaves so");
    };
  }

  /** What somebody said when this was begun; empty if nobody has begun it since the story left. */
  private String note(Delivery delivery, Revision.Reason begun) {
    for (HistoryEntry entry : library.stories().history(delivery.story())) {
      if (entry.reason() == begun) {
        return entry.note();
      }
      if (Publishing.leaves(entry.reason()) && !entry.at().isAfter(delivery.decision().at())) {
        return "";
      }
    }
    return "";
  }
}
