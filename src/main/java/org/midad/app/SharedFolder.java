package org.midad.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.model.Head;
import org.midad.model.Lock;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.store.Library;
import org.midad.store.Sender;
import org.midad.store.Stories;
import org.midad.store.StoryFilter;

/**
 * A folder on a shared drive, or one that some program keeps the same on several machines: every
 * library puts its stories there and takes what the others put. A story that nobody has submitted
 * stays with its writer; one that is being written waits until it is left; a stranger's waits until
 * somebody has compared the fingerprint.
 *
 * <p>The folder is looked at again and again; a network drive tells nobody what happens in it. It
 * may be gone for a while, hold files that have not come whole yet, and copies that a program made
 * of two writings at once: all of it comes right with a later look. A story that the folder has as
 * it stands here is not put there again, whoever put it: so nothing goes in circles.
 */
public final class SharedFolder {
  /** Bundles that are read or written in one look: saving must not wait for long. */
  private static final int MOST_AT_ONCE = 4;

  /** So long a file may take to come whole, before it is told to be damaged. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String NAME = "library-name";

  private static final Set<Stage> IN_WORK =
      EnumSet.of(
          Stage.INCOMING,
          Stage.REVIEW,
          Stage.PROOF,
          Stage.APPROVED,
          Stage.SCHEDULED,
          Stage.CORRECTING,
          Stage.HELD);

  private final Library library;
  private final SavedSettings settings;
  private final Accounts accounts;
  private final Bundles bundles;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private List<Sender> senders = List.of();

  /** How far a file was dealt with. */
  private enum State {
    /** All of it is here. */
    DONE,
    /** Something has to happen first: to the sender's key, or to whoever is writing. */
    WAITS,
    /** It is not whole, and may still become so. */
    UNFINISHED,
    /** It will not be taken as it is. */
    REFUSED
  }

  /**
   * A file as it was when it was looked at.
   *
   * @param bundle what it is, or null if that cannot be told
   */
  private record Seen(
      long size, Instant modified, Instant first, State state, @Nullable IncomingBundle bundle) {
    boolean is(BasicFileAttributes file) {
      return size == file.size() && modified.equals(file.lastModifiedTime().toInstant());
    }
  }

  SharedFolder(
      Library library, SavedSettings settings, Accounts accounts, Bundles bundles, Clock clock) {
    this.library = library;
    this.settings = settings;
    this.accounts = accounts;
    this.bundles = bundles;
    this.clock = clock;
  }

  /**
   * Looks into the folder once, takes what is new and puts there what it lacks. Does nothing while
   * no folder is in use, or nobody sits here.
   */
  public synchronized FolderPass look() {
    Optional<Path> folder = settings.load().workplace().sharing().used();
    if (folder.isEmpty() || accounts.current().isEmpty()) {
      seen.clear();
      return FolderPass.IDLE;
    }
    if (!Files.isDirectory(folder.get())) {
      return FolderPass.MISSING;
    }
    List<Sender> known = library.senders().all();
    if (!known.equals(senders)) {
      senders = known;
      reconsider();
    }
    Look look = new Look();
    try {
      look.take(files(folder.get()));
      look.put(folder.get());
    } catch (IOException | UncheckedIOException e) {
      // It went while it was being read; what was taken until then is whole.
      return FolderPass.MISSING;
    }
    if (!look.taken.isEmpty()) {
      reconsider();
    }
    return new FolderPass(
        false, look.taken, look.strangers, look.refused, look.written, look.left < 0);
  }

  /** Half-written files of ours and of other programs have other names. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Bundles::isBundle)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** One look, with what came of it. */
  private final class Look {
    private final List<TakenIn> taken = new ArrayList<>();
    private final List<IncomingBundle> strangers = new ArrayList<>();
    private final List<FolderPass.Refused> refused = new ArrayList<>();
    private final Map<StoryId, Set<RevisionId>> there = new HashMap<>();
    private int written;
    private int left = MOST_AT_ONCE;

    void take(List<Path> files) throws IOException {
      seen.keySet().retainAll(Set.copyOf(files));
      for (Path file : files) {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Seen before = seen.get(file);
        boolean dealt = before != null && before.is(now) && !isDue(before);
        if (!dealt && left-- > 0) {
          Instant first = before != null && before.is(now) ? before.first() : clock.instant();
          before = deal(file, now, first);
          seen.put(file, before);
        }
        if (before != null && before.bundle() != null) {
          there
              .computeIfAbsent(before.bundle().story(), any -> new HashSet<>())
              .add(before.bundle().head());
        }
      }
    }

