package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.midad.edit.Blank;
import org.midad.export.FileCopy;
import org.midad.export.Format;
import org.midad.export.Issue;
import org.midad.ingest.Documents;
import org.midad.ingest.RawArticle;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.review.Suggestions;
import org.midad.store.Library;
import org.midad.store.StoryFilter;

/** Writing: the queues, and one story at a time, from the blank page to each save. */
public final class Desk {
  /** Where work waits for somebody. */
  private static final Set<Stage> WAITING =
      EnumSet.of(
          Stage.DRAFT,
          Stage.INCOMING,
          Stage.REVIEW,
          Stage.PROOF,
          Stage.APPROVED,
          Stage.SCHEDULED,
          Stage.CORRECTING,
          Stage.HELD);

  /** More than one desk can have under way. */
  private static final int UNDER_WAY = 1000;

  private static final int LATELY_OUT = 20;

  private final Library library;
  private final SavedSettings settings;
  private final CurrentPerson person;
  private final Changes changes;
  private final StoryLocks locks;
  private final Clock clock;
  private final Rejoining rejoining;
  private final Importing importing;

  Desk(
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
    rejoining = new Rejoining(library, person, changes, locks);
    importing =
        new Importing(library, clock, stories -> changes.begin(stories, Revision.Reason.IMPORTED));
  }

  /** How many stories each queue holds for the current person. */
  public Map<Queue, Integer> counts() {
    Map<Stage, Integer> stages = library.stories().countByStage();
    Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
    for (Queue queue : Queue.values()) {
      StoryFilter filter = filter(queue);
      counts.put(
          queue,
          filter.isForEverybody()
              ? stages.entrySet().stream()
                  .filter(stage -> filter.holds(stage.getKey()))
                  .mapToInt(Map.Entry::getValue)
                  .sum()
              : library.stories().count(filter));
    }
    return counts;
  }

  /**
   * A page of a queue, newest first.
   *
   * @param offset how many to leave out, from 0
   * @param limit how many at most
   */
  public List<StorySummary> list(Queue queue, int offset, int limit) {
    return library.stories().list(filter(queue), offset, limit);
  }

  /**
   * What a desk has in view: all that is under way, newest first, and then what left the house
   * last.
   */
  public List<StorySummary> board() {
    List<StorySummary> stories =
        new ArrayList<>(library.stories().list(StoryFilter.in(WAITING), 0, UNDER_WAY));
    stories.addAll(
        library.stories().list(filter(Queue.EXPORTED), 0, LATELY_OUT).stream()
            .filter(story -> !WAITING.contains(story.stage()))
            .toList());
    return stories;
  }

  /**
   * A blank page, saved as a draft of the current person.
   *
   * @throws Problem with the reason of {@link #creating} if the person may not write
   */
  public Head create() {
    Refusal.require(creating(person.require()));
    return changes.begin(Blank.article(), Revision.Reason.CREATED);
  }

  /**
   * A story that was written elsewhere, as a draft of the current person.
   *
   * @throws Problem with the reason of {@link #creating} if the person may not write
   */
  public Head bring(Story story) {
    Refusal.require(creating(person.require()));
    return changes.begin(story, Revision.Reason.IMPORTED);
  }

  /** Why a person may not begin an update of a story, or empty; does not read the disk. */
  public Optional<Refusal> updating(Head head, Person person) {
    return Permissions.updating(person)
        .or(() ->
            switch (head.stage()) {
              case EXPORTED, CORRECTING, CORRECTED -> Optional.empty();
              case DRAFT, INCOMING, REVIEW, PROOF, APPROVED, SCHEDULED, KILLED, HELD, SPIKED ->
                  Optional.of(new Refusal("refusal.not-exported"));
            });
  }

