package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.midad.codec.WrittenRevision;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Passphrase;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.store.StoryFilter;
import org.midad.store.UnpackedLibrary;

/**
 * Brings what a backup of a library holds into the library that is open, without replacing it:
 * every story with all its revisions and pictures, and what those are called who made them. What
 * both have is joined as what comes in bundles is, so that it may be done twice, and in any order.
 *
 * <p>Not brought are accounts and passwords, settings, places to publish at, what was delivered,
 * and what was decided: those are the other newsroom's own.
 */
public final class LibraryImport {
  private static final int PAGE = 500;

  /** So often a story is tried that somebody saves just then. */
  private static final int TURNS = 3;

  private final Library library;
  private final CurrentPerson person;
  private final StoryLocks locks;
  private final Clock clock;

  LibraryImport(Library library, CurrentPerson person, StoryLocks locks, Clock clock) {
    this.library = library;
    this.person = person;
    this.locks = locks;
    this.clock = clock;
  }

  /** Why a person may not bring in a whole library, or empty: nobody signed what is in it. */
  public Optional<Refusal> taking(Person somebody) {
    return Permissions.overseeing(somebody);
  }

  /**
   * Brings in a backup, one story after the other: each at once or not at all.
   *
   * @param passphrase that opened the other library when the backup was made, if it was encrypted
   * @param progress told between two stories; what it throws ends the work there
   * @throws Problem the reason of {@link #taking}, {@code problem.backup.missing}, {@code -damaged}
   *     or {@code -newer}, {@code problem.passphrase.needed} or {@code -wrong}; nothing is brought
   *     in then
   */
  public synchronized LibraryTaken take(
      Path backup, Optional<Passphrase> passphrase, Progress progress) {
    Person taker = person.require();
    Refusal.require(taking(taker));
    try (UnpackedLibrary unpacked = UnpackedLibrary.of(backup, passphrase, library)) {
      Taking taking = new Taking(unpacked.content(), taker);
      LibraryTaken taken = taking.all(unpacked, progress);
      library
          .audit()
          .append(clock.instant(), taker.id(), "LIBRARY_TAKEN", backup.getFileName().toString());
      return taken;
    }
  }

  /** One backup on its way in. */
  private final class Taking {
    private final Library other;
    private final Person taker;
    private final List<StoryId> leftOut = new ArrayList<>();
    private int fresh;
    private int ahead;
    private int merged;
    private int conflicts;

    Taking(Library other, Person taker) {
      this.other = other;
      this.taker = taker;
    }

    LibraryTaken all(UnpackedLibrary unpacked, Progress progress) {
      learnNames();
      int all = other.stories().count(StoryFilter.ALL);
      for (int done = 0; done < all; done += PAGE) {
        int before = done;
        List<StoryId> page =
            other.stories().list(StoryFilter.ALL, before, PAGE).stream()
                .map(story -> story.id())
                .toList();
        for (int place = 0; place < page.size(); place++) {
          progress.at((double) (before + place) / all);
          take(page.get(place));
        }
      }
      return new LibraryTaken(unpacked.made(), all, fresh, ahead, merged, conflicts, leftOut);
    }

    /** Whoever writes in it meanwhile has the first word. */
    private void take(StoryId story) {
      for (int turn = 1; ; turn++) {
        try {
          takeNow(story);
          return;
        } catch (Problem problem) {
          if (problem.key().equals("problem.bundle.unrelated")
              || (problem.key().equals("problem.story.changed") && turn == TURNS)) {
            leftOut.add(story);
            return;
          }
          if (!problem.key().equals("problem.story.changed")) {
            throw problem;
          }
        }
      }
    }

    private void takeNow(StoryId story) {
      Arrival arrival = new Arrival(Parcel.of(other, story), library);
      Optional<Head> here = arrival.ours();
      if (here.flatMap(head -> locks.barring(head, taker)).isPresent()) {
        leftOut.add(story);
      } else if (!arrival.missing().isEmpty() || !arrival.missingThinned().isEmpty()) {
        arrival.missing().forEach(this::keepPictures);
        join(story, arrival, here);
      }
    }

    private void join(StoryId story, Arrival arrival, Optional<Head> here) {
      Joining.Joined result = arrival.result();
      List<WrittenRevision> received = new ArrayList<>(arrival.missing());
      received.add(result.revision());
      library.atOnce(() -> {
        library
            .graphs()
            .receive(
                story,
                here.map(Head::id),
                received,
                arrival.missingThinned(),
                result.revision().id());
        library.graphs().exchanged(List.of(arrival.theirs(), result.revision().id()));
        return story;
      });
      switch (arrival.effect()) {
        case NEW_STORY -> fresh++;
        case GOES_ON -> ahead++;
        case MERGES -> {
          merged++;
          conflicts += result.conflicts();
        }
        case NOTHING_NEW -> {}
      }
    }

    /** One that the backup lacks is missing there too. */
    private void keepPictures(WrittenRevision revision) {
      for (Figure.Media picture : Bundles.pictures(revision.revision().story())) {
        if (!library.media().has(picture) && other.media().has(picture)) {
          library.media().take(picture, other.media());
        }
      }
    }

    private void learnNames() {
      Map<String, String> told = new HashMap<>(Accounts.names(other));
      Set<String> known = new HashSet<>(library.senders().names().keySet());
      library.people().all().forEach(one -> known.add(one.id()));
      told.keySet().removeAll(known);
      library.senders().putNames(told);
    }
  }
}
