package org.midad.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.midad.deliver.Address;
import org.midad.deliver.HostKeys;
import org.midad.deliver.Parcel;
import org.midad.deliver.Secret;
import org.midad.deliver.Sender;
import org.midad.deliver.Senders;
import org.midad.deliver.Target;
import org.midad.deliver.TargetJson;
import org.midad.deliver.Undelivered;
import org.midad.export.Issue;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.StoryId;
import org.midad.review.Suggestions;
import org.midad.store.Library;
import org.midad.store.SealedText;
import org.midad.store.Targets.Kept;
import org.midad.store.Targets.Standing;

/** Where stories are delivered: what is known of each place, and what only the two sides may. */
public final class Targets {
  private final Library library;
  private final SavedSettings settings;
  private final CurrentPerson person;
  private final Clock clock;
  private final TargetSecrets secrets;
  private final HostKeys hosts;
  private final Senders senders;
  private final Map<Target, Sender> known = new ConcurrentHashMap<>();

  Targets(
      Library library,
      SavedSettings settings,
      CurrentPerson person,
      SystemKeyRing ring,
      Clock clock) {
    this.library = library;
    this.settings = settings;
    this.person = person;
    this.clock = clock;
    this.secrets = new TargetSecrets(library, ring);
    this.hosts = new HostKeys(new KeptHosts(SealedText.knownHosts(library)));
    this.senders = new Senders(hosts, clock);
  }

  /** Reads which of them have secrets. */
  void arrive() {
    secrets.arrive();
  }

  /** By name. */
  public List<Target> all() {
    return library.targets().all().stream()
        .filter(target -> target.standing() == Standing.LISTED)
        .map(Targets::read)
        .toList();
  }

  /** The id of the place that people call so. */
  public Optional<String> named(String name) {
    return all().stream().filter(target -> target.name().equals(name)).findFirst().map(Target::id);
  }

  /** Why a person may not say where stories are delivered, or empty; does not read the disk. */
  public Optional<Refusal> changing(Person somebody) {
    return Permissions.targets(somebody);
  }

  /**
   * Whether a secret is kept for a place; what it is, nobody is told.
   *
   * @throws Problem {@code problem.target.secret} if that cannot be found out
   */
  public boolean hasSecret(String id) {
    return secrets.has(id);
  }

  /**
   * Whether a secret that is given now is forgotten when Midad closes, because there is no key ring
   * and the library is not encrypted.
   */
  public boolean forgetsSecrets() {
    return secrets.place() == TargetSecrets.Place.MEMORY;
  }

  /**
   * Takes secrets that an earlier Midad wrote into plain files to where they belong.
   *
   * @return how many of them are now forgotten when Midad closes
   * @throws Problem {@code problem.target.secret}
   */
  public int takeInSecrets() {
    return secrets.takeIn();
  }

  /** Those that nothing but this Midad remembers, by the names of their files. */
  Map<String, Secret> rememberedSecrets() {
    return secrets.remembered();
  }

  /**
   * Adds a place, or changes what is known of one.
   *
   * @param secret null leaves the one that is kept
   * @throws Problem {@code refusal.targets} if the current person may not, or {@code
   *     problem.target.name} if it has none
   */
  public void put(Target target, @Nullable Secret secret) {
    Refusal.require(Permissions.targets(person.require()));
    if (target.name().isBlank()) {
      throw new Problem("problem.target.name");
    }
    if (secret != null) {
      secrets.put(target.id(), secret);
    }
    library
        .targets()
        .put(
            new Kept(
                target.id(), target.name().strip(), TargetJson.write(target), Standing.LISTED));
    told("TARGET_CHANGED", target.name().strip());
    known.clear();
  }

  /**
   * Delivers nothing there any more, and forgets its secret.
   *
   * @throws Problem {@code refusal.targets} if the current person may not
   */
  public void retire(String id) {
    Refusal.require(Permissions.targets(person.require()));
    library
        .targets()
        .find(id)
        .ifPresent(target -> {
          library
              .targets()
              .put(new Kept(target.id(), target.name(), target.content(), Standing.RETIRED));
          told("TARGET_RETIRED", target.name());
        });
    secrets.remove(id);
    known.clear();
  }

