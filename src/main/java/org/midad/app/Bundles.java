package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.codec.Manifest;
import org.midad.codec.WrittenRevision;
import org.midad.exchange.BundleFile;
import org.midad.exchange.BundleWriter;
import org.midad.exchange.KeyRing;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Thinned;
import org.midad.model.Waiver;
import org.midad.review.Ancestry;
import org.midad.review.Rewriting;
import org.midad.review.Suggestions;
import org.midad.store.Library;

/**
 * Hand-over with no server: a story goes from one library to another in a file («حزمة مادة»), with
 * all its revisions and pictures, signed by whoever sends it. What comes is first looked at, and
 * then taken in or not. Taking the same in twice, or an older one after a newer, changes nothing.
 */
public final class Bundles {
  private static final String ENDING = ".midad";

  private final Library library;
  private final CurrentPerson person;
  private final Clock clock;
  private final KeyRing keys;
  private final Acquaintances acquaintances;
  private final StoryLocks locks;
  private final Device device;

  Bundles(
      Library library,
      CurrentPerson person,
      KeyRing keys,
      Acquaintances acquaintances,
      StoryLocks locks,
      Clock clock) {
    this.library = library;
    this.person = person;
    this.keys = keys;
    this.acquaintances = acquaintances;
    this.locks = locks;
    this.clock = clock;
    device = new Device(new SavedSettings(library));
  }

