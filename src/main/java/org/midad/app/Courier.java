package org.midad.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.deliver.Ledger;
import org.midad.deliver.Parcel;
import org.midad.deliver.Target;
import org.midad.deliver.Undelivered;
import org.midad.export.Receipt;
import org.midad.model.Delivery;
import org.midad.model.Delivery.State;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Suggestions;
import org.midad.store.Library;

/**
 * Carries out what was decided to leave. Each step is on disk before the next begins: that a try
 * has begun, what the other side confirmed of it, and that all has arrived, together with the
 * story's revision that says so. Wherever the program ends in between, the next pass goes on, and
 * senders find what has arrived already.
 *
 * <p>Targets are served side by side, so that one that is slow keeps no other waiting. Not for the
 * FX thread.
 */
public final class Courier {
  /** How often a target that is not there is tried. */
  static final int TRIES = 10;

  /** Between the first try and the second; each gap is longer than the last by as much. */
  static final Duration GAP = Duration.ofMinutes(3);

  /** Each pass is seen; to write each down would only make the library's file grow. */
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(10);

  private final Library library;
  private final Targets targets;
  private final Leavings leavings;
  private final Clock clock;
  private final ClockWatch watch;
  private final Arrivals arrivals;
  private boolean resumed;

  /**
   * @param passed how long something has been running that nobody can set
   */
  Courier(
      Library library, Targets targets, Leavings leavings, Clock clock, Supplier<Duration> passed) {
    this.library = library;
    this.targets = targets;
    this.leavings = leavings;
    this.clock = clock;
    watch = new ClockWatch(clock, passed);
    arrivals = new Arrivals(library, clock);
  }

