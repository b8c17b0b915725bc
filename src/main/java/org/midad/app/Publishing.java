package org.midad.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.midad.export.Form;
import org.midad.export.Receipt;
import org.midad.model.Delivery;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** The way out of the house for whoever waits at it: decided and carried out in one. */
public final class Publishing {
  private final Library library;
  private final Deliveries deliveries;
  private final Courier courier;
  private final InstantSource clock;

  Publishing(Library library, Deliveries deliveries, Courier courier, InstantSource clock) {
    this.library = library;
    this.deliveries = deliveries;
    this.courier = courier;
    this.clock = clock;
  }

  /** Whether a revision made for this reason left the house. */
  static boolean leaves(Revision.Reason reason) {
    return reason == Revision.Reason.EXPORTED || reason == Revision.Reason.CORRECTED;
  }

  /**
   * Delivers a story into a folder, one file for each form, and then records that it has left. Only
   * the target's receipt moves the story: when a file cannot be written, the story stays approved,
   * and files that were written before stay where they are, for others may have read them. Should
   * the program end meanwhile, the {@link Courier} goes on.
   *
   * @param expected the head that the person saw
   * @param forms at least one
   * @throws Problem the reason of {@link Deliveries#leaving}, {@code refusal.embargo} or {@code
   *     refusal.scheduled} before its moment, {@code problem.story.changed} if somebody else saved
   *     meanwhile, or what the folder says, such as {@code problem.export.folder-full}
   */
  public Exported export(StoryId story, RevisionId expected, List<Form> forms, Path folder) {
    Refusal.require(Gates.early(library.stories().head(story), clock.instant()));
    Delivery decided =
        deliveries.decide(story, expected, Destinations.folder(folder, forms)).getFirst();
    List<Receipt> receipts = courier.now(decided);
    return new Exported(library.stories().head(story), receipts);
  }

  /** What a revision that was exported left behind; empty for every other. */
  public List<Receipt> receipts(RevisionId revision) {
    return library.stories().receipts(revision).stream()
        .map(kept -> new Receipt(kept.target(), kept.address(), kept.at(), kept.sha256()))
        .toList();
  }
}