  /**
   * Begins the next story of something that readers have: a draft of the current person with the
   * same text, which names the one that it follows. That one stays as it is.
   *
   * @param cause what has happened since
   * @throws Problem the reason of {@link #updating}, or {@code refusal.note} without a cause
   */
  public Head update(StoryId followed, String cause) {
    Head head = library.stories().head(followed);
    Refusal.require(updating(head, person.require()));
    if (cause.isBlank()) {
      throw new Problem("refusal.note");
    }
    Story before = head.story();
    Story story = new Story(StoryId.create(), before.blocks(), before.meta());
    return changes.begin(
        story, Plan.NONE.withFollows(followed), Revision.Reason.UPDATE_BEGUN, cause.strip());
  }

  /**
   * Makes a draft of somebody else's text.
   *
   * @param raw the text of an article as it was pasted, with whatever the page printed around it
   * @throws Problem {@code problem.ingest.empty} if there is no article in it, or the reason of
   *     {@link #creating}
   */
  public Imported importText(String raw) {
    Refusal.require(creating(person.require()));
    return importing.keep(RawArticle.recognise(raw, OffsetDateTime.now(clock)));
  }

  /**
   * The same of HTML, with its marks and its parts.
   *
   * @throws Problem as {@link #importText}, and {@code problem.clipboard.too-much}
   */
  public Imported importHtml(String html) {
    Refusal.require(creating(person.require()));
    return importing.keep(Documents.pasted(html, OffsetDateTime.now(clock)));
  }

  /**
   * Makes drafts of several documents, one for each story in them. One bad file, or one bad story
   * in a file, keeps no good one out.
   *
   * @throws Problem with the reason of {@link #creating} if the person may not write
   */
  public ImportedFiles importFiles(List<Path> files, Progress progress) {
    Refusal.require(creating(person.require()));
    return importing.files(files, progress);
  }

  /**
   * A story as it stands now.
   *
   * @throws Problem {@code problem.story.missing} if the library has no such story
   */
  public Head open(StoryId story) {
    return library.stories().head(story);
  }

  /**
   * A story as it was.
   *
   * @throws Problem {@code problem.revision.thinned} if it was saved by itself and its text given
   *     up
   */
  public Revision revision(RevisionId revision) {
    return library.stories().revision(revision);
  }

  /** What was done with a story, newest first. */
  public List<HistoryEntry> history(StoryId story) {
    return library.stories().history(story);
  }

  /** Keeps what was written because the writer asked for it. */
  public Head save(RevisionId expected, Story story) {
    return save(expected, story, Revision.Reason.SAVED);
  }

  /** Keeps what was written without being asked. */
  public Head autosave(RevisionId expected, Story story) {
    return save(expected, story, Revision.Reason.AUTOSAVED);
  }

  /**
   * Makes what a story once said the newest again, in a revision of its own; those between stay in
   * its history. Its stage and what was decided about it are left as they are now.
   *
   * @param expected the head that whoever wishes so has seen
   * @throws Problem {@code problem.story.missing} if the revision is not one of this story, {@code
   *     problem.revision.thinned} if its text was given up, and as {@link #save(RevisionId, Story)}
   */
  public Head restore(StoryId story, RevisionId expected, RevisionId earlier) {
    Story was = library.stories().revision(earlier).story();
    if (!was.id().equals(story)) {
      throw new Problem("problem.story.missing");
    }
    return save(expected, was, Revision.Reason.RESTORED);
  }

  /**
   * Keeps what was written although somebody else saved meanwhile: both as one. What both changed
   * is as it was written, and beside it stands what the other made of it, as suggestions.
   *
   * @param expected the head that the writer began from
   * @throws Problem the reason of {@link #access}, or that the story is locked
   */
  public Rejoined rejoin(RevisionId expected, Story story) {
    return rejoining.rejoin(expected, story);
  }