    /** Whether what a file waited for may have happened. */
    private boolean isDue(Seen before) {
      IncomingBundle bundle = before.bundle();
      return switch (before.state()) {
        case DONE, REFUSED -> false;
        case UNFINISHED -> !isFresh(before.first());
        case WAITS -> bundle != null && bundle.known() && !isWrittenIn(bundle.story());
      };
    }

    private Seen deal(Path file, BasicFileAttributes now, Instant first) {
      IncomingBundle bundle = null;
      State state;
      try {
        bundle = bundles.look(file);
        state = deal(bundle);
      } catch (Problem problem) {
        if (problem.key().startsWith("problem.library.")) {
          throw problem;
        }
        state = bundle == null ? unread(problem, first) : untaken(problem);
        if (state == State.REFUSED) {
          tell(file, now.lastModifiedTime().toString(), problem);
        }
      }
      return new Seen(now.size(), now.lastModifiedTime().toInstant(), first, state, bundle);
    }

    private State deal(IncomingBundle bundle) {
      if (bundle.effect() == IncomingBundle.Effect.NOTHING_NEW) {
        return State.DONE;
      }
      if (!bundle.known()) {
        if (told.add(bundle.key().hex())) {
          strangers.add(bundle);
        }
        return State.WAITS;
      }
      if (isWrittenIn(bundle.story())) {
        return State.WAITS;
      }
      taken.add(bundles.take(bundle, Acceptance.AS_VERSION));
      return State.DONE;
    }

    private void tell(Path file, String occasion, Problem problem) {
      if (told.add(file + " " + occasion)) {
        refused.add(new FolderPass.Refused(file, problem));
      }
    }

    void put(Path folder) throws IOException {
      Stories stories = library.stories();
      List<StorySummary> shared =
          new ArrayList<>(stories.list(StoryFilter.in(IN_WORK), 0, Integer.MAX_VALUE));
      stories.list(there.keySet()).stream()
          .filter(story -> !IN_WORK.contains(story.stage()))
          .forEach(shared::add);
      for (StorySummary story : shared) {
        boolean known = there.getOrDefault(story.id(), Set.of()).contains(story.head());
        if (!known && !isHeld(story.lock()) && left-- > 0) {
          put(folder, story.id());
        }
      }
    }

    private void put(Path folder, StoryId story) throws IOException {
      Path file = folder.resolve(story + "-" + name() + ".midad");
      Head head = library.stories().head(story);
      try {
        bundles.send(story, file, signer(head));
      } catch (Problem problem) {
        if (!problem.key().equals("problem.bundle.unwritten")) {
          throw problem;
        }
        if (Files.isDirectory(folder)) {
          tell(file, "unwritten", problem);
        }
        return;
      }
      written++;
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      seen.put(file, deal(file, now, clock.instant()));
    }
  }

  /** A file that cannot be read may only not have come whole yet. */
  private State unread(Problem problem, Instant first) {
    boolean damaged =
        problem.key().equals("problem.bundle.damaged") || problem.key().startsWith("problem.file.");
    return damaged && isFresh(first) ? State.UNFINISHED : State.REFUSED;
  }

  /** Somebody may have begun to write, or saved, between the look and the taking. */
  private static State untaken(Problem problem) {
    return Set.of("problem.story.changed", "refusal.locked").contains(problem.key())
        ? State.WAITS
        : State.REFUSED;
  }

  private boolean isFresh(Instant first) {
    return clock.instant().isBefore(first.plus(PATIENCE));
  }

  /** What was refused or waits may be taken once others are known, or other bundles were taken. */
  private void reconsider() {
    seen.values().removeIf(file -> file.state() == State.WAITS || file.state() == State.REFUSED);
  }

  private boolean isWrittenIn(StoryId story) {
    return isHeld(library.locks().find(story));
  }

  private boolean isHeld(Optional<Lock> lock) {
    return lock.filter(held -> held.bars("", clock.instant())).isPresent();
  }

  /** Who brought the story where it stands, if that person works here. */
  private Person signer(Head head) {
    return library
        .people()
        .find(head.revision().author())
        .filter(person -> !person.retired())
        .orElseGet(accounts::require);
  }

  /** Tells this library's files in the folder from others'. */
  private String name() {
    String kept = library.values().all().get(NAME);
    if (kept != null) {
      return kept;
    }
    String made = UUID.randomUUID().toString().substring(0, 8);
    library.values().put(Map.of(NAME, made));
    return made;
  }
}
