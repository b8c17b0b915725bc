package org.midad.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Checking;
import org.midad.app.Checking.Reach;
import org.midad.app.Refusal;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.Severity;
import org.midad.edit.Span;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.text.StoryEditor;

/** What is done with findings, each said once. What is put right is undone at once. */
final class FindingActions {
  private final StoryViewModel open;
  private final StoryEditor page;
  private final FindingsModel findings;
  private final FindingMarks marks;
  private final FindingPlaces places;
  private final FindingWords words;
  private final WaiverSheet sheet;
  private final Supplier<Stamp> stamps;

  final Action fix;
  final Action fixKind;
  final Action learn;
  final Action register;
  final Action passOver;
  final Action letBeHere;
  final Action letBeEverywhere;
  final Action override;
  final Action next;
  final Action previous;
  private final Action go;

  /**
   * @param stamps who puts it right, and when
   */
  FindingActions(
      StoryViewModel open,
      StoryEditor page,
      FindingsModel findings,
      FindingMarks marks,
      FindingPlaces places,
      FindingWords words,
      WaiverSheet sheet,
      Supplier<Stamp> stamps) {
    this.open = open;
    this.page = page;
    this.findings = findings;
    this.marks = marks;
    this.places = places;
    this.words = words;
    this.sheet = sheet;
    this.stamps = stamps;
    fix =
        new Action("action.fix-finding", () -> fix(current()))
            .withIcon(Feather.CHECK)
            .withKeys("Shortcut+Alt+F");
    fixKind =
        new Action("action.fix-kind", () -> fixKind(current().rule()))
            .withKeys("Shortcut+Alt+Shift+F");
    learn =
        new Action("action.learn-word", () -> learn(current()))
            .withIcon(Feather.BOOK)
            .withKeys("Shortcut+Alt+Shift+L");
    register =
        new Action("action.register-name", () -> register(current()))
            .withIcon(Feather.USER_CHECK)
            .withKeys("Shortcut+Alt+Shift+N");
    passOver = new Action("action.pass-over", () -> passOver(current())).withKeys("Shortcut+Alt+I");
    letBeHere =
        new Action("action.let-be-here", () -> letBe(current(), Reach.STORY))
            .withKeys("Shortcut+Alt+Shift+I");
    letBeEverywhere =
        new Action("action.let-be-everywhere", () -> letBe(current(), Reach.EVERYWHERE))
            .withKeys("Shortcut+Alt+E");
    override =
        new Action("action.override-finding", () -> override(current(), Reach.STORY))
            .withKeys("Shortcut+Alt+Shift+O");
    next =
        new Action("action.next-finding", () -> step(true))
            .withIcon(Feather.CHEVRON_DOWN)
            .withKeys("F2");
    previous =
        new Action("action.previous-finding", () -> step(false))
            .withIcon(Feather.CHEVRON_UP)
            .withKeys("Shift+F2");
    go = new Action("action.go-to-finding", () -> go(current())).withKeys("Shortcut+Alt+G");
    Follow.value(page, open.headProperty(), any -> hinder());
    Follow.value(page, open.readOnlyProperty(), any -> hinder());
    Follow.value(page, marks.currentProperty(), any -> hinder());
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    return List.of(
        next,
        previous,
        go,
        fix,
        fixKind,
        learn,
        register,
        passOver,
        letBeHere,
        letBeEverywhere,
        override);
  }

  /** The finding that the reader is at. */
  Finding current() {
    return marks.currentProperty().get().orElseThrow(() -> new Problem("refusal.no-finding"));
  }

  /** Leads to a finding, which is the current one from then on. */
  void go(Finding finding) {
    places.go(finding);
    marks.choose(finding);
  }

  /** The same, and the focus goes there too. */
  void enter(Finding finding) {
    go(finding);
    if (finding.span().isPresent()) {
      page.requestFocus();
    }
  }

  /** Shows where a finding is, which is the current one from then on; nothing is changed. */
  void point(Finding finding) {
    places.point(finding);
    marks.choose(finding);
  }

  /** Puts one right as it is best put right. */
  void fix(Finding finding) {
    Fix best =
        finding.fixes().stream().findFirst().orElseThrow(() -> new Problem("refusal.no-fix"));
    put(best);
  }

  /** Puts something right in this way. */
  void put(Fix chosen) {
    page.execute(state -> chosen.apply(state, stamps.get()));
    page.requestFocus();
  }

  /** Puts right all that a rule found, as far as that is safe, in one change. */
  void fixKind(String rule) {
    List<Fix> fixes = safe(rule);
    if (fixes.isEmpty()) {
      throw new Problem("refusal.no-safe-fix");
    }
    page.execute(state -> Fix.all(state, fixes, stamps.get()));
  }

