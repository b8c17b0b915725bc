package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Accounts;
import org.midad.app.Checking;
import org.midad.app.Checking.Reach;
import org.midad.app.Judged;
import org.midad.app.Refusal;
import org.midad.app.StoryCheck;
import org.midad.app.StoryCheck.Explained;
import org.midad.app.Tasks;
import org.midad.app.WordLists;
import org.midad.app.WordLists.Shelf;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.Place;
import org.midad.check.Severity;
import org.midad.edit.Transaction;
import org.midad.model.BlockId;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Waiver;
import org.midad.ui.kit.Notices;

/**
 * What is not right in the story on the page. It is looked for in the background, first where the
 * reader looks; what was found is carried along by what is written meanwhile, or dropped.
 */
public final class FindingsModel {
  private final Checking checking;
  private final Accounts accounts;
  private final WordLists words;
  private final Tasks work;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<List<Judged>> found = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper errors = new ReadOnlyIntegerWrapper();
  private Map<String, Explained> rules = Map.of();
  private @Nullable Story story;

  /** Counts how often the page showed something that was not written on it. */
  private int edition;

  private StartedCheck check = new StartedCheck();

  /** What has become of the story since the question was asked that is being answered. */
  private List<Carried> since = new ArrayList<>();

  /** Also what somebody lets be where it stands. */
  private List<Judged> all = List.of();

  /** What somebody lets be where it stands. */
  private List<Finding> passedOver = List.of();

  private @Nullable Question waiting;
  private boolean underway;
  private Runnable onStale = () -> {};
  private Optional<Naming> naming = Optional.empty();

  /** Of one story, by the waivers that held when it was begun: on the working thread alone. */
  private static final class StartedCheck {
    private @Nullable StoryCheck started;

    StoryCheck of(Checking checking, StoryId id) {
      StoryCheck known = started;
      if (known == null) {
        known = checking.begin(id);
        started = known;
      }
      return known;
    }
  }

  /**
   * @param seen the parts that are in view
   */
  private record Question(int edition, Story story, Plan plan, Set<BlockId> seen) {}

  /**
   * @param rules what is to be known of those that found something, by name
   */
  private record Answer(List<Judged> found, Map<String, Explained> rules) {}

  /** What makes two findings of one story the same. */
  private record About(String rule, Place place, String about) {
    static About of(Finding finding) {
      return new About(finding.rule(), finding.place(), finding.about());
    }
  }

  /**
   * @param work looks for what is not right, and does nothing else
   */
  public FindingsModel(
      Checking checking, Accounts accounts, WordLists words, Tasks work, Notices notices) {
    this.checking = checking;
    this.accounts = accounts;
    this.words = words;
    this.work = work;
    this.notices = notices;
  }

  /** All that was found, at its place in the story as it is now. */
  ReadOnlyObjectProperty<List<Judged>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** How many errors keep the story from being approved, as far as is known. */
  ReadOnlyIntegerProperty errorsProperty() {
    return errors.getReadOnlyProperty();
  }

  /** What nobody lets be. */
  List<Finding> open() {
    return found.get().stream()
        .filter(each -> each.waiver().isEmpty())
        .map(Judged::finding)
        .toList();
  }

  /** What a rule that found something is about. */
  Optional<Explained> rule(String name) {
    return Optional.ofNullable(rules.get(name));
  }

  /** Told when one should look again though nothing was written. */
  void onStale(Runnable listener) {
    onStale = listener;
  }

  /** Sets where what a finding speaks of becomes a name of the newspaper's. */
  public void onNaming(Naming way) {
    naming = Optional.of(way);
  }

  /** The way to the name register, where there is one. */
  Optional<Naming> naming() {
    return naming;
  }

  /** Something is on the page that was not written on it: another story, or another version. */
  void shown(Story now) {
    if (story == null || !story.id().equals(now.id())) {
      check = new StartedCheck();
      passedOver = List.of();
    }
    story = now;
    edition++;
    show(List.of());
  }

  /** The page was changed. */
  void written(Transaction by, Story now) {
    Story before = story;
    if (before == null || !before.id().equals(now.id())) {
      shown(now);
      return;
    }
    Carried carried = Carried.by(by, before, now);
    story = now;
    since.add(carried);
    passedOver = passedOver.stream().flatMap(each -> carried.over(each).stream()).toList();
    show(carried.over(all));
  }

  /**
   * Looks again. While one question is answered the next ones wait, and of those that wait the last
   * one alone is answered.
   *
   * @param seen the parts that are in view
   */
  void look(Plan plan, List<BlockId> seen) {
    if (story != null) {
      waiting = new Question(edition, story, plan, Set.copyOf(seen));
      answer();
    }
  }

  private void answer() {
    Question question = waiting;
    if (underway || question == null) {
      return;
    }
    waiting = null;
    underway = true;
    since = new ArrayList<>();
    StartedCheck begun = check;
    ask(
        begun,
        question,
        ready -> ready.glance(question.story(), question.plan(), question.seen()::contains),
        glanced -> tell(withKnown(glanced)),
        () ->
            ask(
                begun,
                question,
                ready -> ready.check(question.story(), question.plan()),
                this::tell,
                () -> {
                  underway = false;
                  answer();
                }));
  }

