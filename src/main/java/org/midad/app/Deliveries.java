package org.midad.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.midad.deliver.Target;
import org.midad.model.BlockKind;
import org.midad.model.Delivery;
import org.midad.model.Delivery.State;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Needs;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** What was decided to leave: recorded first, and carried out by the {@link Courier}. */
public final class Deliveries {
  private final Library library;
  private final SavedSettings settings;
  private final CurrentPerson person;
  private final Changes changes;
  private final StoryLocks locks;
  private final Targets targets;
  private final DeliveryOverview overview;
  private final FindingGate findings;
  private final Clock clock;

  Deliveries(
      Library library,
      SavedSettings settings,
      CurrentPerson person,
      Changes changes,
      StoryLocks locks,
      Targets targets,
      DeliveryOverview overview,
      FindingGate findings,
      Clock clock) {
    this.library = library;
    this.settings = settings;
    this.person = person;
    this.changes = changes;
    this.locks = locks;
    this.targets = targets;
    this.overview = overview;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Why a person may not let this story leave, or empty; does not read the disk. One that has a
   * moment before which it must not is decided now and leaves then.
   */
  public Optional<Refusal> leaving(Head head, Person somebody) {
    return Permissions.desk(somebody)
        .or(() -> Gates.leaving(head))
        .or(() -> locks.barring(head, somebody));
  }

  /** Why a person may not retry, cancel or redirect, or empty. */
  public Optional<Refusal> changing(Person somebody) {
    return Permissions.desk(somebody);
  }

  /** Why a person may not let a story leave before its moment, or empty. */
  public Optional<Refusal> overriding(Person somebody) {
    return Permissions.overriding(somebody);
  }

  /**
   * Decides that a story leaves, now or as soon as embargo and schedule let it. What is corrected
   * leaves for every target that had it, whether it is named or not.
   *
   * @param expected the head that the person saw
   * @throws Problem the reason of {@link #leaving}, {@code refusal.errors} if the story lacks
   *     something that it needs to leave, {@code refusal.target} if one of the places would refuse
   *     it, {@code problem.story.changed} if somebody else saved meanwhile, {@code
   *     problem.delivery.underway-there} if it is on its way to one of them already, or {@code
   *     problem.target.retired}; nothing is decided then
   */
  public List<Delivery> decide(StoryId story, RevisionId expected, Destinations destinations) {
    Head head = changes.head(story, expected);
    Person decides = person.require();
    Refusal.require(leaving(head, decides).or(() -> findings.ready(head)));
    Set<String> places = new LinkedHashSet<>(destinations.targets());
    List<Needs> needs = places.stream().map(targets::target).map(Target::needs).toList();
    Refusal.require(findings.taken(head, needs));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Delivery> decided =
        library.atOnce(() -> {
          destinations.folder().map(targets::once).ifPresent(places::add);
          if (head.stage() == Stage.CORRECTING) {
            places.addAll(having(story));
          }
          requireFree(story, places);
          Delivery.Decision decision = decision(head, decides, now);
          List<Delivery> all = places.stream().map(place -> Delivery.of(decision, place)).toList();
          all.forEach(library.deliveries()::add);
          locks.release(story);
          return all;
        });
    destinations
        .folder()
        .ifPresent(folder ->
            settings.save(
                settings
                    .load()
                    .withWorkplace(
                        place -> place.withExportFolder(folder.path().toAbsolutePath()))));
    return decided;
  }

  /**
   * Decides the same of several stories, one after another; one that may not leave holds no other
   * back.
   */
  public LeavingTogether decideAll(
      List<StoryId> stories, Destinations destinations, Progress progress) {
    List<Delivery> decided = new ArrayList<>();
    List<LeavingTogether.Refused> refused = new ArrayList<>();
    for (int done = 0; done < stories.size(); done++) {
      progress.at((double) done / stories.size());
      StoryId story = stories.get(done);
      Head head = library.stories().head(story);
      try {
        decided.addAll(decide(story, head.id(), destinations));
      } catch (Problem problem) {
        refused.add(
            new LeavingTogether.Refused(story, head.story().text(BlockKind.HEADLINE), problem));
      }
    }
    return new LeavingTogether(decided, refused);
  }

  /** One that joins others before any of them has arrived is the same leaving. */
  Delivery.Decision decision(Head head, Person decides, Instant now) {
    StoryId story = head.story().id();
    List<HistoryEntry> left = left(library, story);
    Optional<Delivery.Decision> together =
        library.deliveries().of(story).stream()
            .map(Delivery::decision)
            .filter(other -> head.leaving() && other.version() == left.size() + 1)
            .findFirst();
    return new Delivery.Decision(
        story,
        together.map(Delivery.Decision::revision).orElse(head.id()),
        left.size() + 1,
        together.map(Delivery.Decision::leaving).orElseGet(() -> after(left, now)),
        Publication.USABLE,
        notBefore(head),
        decides.id(),
        now);
  }

  /** Takes a killed story away from everybody who has got it, or may have. */
  void withdraw(Head killed) {
    StoryId story = killed.story().id();
    library.deliveries().of(story).stream()
        .filter(waiting -> waiting.state() == State.WAITING || waiting.state() == State.STOPPED)
        .forEach(waiting -> library.deliveries().update(cancelled(waiting)));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<HistoryEntry> left = left(library, story);
    int version =
        library.deliveries().of(story).stream().mapToInt(Delivery::version).max().orElse(0) + 1;
    Delivery.Decision decision =
        new Delivery.Decision(
            story,
            killed.id(),
            version,
            after(left, now),
            Publication.WITHDRAWN,
            Instant.EPOCH,
            person.require().id(),
            now);
    reached(story).forEach(target -> library.deliveries().add(Delivery.of(decision, target)));
  }

  /** The revisions that left the house, the latest first. */
  static List<HistoryEntry> left(Library library, StoryId story) {
    return library.stories().history(story).stream()
        .filter(entry -> Publishing.leaves(entry.reason()))
        .toList();
  }

  /** Readers of wire formats know the later version by its second. */
  private static Instant after(List<HistoryEntry> left, Instant now) {
    return left.stream()
        .findFirst()
        .map(entry -> entry.at().plusSeconds(1))
        .filter(now::isBefore)
        .orElse(now);
  }

  private void requireFree(StoryId story, Set<String> places) {
    library.deliveries().of(story).stream()
        .filter(other -> !other.state().isOver() && places.contains(other.target()))
        .findFirst()
        .ifPresent(other -> {
          throw new Problem("problem.delivery.underway-there", targets.name(other.target()));
        });
  }

  /** Where the story stands. */
  List<String> having(StoryId story) {
    return overview.last(story).values().stream()
        .filter(last -> last.publication() == Publication.USABLE)
        .map(Delivery::target)
        .toList();
  }

  /** Where the story stands, or may stand because a try broke off. */
  private Set<String> reached(StoryId story) {
    Set<String> reached = new LinkedHashSet<>(having(story));
    library.deliveries().of(story).stream()
        .filter(delivery -> delivery.tries() > 0 && delivery.publication() == Publication.USABLE)
        .filter(delivery -> delivery.state() != State.DELIVERED)
        .map(Delivery::target)
        .forEach(reached::add);
    return reached;
  }

  /**
   * Tries at once what waits or has stopped, and as often as at first.
   *
   * @throws Problem {@code refusal.desk-only}, or {@code problem.delivery.over}
   */
  public Delivery retry(UUID id) {
    return change(
        id, "DELIVERY_RETRIED", "", it -> it.with(State.WAITING, 0, clock.instant(), null));
  }

  /**
   * Gives a delivery up. What has arrived of it already stays there.
   *
   * @throws Problem as {@link #retry}, or {@code problem.delivery.underway}
   */
  public Delivery cancel(UUID id) {
    return change(id, "DELIVERY_CANCELLED", "", Deliveries::cancelled);
  }

  private static Delivery cancelled(Delivery delivery) {
    return delivery.with(State.CANCELLED, delivery.tries(), delivery.next(), delivery.failure());
  }

  /**
   * Lets another target have it in place of the one that it was meant for. That one may have got it
   * all the same, by a try whose end nobody heard, and is told should the story be killed.
   *
   * @throws Problem as {@link #cancel}, {@code problem.delivery.underway-there}, or {@code
   *     problem.target.retired}
   */
  public void redirect(UUID id, String target) {
    targets.target(target);
    change(
        id,
        "DELIVERY_REDIRECTED",
        targets.name(target),
        it -> {
          requireFree(it.story(), Set.of(target));
          library.deliveries().add(it.toward(target, clock.instant()));
          return cancelled(it);
        });
  }

  /**
   * Lets a story leave before its embargo ends, or the moment that was set.
   *
   * @param reason as it stands in the audit trail
   * @throws Problem as {@link #cancel}, {@code refusal.override}, or {@code refusal.note} without a
   *     reason
   */
  public Delivery override(UUID id, String reason) {
    Refusal.require(overriding(person.require()));
    if (reason.isBlank()) {
      throw new Problem("refusal.note");
    }
    return change(
        id,
        "EMBARGO_OVERRIDDEN",
        reason.strip(),
        it -> it.overridden(reason.strip(), clock.instant()));
  }

  private Delivery change(UUID id, String action, String note, UnaryOperator<Delivery> how) {
    Refusal.require(Permissions.desk(person.require()));
    return library.atOnce(() -> {
      Delivery delivery =
          library.deliveries().find(id).orElseThrow(() -> new Problem("problem.delivery.over"));
      if (delivery.state().isOver()) {
        throw new Problem("problem.delivery.over");
      }
      if (delivery.state() == State.UNDER_WAY) {
        throw new Problem("problem.delivery.underway");
      }
      Delivery changed = how.apply(delivery);
      library.deliveries().update(changed);
      library
          .audit()
          .append(
              clock.instant(),
              person.require().id(),
              action,
              delivery.story(),
              (targets.name(delivery.target()) + " " + note).strip());
      return changed;
    });
  }

  private static Instant notBefore(Head head) {
    return moments(head.plan()).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** Those before which a story must not leave. */
  static Stream<Instant> moments(Plan plan) {
    return Stream.of(Optional.ofNullable(plan.embargo()), Optional.ofNullable(plan.scheduled()))
        .flatMap(Optional::stream)
        .map(ZonedDateTime::toInstant);
  }
}