  /** Whether a file is a bundle by its name. */
  public static boolean isBundle(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Writes a story into a file, signed by the current person. A file of the same name is replaced.
   *
   * @throws Problem {@code problem.bundle.unwritten}, {@code problem.key.unusable}, {@code
   *     problem.story.missing}
   */
  public void send(StoryId story, Path file) {
    send(story, file.toAbsolutePath(), person.require());
  }

  void send(StoryId story, Path file, Person sender) {
    Head head = library.stories().head(story);
    Ancestry graph = library.graphs().of(story);
    Map<RevisionId, Thinned> empty = library.graphs().thinned(story);
    List<RevisionId> all = graph.inOrder(graph.with(head.id()));
    List<RevisionId> revisions = all.stream().filter(id -> !empty.containsKey(id)).toList();
    List<Thinned> thinned = all.stream().map(empty::get).filter(Objects::nonNull).toList();
    List<Waiver> waivers =
        library.waivers().of(story).stream()
            .filter(waiver -> waiver.story() != null)
            .limit(Manifest.MOST_WAIVERS)
            .toList();
    Set<String> authors =
        waivers.stream().map(Waiver::person).collect(Collectors.toCollection(HashSet::new));
    Map<String, Figure.Media> media = new HashMap<>();
    for (RevisionId id : revisions) {
      Revision revision = library.stories().revision(id);
      authors.add(revision.author());
      pictures(revision.story()).stream()
          .filter(library.media()::has)
          .forEach(picture -> media.put(picture.sha256(), picture));
    }
    Map<String, String> names = Accounts.names(library);
    names.keySet().retainAll(authors);
    Manifest manifest =
        new Manifest(
            story,
            sender.id(),
            sender.name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            head.id(),
            revisions,
            List.copyOf(new TreeSet<>(media.keySet())),
            thinned,
            names,
            waivers);
    library.graphs().exchanged(List.of(head.id()));
    new BundleWriter(
            id -> library.graphs().written(id).json(),
            sha256 -> library.media().read(Objects.requireNonNull(media.get(sha256))))
        .write(file, manifest, keys.of(sender.id()));
  }

  /**
   * Looks at a bundle: whether it is whole, who sent it, and what it would do. Changes nothing.
   *
   * @throws Problem {@code problem.bundle.damaged} if it is not whole, {@code -too-large}, {@code
   *     -unrelated}, {@code -key-changed} if the sender signed with another key before, {@code
   *     -stage} if it says of the story what the sender may not decide, {@code problem.json.newer},
   *     {@code problem.file.missing} or {@code -unreadable}
   */
  public IncomingBundle look(Path file) {
    Person receiver = person.require();
    try (BundleFile bundle = BundleFile.open(file, library.scratch())) {
      Optional<Person> sender = acquaintances.sender(bundle);
      Arrival arrival = new Arrival(Parcel.of(bundle), library);
      sender.ifPresent(arrival::check);
      Manifest manifest = bundle.manifest();
      return new IncomingBundle(
          file,
          bundle.digest(),
          manifest.story(),
          manifest.head(),
          arrival.revision(arrival.theirs()).revision().story().text(BlockKind.HEADLINE),
          manifest.sender(),
          manifest.name(),
          manifest.at(),
          bundle.key(),
          sender.isPresent(),
          sender
              .map(Person::role)
              .or(() -> library.people().find(manifest.sender()).map(Person::role)),
          arrival.effect(),
          arrival.missing().size(),
          suggesting(arrival, receiver));
    }
  }

  /**
   * Takes in a bundle that somebody has looked at: all of it or nothing.
   *
   * @throws Problem as {@link #look}; {@code problem.bundle.exchanged} if the file is another by
   *     now, {@code problem.bundle.unknown-sender} if nobody vouches for a sender who is not known,
   *     the reason why the current person may not vouch, or the reason why the changes cannot come
   *     as suggestions; {@code problem.story.changed} if somebody saves meanwhile
   */
  public TakenIn take(IncomingBundle seen, Acceptance how) {
    Person receiver = person.require();
    try (BundleFile bundle = BundleFile.open(seen.file(), library.scratch())) {
      if (!bundle.digest().equals(seen.digest())) {
        throw new Problem("problem.bundle.exchanged", seen.file());
      }
      Optional<Person> known = acquaintances.sender(bundle);
      Person sender = known.orElseGet(() -> acquaintances.vouched(bundle, how, receiver));
      Arrival arrival = new Arrival(Parcel.of(bundle), library);
      arrival.check(sender);
      arrival.missing().forEach(revision -> keepPictures(bundle, revision.revision().story()));
      return library.atOnce(() -> {
        TakenIn taken = take(bundle.manifest().story(), arrival, how, receiver);
        if (known.isEmpty()) {
          acquaintances.remember(bundle, sender, receiver);
        }
        learnNames(bundle.manifest());
        if (arrival.effect() != IncomingBundle.Effect.NOTHING_NEW) {
          letBe(bundle.manifest(), sender, receiver);
          library
              .audit()
              .append(
                  clock.instant(),
                  receiver.id(),
                  "BUNDLE_TAKEN",
                  taken.head().story().id() + " " + bundle.manifest().sender());
        }
        return taken;
      });
    }
  }

  private TakenIn take(StoryId story, Arrival arrival, Acceptance how, Person receiver) {
    List<WrittenRevision> received = new ArrayList<>(arrival.missing());
    Optional<Head> here = arrival.ours();
    Refusal.require(here.flatMap(head -> locks.barring(head, receiver)));
    Joining.Joined result = arrival.result();
    WrittenRevision head = result.revision();
    received.add(head);
    if (how.suggestions()) {
      Refusal.require(suggesting(arrival, receiver));
      head = suggested(arrival, receiver);
      received.add(head);
    }
    library
        .graphs()
        .receive(story, here.map(Head::id), received, arrival.missingThinned(), head.id());
    library.graphs().exchanged(List.of(arrival.theirs(), head.id()));
    return new TakenIn(library.stories().head(story), arrival.effect(), result.conflicts());
  }

  /** Why the changes cannot come as suggestions, or empty. */
  private static Optional<Refusal> suggesting(Arrival arrival, Person receiver) {
    return switch (arrival.effect()) {
      case NEW_STORY, NOTHING_NEW -> Optional.of(new Refusal("refusal.nothing-to-suggest"));
      case GOES_ON, MERGES ->
          Suggestions.any(arrival.ours().orElseThrow().story())
              ? Optional.of(new Refusal("refusal.suggests-already"))
              : Permissions.access(arrival.resultingHead(), receiver).barred();
    };
  }

  /** The story as it stands here, with all that comes as suggestions of who made it. */
  private WrittenRevision suggested(Arrival arrival, Person receiver) {
    Revision coming = arrival.revision(arrival.theirs()).revision();
    WrittenRevision result = arrival.result().revision();
    Story story =
        Rewriting.suggested(
            arrival.ours().orElseThrow().story(),
            result.revision().story(),
            new Stamp(coming.author(), coming.at()));
    return WrittenRevision.of(
        new Revision(
            story,
            result.revision().stage(),
            result.revision().publication(),
            result.revision().plan(),
            List.of(result.id()),
            receiver.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Revision.Reason.MERGED,
            "",
            device.name()));
  }

  private void keepPictures(BundleFile bundle, Story story) {
    for (Figure.Media picture : pictures(story)) {
      if (bundle.manifest().media().contains(picture.sha256()) && !library.media().has(picture)) {
        try {
          library.media().put(bundle.media(picture.sha256()));
        } catch (Problem problem) {
          throw problem.key().startsWith("problem.picture.")
              ? new Problem(problem, "problem.bundle.damaged", bundle.manifest().name())
              : problem;
        }
      }
    }
  }

  /**
   * What was let be there is let be here, if the sender might do so here too. It comes with what is
   * new of the story alone, so that an old bundle does not bring back what was taken back since.
   */
  private void letBe(Manifest manifest, Person sender, Person receiver) {
    if (Permissions.lettingStand(sender).isPresent()) {
      return;
    }
    Set<UUID> known =
        library.waivers().of(manifest.story()).stream().map(Waiver::id).collect(Collectors.toSet());
    for (Waiver waiver : manifest.waivers()) {
      if (known.add(waiver.id())) {
        library.waivers().add(waiver);
        library
            .audit()
            .append(
                clock.instant(),
                receiver.id(),
                "WAIVER_TAKEN",
                manifest.story(),
                "%s %s «%s»: %s"
                    .formatted(waiver.person(), waiver.rule(), waiver.subject(), waiver.reason()));
      }
    }
  }

  private void learnNames(Manifest manifest) {
    Map<String, String> told = new HashMap<>(manifest.people());
    told.put(manifest.sender(), manifest.name());
    library.people().all().stream().map(Person::id).forEach(told::remove);
    told.entrySet()
        .removeIf(name ->
            name.getKey().length() > Manifest.LONGEST_ID
                || name.getValue().isBlank()
                || name.getValue().length() > Manifest.LONGEST_NAME);
    library.senders().putNames(told);
  }

  /** Those of its text, and those that somebody suggests to exchange for them. */
  static Set<Figure.Media> pictures(Story story) {
    return story.blocks().stream()
        .flatMap(block ->
            Stream.concat(
                Stream.ofNullable(block.figure()),
                block.suggestion(BlockSuggestion.Repictured.class).stream()
                    .map(BlockSuggestion.Repictured::before)))
        .map(Figure::media)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