  /** A part of an answer; what is known only for a story that is not on the page is not told. */
  private void ask(
      StartedCheck begun,
      Question question,
      Function<StoryCheck, List<Judged>> looking,
      Consumer<Answer> told,
      Runnable then) {
    work.run(
        progress -> {
          StoryCheck ready = begun.of(checking, question.story().id());
          List<Judged> judged = looking.apply(ready);
          return new Answer(judged, rules(ready, judged));
        },
        answer -> {
          if (begun == check && question.edition() == edition) {
            told.accept(new Answer(carried(answer.found()), answer.rules()));
          }
          then.run();
        },
        problem -> {
          underway = false;
          notices.problem(problem);
        });
  }

  private static Map<String, Explained> rules(StoryCheck ready, List<Judged> judged) {
    Map<String, Explained> rules = new HashMap<>();
    for (Judged each : judged) {
      if (!rules.containsKey(each.finding().rule())) {
        ready.explain(each.finding()).ifPresent(rule -> rules.put(each.finding().rule(), rule));
      }
    }
    return rules;
  }

  private List<Judged> carried(List<Judged> then) {
    List<Judged> now = then;
    for (Carried step : since) {
      now = step.over(now);
    }
    return now;
  }

  /** What was known already stays until the whole is read: it takes more than a glance. */
  private Answer withKnown(Answer glanced) {
    List<Judged> together = new ArrayList<>(glanced.found());
    Set<About> told = new HashSet<>();
    together.forEach(each -> told.add(About.of(each.finding())));
    all.stream().filter(each -> told.add(About.of(each.finding()))).forEach(together::add);
    return new Answer(together, glanced.rules());
  }

  private void tell(Answer answer) {
    Map<String, Explained> known = new HashMap<>(rules);
    known.putAll(answer.rules());
    rules = Map.copyOf(known);
    show(answer.found());
  }

  private void show(List<Judged> now) {
    all = now;
    Set<About> silent = new HashSet<>();
    passedOver.forEach(each -> silent.add(About.of(each)));
    found.set(all.stream().filter(each -> !silent.contains(About.of(each.finding()))).toList());
    // Also what is passed over for now: the gate does not know of that.
    errors.set(
        (int)
            all.stream()
                .filter(each -> each.waiver().isEmpty())
                .filter(each -> each.finding().severity() == Severity.ERROR)
                .count());
  }

  /** Thinks of all ways to put something right; told if nothing was written meanwhile. */
  void think(Finding finding, Consumer<List<Fix>> told) {
    Story now = story;
    if (now != null) {
      StartedCheck begun = check;
      work.run(
          progress -> begun.of(checking, now.id()).fixes(finding),
          fixes -> {
            if (now.equals(story)) {
              told.accept(fixes);
            }
          },
          notices::problem);
    }
  }

  /** Lets something be where it stands, until the story is opened again. */
  void passOver(Finding finding) {
    List<Finding> more = new ArrayList<>(passedOver);
    more.add(finding);
    passedOver = List.copyOf(more);
    show(all);
  }

  /** Why whoever sits here may not let something be so far, or empty. */
  Optional<Refusal> letting(Head head, Severity severity, Reach reach) {
    return accounts
        .current()
        .flatMap(somebody -> checking.waiving(head, somebody, severity, reach));
  }

  /**
   * Lets something be, and looks again.
   *
   * @param reason empty where none is needed
   */
  void letBe(Finding finding, Reach reach, String reason) {
    Story now = story;
    if (now != null) {
      work.run(
          progress -> checking.waive(now.id(), finding, reach, reason),
          waiver -> {
            begin();
            notices.undoable(() -> insist(now.id(), waiver), "findings.let-be", finding.subject());
          },
          notices::problem);
    }
  }

  /** Takes a word for right, in every story of whoever sits here, and looks again. */
  void learn(Finding finding) {
    String word = finding.subject();
    work.run(
        progress -> {
          words.add(Shelf.MINE, word);
          return word;
        },
        any -> {
          begin();
          notices.undoable(() -> forget(word), "findings.learnt", word);
        },
        notices::problem);
  }

  private void forget(String word) {
    work.run(
        progress -> {
          words.remove(Shelf.MINE, word);
          return word;
        },
        any -> begin(),
        notices::problem);
  }

  /** Takes back that something may be as it is. */
  void insist(Waiver waiver) {
    if (story != null) {
      insist(story.id(), waiver);
    }
  }

  private void insist(StoryId in, Waiver waiver) {
    work.run(
        progress -> {
          checking.insist(in, waiver);
          return waiver;
        },
        any -> begin(),
        notices::problem);
  }

  /** Other waivers hold, or other names and words are right: looks again. */
  public void begin() {
    check = new StartedCheck();
    onStale.run();
  }
}
