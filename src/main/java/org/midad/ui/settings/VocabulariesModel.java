package org.midad.ui.settings;

import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.midad.app.Accounts;
import org.midad.app.KnownTags;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.app.Vocabularies;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.ui.kit.Notices;

/** The vocabularies that stories are filed by, one of which is looked at and may be changed. */
public final class VocabulariesModel {
  /** What is looked at beside the entries. */
  sealed interface Shown {
    /** A vocabulary as a whole. */
    record Whole(Tag.Scheme scheme) implements Shown {}

    /** One entry. */
    record Entry(Term term) implements Shown {}

    /** An entry that is not there yet. */
    record Added() implements Shown {}

    /** What an entry is to be merged into. */
    record Merging(Term gone) implements Shown {}

    /** What an entry is to belong to. */
    record Placing(Term placed) implements Shown {}
  }

  private final Vocabularies vocabularies;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final Runnable changed;
  private final ObjectProperty<Tag.Scheme> scheme = new SimpleObjectProperty<>(Tag.Scheme.TOPIC);
  private final StringProperty letters = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<KnownTerms>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<TermBranch>> branches =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown.Whole(scheme.get()));
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  private final TermDrafts drafts = new TermDrafts();

  /**
   * @param changed told after each change: what others remember of vocabularies is old
   */
  public VocabulariesModel(
      Vocabularies vocabularies,
      Accounts accounts,
      Tasks tasks,
      Notices notices,
      Runnable changed) {
    this.vocabularies = vocabularies;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    this.changed = changed;
    scheme.subscribe((was, is) -> {
      shown.set(new Shown.Whole(scheme.get()));
      letters.set("");
      find();
    });
    letters.subscribe((was, is) -> find());
  }

  /** Which of them is looked at. */
  ObjectProperty<Tag.Scheme> schemeProperty() {
    return scheme;
  }

  /** What is looked for in it. */
  StringProperty lettersProperty() {
    return letters;
  }

  /** What was read last; empty before. */
  ReadOnlyObjectProperty<Optional<KnownTerms>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** The entries that are looked for, and what leads to them; without a letter all. */
  ReadOnlyObjectProperty<List<TermBranch>> branchesProperty() {
    return branches.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a file is read or written. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The entries of the vocabulary that is looked at, as they are shown. */
  List<Term> terms() {
    return known.get().map(now -> now.terms(scheme.get())).orElse(List.of());
  }

  /** Reads them; what was written and not saved is kept. */
  void refresh() {
    tasks.run(progress -> read(), this::show, notices::problem);
  }

  private KnownTerms read() {
    KnownTags tags = vocabularies.known();
    Map<Tag.Scheme, List<Term>> ordered = new EnumMap<>(Tag.Scheme.class);
    for (Tag.Scheme each : Tag.Scheme.values()) {
      ordered.put(each, ordered(each, tags.all(each)));
    }
    return new KnownTerms(
        tags,
        ordered,
        vocabularies.released(),
        vocabularies.changing(accounts.require()).map(Refusal::problem));
  }

  /** Sections and topics have an order of their own, names and words that of the alphabet. */
  private static List<Term> ordered(Tag.Scheme scheme, List<Term> terms) {
    return switch (scheme) {
      case SECTION, TOPIC -> terms;
      case KEYWORD, PERSON, PLACE, BODY ->
          terms.stream()
              .sorted(Comparator.comparing(Term::name, Collator.getInstance(Locale.of("ar"))))
              .toList();
    };
  }

  private void show(KnownTerms read) {
    known.set(Optional.of(read));
    find();
    shown.set(
        switch (shown.get()) {
          case Shown.Entry(Term term) -> now(read, term);
          case Shown.Merging(Term gone) -> now(read, gone);
          case Shown.Placing(Term placed) -> now(read, placed);
          case Shown.Added added -> added;
          case Shown.Whole whole -> whole;
        });
  }

  private static Shown now(KnownTerms read, Term term) {
    return read.tags()
        .find(term.scheme(), term.code())
        .<Shown>map(Shown.Entry::new)
        .orElseGet(() -> new Shown.Whole(term.scheme()));
  }

  private void find() {
    known
        .get()
        .ifPresent(now -> {
          Set<String> wanted =
              now.tags().matching(scheme.get(), letters.get()).stream()
                  .map(Term::code)
                  .collect(Collectors.toSet());
          branches.set(TermBranch.of(now.terms(scheme.get()), wanted));
        });
  }

  /** Shows an entry. */
  void choose(Term term) {
    shown.set(new Shown.Entry(term));
  }

  /** Shows the vocabulary as a whole. */
  void chooseNone() {
    shown.set(new Shown.Whole(scheme.get()));
  }

  /** Begins an entry that is not there yet. */
  void begin() {
    shown.set(new Shown.Added());
  }

  /** Asks what an entry is to be merged into. */
  void beginMerging(Term gone) {
    shown.set(new Shown.Merging(gone));
  }

  /** Asks what an entry is to belong to. */
  void beginPlacing(Term placed) {
    shown.set(new Shown.Placing(placed));
  }

  /** What an entry is called in either language, and which one it belongs to. */
  Optional<Term> find(String code) {
    return known.get().flatMap(now -> now.tags().find(scheme.get(), code));
  }

  /** From the entry at the top down to this one, both included. */
  List<Term> path(Term term) {
    return known.get().map(now -> now.tags().path(term)).orElse(List.of(term));
  }

  /** What an entry may belong to: nothing that belongs to it. */
  List<Term> above(Term placed, String looked, int limit) {
    return others(placed, looked, limit).stream()
        .filter(other -> path(other).stream().noneMatch(step -> step.code().equals(placed.code())))
        .toList();
  }

  /** What an entry may be merged into for some letters of its name; best first. */
  List<Term> others(Term but, String looked, int limit) {
    return known.get().stream()
        .flatMap(now ->
            looked.isBlank()
                ? now.terms(but.scheme()).stream()
                : now.tags().search(looked, Set.of(but.scheme()), limit + 1).stream())
        .filter(Term::offered)
        .filter(term -> !term.code().equals(but.code()))
        .limit(limit)
        .toList();
  }

  /** What was written and not saved yet. */
  TermDrafts drafts() {
    return drafts;
  }

  /** Lets an entry belong to another, or to none, as soon as it is saved. */
  void place(Term placed, Optional<Term> above) {
    drafts.write(placed, written -> written.withBroader(above.map(Term::code)));
    choose(placed);
  }

  /** Saves an entry as it stands in its form. */
  void save(Term term) {
    Term after = drafts.of(term).applied(term);
    run(
        () -> {
          vocabularies.put(after);
          return after;
        },
        saved -> {
          drafts.forget(term);
          notices.undoable(() -> put(term), "notice.term-saved", saved.name());
        });
  }

  /** Adds the entry that was begun, and shows it. */
  void add() {
    Tag.Scheme into = scheme.get();
    TermDraft draft = drafts.begun(into);
    run(
        () -> vocabularies.add(into, draft.arabic(), draft.english(), draft.synonyms()),
        added -> {
          drafts.forget(into);
          letters.set("");
          choose(added);
          notices.done("notice.term-added", added.name());
        });
  }

  /** Keeps an entry for old stories alone. */
  void retire(Term term) {
    run(
        () -> {
          vocabularies.put(term.withRetired(true));
          return term;
        },
        retired -> notices.undoable(() -> put(term), "notice.term-retired", term.name()));
  }

  /** Offers an entry again that was retired, or merged into another. */
  void bringBack(Term term) {
    run(
        () -> {
          if (term.keptAs() != null) {
            vocabularies.part(term);
          }
          if (term.retired()) {
            vocabularies.put(term.withRetired(false).withKeptAs(null));
          }
          return term;
        },
        back -> notices.done("notice.term-back", term.name()));
  }

  /** Lets the names of an entry lead to another from now on. */
  void merge(Term gone, Term stays) {
    run(
        () -> {
          vocabularies.merge(gone, stays);
          return gone;
        },
        merged -> {
          drafts.forget(gone);
          choose(find(stays.code()).orElse(stays));
          notices.undoable(
              () -> bringBack(gone.withKeptAs(stays.code())),
              "notice.term-merged",
              gone.name(),
              stays.name());
        });
  }

  private void put(Term term) {
    run(
        () -> {
          vocabularies.put(term);
          return term;
        },
        any -> {});
  }

  /** Takes a file in; what came of it is told. */
  void take(Path file) {
    Tag.Scheme into = scheme.get();
    busy.set(true);
    run(
        () -> vocabularies.take(into, file),
        taken -> {
          busy.set(false);
          tell(into, taken);
        });
  }

  private void tell(Tag.Scheme into, Vocabularies.Taken taken) {
    if (taken.added() + taken.changed() == 0) {
      notices.done("notice.vocabulary-same");
    } else {
      notices.done(
          into == Tag.Scheme.TOPIC ? "notice.topics-taken" : "notice.vocabulary-taken",
          taken.added(),
          taken.changed());
    }
  }

  /** Writes the vocabulary into a file: SKOS if its name ends in {@code .json}, otherwise CSV. */
  void write(Path file) {
    Tag.Scheme from = scheme.get();
    busy.set(true);
    tasks.run(
        progress -> vocabularies.write(from, file),
        count -> {
          busy.set(false);
          notices.done("notice.vocabulary-written", count, file);
        },
        this::failed);
  }

  private <T> void run(Supplier<T> change, Consumer<T> done) {
    tasks.run(
        progress -> new Done<>(change.get(), read()),
        came -> {
          show(came.known());
          changed.run();
          done.accept(came.result());
        },
        this::failed);
  }

  private void failed(Problem problem) {
    busy.set(false);
    notices.problem(problem);
  }

  /**
   * What came of a change.
   *
   * @param known what is known after it
   */
  private record Done<T>(T result, KnownTerms known) {}
}