  /** Told what becomes of a delivery; by any thread. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * @param done of the bytes of the try that is under way, from 0 to 1
     */
    void at(Delivery delivery, double done);
  }

  /**
   * What a pass came to.
   *
   * @param next when something is due next, or empty if nothing waits
   * @param set how far somebody has set the machine's clock since the last pass: forward if
   *     positive; zero as a rule
   * @param doubted how many deliveries wait only because the clock was set, and would be due by
   *     what it says
   */
  public record Pass(Optional<Instant> next, Duration set, int doubted) {}

  /**
   * Delivers all that is due. Of one story, a target gets what was decided first first: what waits
   * or has stopped holds back what was decided later. Embargo and schedule hold as long as either
   * the clock says so, or the time that has really passed.
   */
  public synchronized Pass pass(Watcher watcher) {
    Duration set = look();
    resume(set);
    Map<String, List<Delivery>> ways =
        library.deliveries().open().stream()
            .collect(
                Collectors.groupingBy(Delivery::target, LinkedHashMap::new, Collectors.toList()));
    List<Future<Way>> served = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      ways.values().forEach(way -> served.add(each.submit(() -> serve(way, watcher))));
    }
    return served.stream().map(Future::resultNow).reduce(Way.NOTHING, Way::and).pass(set);
  }

  /**
   * Tries one delivery while somebody waits, and never again by itself.
   *
   * @throws Problem why it did not arrive; it is cancelled then
   */
  synchronized List<Receipt> now(Delivery delivery) {
    Outcome outcome = carry(delivery, (any, done) -> {});
    if (outcome.problem() != null) {
      Delivery tried = outcome.delivery();
      library
          .deliveries()
          .update(tried.with(State.CANCELLED, tried.tries(), tried.next(), tried.failure()));
      throw outcome.problem();
    }
    return outcome.receipts();
  }

  /** Somebody says that the machine's clock is right: what waits for its moment goes by it. */
  public synchronized void trustClock() {
    watch.trust();
  }

  /** While the program was closed, only a clock that went back can be told from one that ran. */
  private Duration look() {
    Instant now = clock.instant();
    Optional<Instant> seen = library.deliveries().seen();
    Duration back =
        seen.map(last -> Duration.between(last, now))
            .filter(passed -> passed.plus(ClockWatch.TOLERANCE).isNegative())
            .orElse(Duration.ZERO);
    Duration set = watch.look();
    boolean current =
        seen.filter(last -> !now.isBefore(last) && now.isBefore(last.plus(SEEN_AGAIN))).isPresent();
    if (!current) {
      library.deliveries().seen(now);
    }
    return set.isZero() ? back : set;
  }

  /** What a try of an earlier run has left behind, or a clock that once was ahead. */
  private void resume(Duration set) {
    if (resumed && !set.isNegative()) {
      return;
    }
    for (Delivery delivery : library.deliveries().open()) {
      boolean brokenOff = !resumed && delivery.state() == State.UNDER_WAY;
      if (brokenOff || (set.isNegative() && delivery.state() == State.WAITING)) {
        library
            .deliveries()
            .update(
                delivery.with(
                    State.WAITING, delivery.tries(), clock.instant(), delivery.failure()));
      }
    }
    resumed = true;
  }

  /** Of one target, in the order of deciding. */
  private Way serve(List<Delivery> way, Watcher watcher) {
    Set<StoryId> held = new HashSet<>();
    Way served = Way.NOTHING;
    for (Delivery waiting : way) {
      if (held.contains(waiting.story())) {
        continue;
      }
      Delivery delivery = waiting;
      Instant due = due(library, delivery);
      boolean early = isDoubted(delivery, due);
      if (delivery.state() != State.STOPPED && !due.isAfter(clock.instant()) && !early) {
        delivery = carry(delivery, watcher).delivery();
        due = due(library, delivery);
      }
      if (!delivery.state().isOver()) {
        held.add(delivery.story());
        if (delivery.state() != State.STOPPED) {
          served = served.and(new Way(Optional.of(due), early ? 1 : 0));
        }
      }
    }
    return served;
  }

  private boolean isDoubted(Delivery delivery, Instant due) {
    return watch.isDoubtful()
        && due.isAfter(delivery.next())
        && !due.isAfter(clock.instant())
        && due.isAfter(watch.unset());
  }

  /** When a delivery is tried next: the desk may have moved the embargo since. */
  static Instant due(Library library, Delivery delivery) {
    boolean waits = delivery.publication() != Publication.WITHDRAWN && delivery.override() == null;
    Stream<Instant> moments =
        waits
            ? Stream.concat(
                Stream.of(delivery.next()),
                Deliveries.moments(library.stories().head(delivery.story()).plan()))
            : Stream.of(delivery.next());
    return moments.max(Instant::compareTo).orElseThrow();
  }

  private Outcome carry(Delivery waiting, Watcher watcher) {
    Optional<Delivery> begun = begin(waiting);
    if (begun.isEmpty()) {
      return Outcome.of(library.deliveries().find(waiting.id()).orElseThrow());
    }
    Outcome outcome = Outcome.of(begun.get());
    if (begun.get().state() == State.UNDER_WAY) {
      watcher.at(begun.get(), 0);
      outcome = end(begun.get(), watcher);
    }
    watcher.at(outcome.delivery(), 1);
    return outcome;
  }

  /** Nothing begins that a person has cancelled or sent elsewhere a moment ago. */
  private Optional<Delivery> begin(Delivery waiting) {
    return library.atOnce(() -> {
      if (!library.deliveries().find(waiting.id()).filter(waiting::equals).isPresent()) {
        return Optional.empty();
      }
      int tries = waiting.tries() + 1;
      Instant again = clock.instant().plus(GAP.multipliedBy(tries));
      boolean killed =
          waiting.publication() == Publication.USABLE
              && library.stories().head(waiting.story()).stage() == Stage.KILLED;
      Delivery begun =
          killed
              ? waiting.with(State.CANCELLED, waiting.tries(), waiting.next(), waiting.failure())
              : waiting.with(State.UNDER_WAY, tries, again, waiting.failure());
      library.deliveries().update(begun);
      return Optional.of(begun);
    });
  }

  private Outcome end(Delivery tried, Watcher watcher) {
    try {
      Target target = targets.target(tried.target());
      List<Receipt> receipts =
          targets
              .sender(target)
              .send(
                  parcel(tried, target),
                  new KeptLedger(library, tried.target(), tried.story()),
                  done -> watcher.at(tried, done));
      Delivery arrived =
          tried.arrived(receipts.stream().findFirst().map(Receipt::address).orElse(null));
      arrivals.record(arrived, receipts);
      return new Outcome(arrived, receipts, null);
    } catch (Undelivered e) {
      boolean stops = e.kind() == Undelivered.Kind.REFUSED || tried.tries() >= TRIES;
      Instant asked = clock.instant().plus(e.pause().orElse(Duration.ZERO));
      Instant again = asked.isAfter(tried.next()) ? asked : tried.next();
      return failed(tried, stops ? State.STOPPED : State.WAITING, again, e.problem(), e.said());
    } catch (Problem e) {
      // Of ours, and not of the other side: a picture's file is missing, or the target is gone.
      return failed(tried, State.STOPPED, tried.next(), e, "");
    }
  }

  private Outcome failed(Delivery tried, State state, Instant again, Problem problem, String said) {
    Delivery failed =
        tried.with(
            state,
            tried.tries(),
            again,
            new Delivery.Failure(
                problem.key(), problem.arguments().stream().map(Objects::toString).toList(), said));
    library.deliveries().update(failed);
    return new Outcome(failed, List.of(), problem);
  }

  private Parcel parcel(Delivery delivery, Target target) {
    Story story = library.stories().revision(delivery.revision()).story();
    LibraryPictures pictures = new LibraryPictures(library);
    return new Parcel(
        delivery.id(),
        target.shaped(pictures.leaving(TodaysTags.of(library).on(Suggestions.forReaders(story)))),
        leavings.of(delivery),
        pictures);
  }

  /** What became of a try. */
  private record Outcome(Delivery delivery, List<Receipt> receipts, @Nullable Problem problem) {
    static Outcome of(Delivery delivery) {
      return new Outcome(delivery, List.of(), null);
    }
  }

  /** How one target's deliveries stand. */
  private record Way(Optional<Instant> next, int doubted) {
    static final Way NOTHING = new Way(Optional.empty(), 0);

    Way and(Way other) {
      return new Way(
          Stream.of(next, other.next).flatMap(Optional::stream).min(Instant::compareTo),
          doubted + other.doubted);
    }

    Pass pass(Duration set) {
      return new Pass(next, set, doubted);
    }
  }

  /** What is remembered on disk. */
  private record KeptLedger(Library library, String target, StoryId story) implements Ledger {
    @Override
    public Optional<String> find(String name) {
      return library.deliveries().remembered(target, story, name);
    }

    @Override
    public void put(String name, String value) {
      library.deliveries().remember(target, story, name, value);
    }
  }
}