  /** What can be done to all findings of a rule at once. */
  List<Fix> safe(String rule) {
    return findings.open().stream()
        .filter(finding -> finding.rule().equals(rule))
        .flatMap(finding -> finding.fixes().stream().filter(Fix::safe).limit(1))
        .toList();
  }

  /** Takes the word that it speaks of for right from now on. */
  private void learn(Finding finding) {
    if (!Checking.isOfWord(finding)) {
      throw new Problem("refusal.no-word");
    }
    findings.learn(finding);
  }

  /** Begins a name of the register with the spellings that it speaks of. */
  private void register(Finding finding) {
    naming(finding)
        .ifPresent(problem -> {
          throw problem;
        });
    findings.naming().ifPresent(way -> way.begin(Checking.namesIn(finding)));
  }

  /** Why it does not lead to the register, or empty. */
  private Optional<Problem> naming(Finding finding) {
    return Checking.namesIn(finding).isEmpty()
        ? Optional.of(new Problem("refusal.no-name"))
        : findings.naming().flatMap(Naming::hindrance);
  }

  void passOver(Finding finding) {
    findings.passOver(finding);
  }

  /** Lets something be; an error only for a reason. */
  void letBe(Finding finding, Reach reach) {
    letting(finding, reach)
        .ifPresent(refusal -> {
          throw refusal.problem();
        });
    if (finding.severity() == Severity.ERROR) {
      override(finding, reach);
    } else {
      findings.letBe(finding, reach, "");
    }
  }

  private void override(Finding finding, Reach reach) {
    letting(finding, reach)
        .ifPresent(refusal -> {
          throw refusal.problem();
        });
    sheet.show(words.message(finding), reason -> findings.letBe(finding, reach, reason));
  }

  private Optional<Refusal> letting(Finding finding, Reach reach) {
    return open.headProperty()
        .get()
        .flatMap(head -> findings.letting(head, finding.severity(), reach));
  }

  /** Why nothing can be put right now, or empty. */
  Optional<Problem> hindrance() {
    return noStory().or(() -> open.readOnlyProperty().get().map(Refusal::problem));
  }

  private Optional<Problem> noStory() {
    return open.headProperty().get().isEmpty()
        ? Optional.of(new Problem("refusal.no-story"))
        : Optional.empty();
  }

  private void hinder() {
    Optional<Finding> current = marks.currentProperty().get();
    Optional<Problem> none =
        noStory()
            .or(() ->
                current.isEmpty()
                    ? Optional.of(new Problem("refusal.no-finding"))
                    : Optional.empty());
    next.hindranceProperty().set(noStory());
    previous.hindranceProperty().set(noStory());
    for (Action action : List.of(go, passOver)) {
      action.hindranceProperty().set(none);
    }
    learn
        .hindranceProperty()
        .set(
            none.or(() ->
                current
                    .filter(finding -> !Checking.isOfWord(finding))
                    .map(any -> new Problem("refusal.no-word"))));
    register.hindranceProperty().set(none.or(() -> current.flatMap(this::naming)));
    for (Action action : List.of(fix, fixKind)) {
      action.hindranceProperty().set(none.or(this::hindrance));
    }
    fix.hindranceProperty()
        .set(
            none.or(this::hindrance)
                .or(() ->
                    current
                        .filter(finding -> finding.fixes().isEmpty())
                        .map(any -> new Problem("refusal.no-fix"))));
    hinder(letBeHere, none, current, Reach.STORY);
    hinder(override, none, current, Reach.STORY);
    hinder(letBeEverywhere, none, current, Reach.EVERYWHERE);
  }

  private void hinder(
      Action action, Optional<Problem> none, Optional<Finding> current, Reach reach) {
    action
        .hindranceProperty()
        .set(
            none.or(
                () -> current.flatMap(finding -> letting(finding, reach)).map(Refusal::problem)));
  }

  /** To the next one in the order of the story; behind the last one comes the first. */
  private void step(boolean forward) {
    Story story = page.getStory();
    Position caret = page.getState().selection().head();
    Comparator<Finding> order =
        Comparator.<Finding>comparingInt(one -> story.indexOf(span(one).block()))
            .thenComparingInt(one -> span(one).from());
    List<Finding> all =
        findings.open().stream()
            .filter(one -> one.span().isPresent())
            .sorted(forward ? order : order.reversed())
            .toList();
    Optional<Finding> beyond =
        all.stream()
            .filter(one ->
                forward == isBehind(story, span(one), caret) && !span(one).start().equals(caret))
            .findFirst();
    go(
        beyond
            .or(() -> all.stream().findFirst())
            .orElseThrow(() -> new Problem("refusal.nothing-found")));
  }

  private static boolean isBehind(Story story, Span span, Position caret) {
    int part = story.indexOf(span.block());
    int here = story.indexOf(caret.block());
    return part > here || (part == here && span.from() > caret.offset());
  }

  private static Span span(Finding finding) {
    return finding.span().orElseThrow();
  }
}