  /**
   * Asks a place whether it would take something from us, and changes nothing there.
   *
   * @param secret null for the one that is kept
   * @return what it answered
   * @throws Problem {@code refusal.targets} if the current person may not
   * @throws Undelivered if the place would not
   */
  public String test(Target target, @Nullable Secret secret) {
    Refusal.require(Permissions.targets(person.require()));
    return senders.to(target, secret == null ? secret(target.id()) : secret).test();
  }

  /**
   * Exactly what a place would get of a story as it stands now, were it to leave at once. Speaks
   * with nobody, and changes nothing.
   *
   * @throws Problem {@code problem.picture.missing} or {@code -damaged}
   */
  public List<Sender.Piece> preview(Target target, StoryId story) {
    Revision revision = library.stories().head(story).revision();
    int before = Deliveries.left(library, story).size();
    Issue issue =
        new Issue(before + 1, clock.instant(), clock.getZone(), settings.load().newspaper().name())
            .following(revision.plan().follows());
    LibraryPictures pictures = new LibraryPictures(library);
    Parcel parcel =
        new Parcel(
            UUID.randomUUID(),
            target.shaped(
                pictures.leaving(
                    TodaysTags.of(library).on(Suggestions.forReaders(revision.story())))),
            before == 0 ? issue : issue.correcting(cause(story)),
            pictures);
    return senders.to(target, Secret.NONE).preview(parcel);
  }

  /** Why a story that left is being put right; empty if it is not. */
  private String cause(StoryId story) {
    return library.stories().history(story).stream()
        .takeWhile(entry -> !Publishing.leaves(entry.reason()))
        .filter(entry -> entry.reason() == Revision.Reason.CORRECTION_BEGUN)
        .findFirst()
        .map(HistoryEntry::note)
        .orElse("");
  }

  /**
   * Vouches for an SSH server by the key that it showed.
   *
   * @throws Problem {@code refusal.targets} if the current person may not
   */
  public void accept(String host, int port, String key) {
    Refusal.require(Permissions.targets(person.require()));
    hosts.accept(host, port, key);
  }

  /**
   * Vouches no longer for an SSH server, because its administrator has said that the key is new:
   * the next key that it shows has to be compared again.
   *
   * @throws Problem {@code refusal.targets} if the current person may not
   */
  public void forget(String host, int port) {
    Refusal.require(Permissions.targets(person.require()));
    hosts.forget(host, port);
  }

  /**
   * @throws Problem {@code problem.target.retired} if nothing is delivered there any more
   */
  Target target(String id) {
    return library
        .targets()
        .find(id)
        .filter(kept -> kept.standing() != Standing.RETIRED)
        .map(Targets::read)
        .orElseThrow(() -> new Problem("problem.target.retired"));
  }

  Sender sender(Target target) {
    return known.computeIfAbsent(target, place -> senders.to(place, secret(place.id())));
  }

  /** Without it nothing is sent; once it is given again, all goes on. */
  private Secret secret(String id) {
    try {
      return secrets.of(id);
    } catch (Problem problem) {
      throw new Undelivered(Undelivered.Kind.LATER, problem, "");
    }
  }

  /** A folder that somebody named as a story left, which nobody else is offered. */
  String once(Destinations.NamedFolder folder) {
    Path path = folder.path().toAbsolutePath().normalize();
    Target target = new Target("", path.toString(), new Address.Folder(path), folder.forms());
    String content = TargetJson.write(target);
    String id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    library.targets().put(new Kept(id, target.name(), content, Standing.UNLISTED));
    return id;
  }

  /** As people call it, also after it was taken away. */
  String name(String id) {
    return library.targets().find(id).map(Kept::name).orElse(id);
  }

  private void told(String action, String name) {
    library.audit().append(clock.instant(), person.require().id(), action, name);
  }

  private static Target read(Kept kept) {
    return TargetJson.read(kept.id(), kept.name(), kept.content());
  }
}