  /**
   * Writes a copy of a story into a file, as it is on the page, with what is suggested and said
   * where the format can hold that. The story stays what and where it is: this is no export.
   *
   * @throws Problem {@code problem.copy.unwritten}, {@code problem.picture.missing} or {@code
   *     -damaged}
   */
  public void saveCopy(Story story, Format format, Path file) {
    Issue issue =
        new Issue(1, clock.instant(), clock.getZone(), settings.load().newspaper().name());
    Story copied =
        format.holdsReview()
            ? new Authors(library.people().all()).leaving(story)
            : Suggestions.forReaders(story);
    LibraryPictures pictures = new LibraryPictures(library);
    new FileCopy(file, pictures)
        .write(pictures.leaving(TodaysTags.of(library).on(copied)), issue, format);
  }

  /** Why a person may not begin stories, or empty; does not read the disk. */
  public Optional<Refusal> creating(Person person) {
    return Permissions.creating(person);
  }

  /** How far a person may go with the text of this story now; does not read the disk. */
  public Access access(Head head, Person person) {
    return Permissions.access(head, person);
  }

  /**
   * Makes a revision, but none if nothing has changed.
   *
   * @param expected the head that the writer began from
   * @throws Problem {@code problem.story.changed} if somebody else saved meanwhile, the reason of
   *     {@link #access}, or {@code problem.story.kept-aside} if somebody else took the story over:
   *     what was written is in its history then, beside the way; the library is unchanged otherwise
   */
  private Head save(RevisionId expected, Story story, Revision.Reason reason) {
    Head now = library.stories().head(story.id());
    if (now.story().equals(story)) {
      return now;
    }
    Person writer = person.require();
    Optional<Refusal> locked = locks.barring(now, writer);
    if (locked.isPresent() && !now.id().equals(expected)) {
      keepAside(expected, story, writer);
    }
    Refusal.require(locked);
    Written written = new Written(now.story(), story, writer);
    Refusal.require(written.refused(access(now, writer)));
    Head from = since(expected, now);
    return written.isComment()
        ? changes.edit(from, story, reason)
        : changes.edit(from, story, reason, locks.next(now.lock()));
  }

  /** The head, if all that happened since another was decided beside the text. */
  private Head since(RevisionId expected, Head now) {
    if (!now.id().equals(expected)) {
      Revision seen = library.graphs().nearest(expected).revision();
      if (!seen.story().equals(now.story()) || seen.stage() != now.stage()) {
        throw new Problem("problem.story.changed");
      }
    }
    return now;
  }

  /** Whoever lost the lock loses no word: what could be written before is kept, if it still can. */
  private void keepAside(RevisionId expected, Story story, Person writer) {
    Revision seen = library.graphs().nearest(expected).revision();
    if (!seen.story().id().equals(story.id())) {
      throw new Problem("problem.story.changed");
    }
    Head from =
        new Head(
            expected,
            seen,
            library.stories().head(story.id()).creator(),
            seen.stage(),
            Optional.empty(),
            false);
    if (Permissions.access(from, writer).barred().isEmpty()) {
      changes.aside(from, story);
      throw new Problem("problem.story.kept-aside");
    }
  }

  private StoryFilter filter(Queue queue) {
    return switch (queue) {
      case MINE -> StoryFilter.in(Stage.DRAFT).begunBy(person.require().id());
      case ASSIGNED -> StoryFilter.in(WAITING).assignedTo(person.require().id());
      case MENTIONED -> StoryFilter.ALL.waitingFor(person.require().id());
      case INCOMING -> StoryFilter.in(Stage.INCOMING);
      case REVIEW -> StoryFilter.in(Stage.REVIEW);
      case PROOF -> StoryFilter.in(Stage.PROOF);
      case APPROVED -> StoryFilter.in(Stage.APPROVED, Stage.SCHEDULED);
      case EXPORTED ->
          StoryFilter.in(Stage.EXPORTED, Stage.CORRECTING, Stage.CORRECTED, Stage.KILLED);
      case ASIDE -> StoryFilter.in(Stage.HELD, Stage.SPIKED);
      case ARCHIVE -> StoryFilter.ALL;
    };
  }
}
