package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.midad.deliver.Address;
import org.midad.deliver.FileSender;
import org.midad.deliver.Ledger;
import org.midad.deliver.Parcel;
import org.midad.deliver.Target;
import org.midad.deliver.Undelivered;
import org.midad.export.Format;
import org.midad.export.Issue;
import org.midad.export.Receipt;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Suggestions;
import org.midad.store.Delivered;
import org.midad.store.Library;

/**
 * The way out of the house: an approved story is delivered, and then told to be; and a corrected
 * one again.
 */
public final class Publishing {
  private final Library library;
  private final SavedSettings settings;
  private final CurrentPerson person;
  private final Changes changes;
  private final StoryLocks locks;
  private final Clock clock;

  Publishing(
      Library library,
      SavedSettings settings,
      CurrentPerson person,
      Changes changes,
      StoryLocks locks,
      Clock clock) {
    this.library = library;
    this.settings = settings;
    this.person = person;
    this.changes = changes;
    this.locks = locks;
    this.clock = clock;
  }

  /** Why a person may not export this story now, or empty; does not read the disk. */
  public Optional<Refusal> exporting(Head head, Person person) {
    return Permissions.desk(person)
        .or(() -> Gates.exporting(head, clock.instant()))
        .or(() -> locks.barring(head, person));
  }

  /** Whether a revision made for this reason left the house. */
  static boolean leaves(Revision.Reason reason) {
    return reason == Revision.Reason.EXPORTED || reason == Revision.Reason.CORRECTED;
  }

  /**
   * Delivers a story into a folder, one file for each format, and then records that it has left.
   * Only the target's receipt moves the story: when a file cannot be written, the story stays
   * approved, and files that were written before stay where they are, for others may have read
   * them.
   *
   * @param expected the head that the person saw
   * @param formats at least one
   * @throws Problem the reason of {@link #exporting}, {@code problem.story.changed} if somebody
   *     else saved meanwhile, or what the folder says, such as {@code problem.export.folder-full}
   */
  public Exported export(StoryId story, RevisionId expected, List<Format> formats, Path folder) {
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("a story leaves in one format at least");
    }
    Head head = changes.head(story, expected);
    Refusal.require(exporting(head, person.require()));
    Issue issue = issue(story);
    Story leaving = Suggestions.forReaders(head.story());
    List<Receipt> receipts = deliver(leaving, issue, formats, folder);
    boolean corrected = head.stage() == Stage.CORRECTING;
    Head exported =
        library.atOnce(() -> {
          changes.deliver(
              head,
              corrected || head.stage() == Stage.CORRECTED ? Stage.CORRECTED : Stage.EXPORTED,
              corrected ? Revision.Reason.CORRECTED : Revision.Reason.EXPORTED,
              receipts.stream().map(Publishing::delivered).toList());
          locks.release(story);
          return library.stories().head(story);
        });
    settings.save(
        settings.load().withWorkplace(place -> place.withExportFolder(folder.toAbsolutePath())));
    return new Exported(exported, receipts);
  }

  private List<Receipt> deliver(Story leaving, Issue issue, List<Format> formats, Path folder) {
    Address.Folder address = new Address.Folder(folder);
    Target target = new Target("folder", folder.toString(), address, formats);
    Parcel parcel =
        new Parcel(
            UUID.randomUUID(), leaving, issue, Parcel.Change.PUBLISH, new LibraryPictures(library));
    try {
      return FileSender.folder(target, address, clock).send(parcel, new OneTry(), done -> {});
    } catch (Undelivered e) {
      throw e.problem();
    }
  }

  /** What is remembered of a delivery that nobody will try again. */
  private record OneTry(Map<String, String> entries) implements Ledger {
    OneTry() {
      this(new HashMap<>());
    }

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(entries.get(name));
    }

    @Override
    public void put(String name, String value) {
      entries.put(name, value);
    }
  }

  /** What a revision that was exported left behind; empty for every other. */
  public List<Receipt> receipts(RevisionId revision) {
    return library.stories().receipts(revision).stream()
        .map(kept -> new Receipt(kept.target(), kept.address(), kept.at(), kept.sha256()))
        .toList();
  }

  private Issue issue(StoryId story) {
    List<HistoryEntry> before =
        library.stories().history(story).stream().filter(entry -> leaves(entry.reason())).toList();
    Instant now = clock.instant();
    // Readers of wire formats know the later version by its second.
    Instant earliest = before.isEmpty() ? Instant.MIN : before.getFirst().at().plusSeconds(1);
    return new Issue(
        before.size() + 1,
        now.isBefore(earliest) ? earliest : now,
        clock.getZone(),
        settings.load().newspaper().name());
  }

  private static Delivered delivered(Receipt receipt) {
    return new Delivered(receipt.target(), receipt.address(), receipt.at(), receipt.sha256());
  }
}
