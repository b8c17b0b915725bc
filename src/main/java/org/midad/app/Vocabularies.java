package org.midad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.export.Csv;
import org.midad.export.FileCopy;
import org.midad.export.PictureFiles;
import org.midad.ingest.CsvFile;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.store.Library;
import org.midad.tag.Shipped;
import org.midad.tag.TermJson;
import org.midad.tag.TermTable;
import org.midad.tag.Thesaurus;

/**
 * What stories can be filed under: IPTC's Media Topics and the newsroom's own sections, words,
 * people, places and bodies. The vocabularies are read when first asked, and then remembered. Any
 * thread may use it, but that of the interface.
 */
public final class Vocabularies {
  /** Where the settings keep the day of IPTC's release that was taken in last. */
  private static final String RELEASED = "media-topics-released";

  /** How long what was counted of the tags' uses serves. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Library library;
  private final CurrentPerson person;
  private final Clock clock;
  private @Nullable Thesaurus terms;
  private @Nullable KnownTags known;

  Vocabularies(Library library, CurrentPerson person, Clock clock) {
    this.library = library;
    this.person = person;
    this.clock = clock;
  }

  /**
   * What came of a file.
   *
   * @param added entries that were not there before
   * @param changed entries that were, and were otherwise
   */
  public record Taken(int added, int changed) {}

  /** Why a person may not change vocabularies, or empty; does not read the disk. */
  public Optional<Refusal> changing(Person somebody) {
    return Permissions.vocabularies(somebody);
  }

  /**
   * All vocabularies, and how they are used, to be searched at once by any thread. How they are
   * used is counted anew after some minutes.
   */
  public synchronized KnownTags known() {
    KnownTags now = known;
    if (now == null || now.counted().plus(FRESH).isBefore(clock.instant())) {
      now = KnownTags.of(terms(), library.vocabularies().uses(), clock.instant());
      known = now;
    }
    return now;
  }

  /**
   * Adds an entry, or changes the one with its code.
   *
   * @throws Problem the reason of {@link #changing}, {@code problem.vocabulary.broader} or {@code
   *     -circle} if it would hang below nothing or below itself
   */
  public void put(Term term) {
    Refusal.require(changing(person.require()));
    put(term.scheme(), List.of(term), Map.of());
  }

  /**
   * Adds an entry at the top, which goes by its name.
   *
   * @return the entry
   * @throws Problem the reason of {@link #changing}, {@code problem.vocabulary.unnamed} without a
   *     name, {@code -taken} if another entry has it, also one that is retired or was merged
   */
  public Term add(Tag.Scheme scheme, String arabic, String english, List<String> synonyms) {
    Refusal.require(changing(person.require()));
    String name = arabic.isBlank() ? english.strip() : arabic.strip();
    if (name.isEmpty()) {
      throw new Problem("problem.vocabulary.unnamed");
    }
    Term added = Term.of(scheme, name, arabic.strip(), english.strip()).withSynonyms(synonyms);
    put(
        scheme,
        before -> {
          before
              .called(added)
              .ifPresent(other -> {
                throw new Problem("problem.vocabulary.taken", other.name());
              });
          return List.of(added);
        },
        Map.of());
    return added;
  }

  /**
   * Makes two entries again of those that were merged: the one that went is offered again, and has
   * its names back.
   *
   * @throws Problem the reason of {@link #changing}
   */
  public void part(Term merged) {
    Refusal.require(changing(person.require()));
    put(
        merged.scheme(),
        before -> {
          List<Term> parted = new ArrayList<>(List.of(merged.withKeptAs(null)));
          Optional.ofNullable(merged.keptAs())
              .flatMap(code -> before.find(merged.scheme(), code))
              .ifPresent(kept -> parted.add(without(kept, merged.names())));
          return parted;
        },
        Map.of());
  }

  private static Term without(Term kept, List<String> names) {
    return kept.withSynonyms(
        kept.synonyms().stream().filter(name -> !names.contains(name)).toList());
  }

  /**
   * Makes one entry of two. The names of the one that goes lead to the one that stays, in stories
   * of old too; no revision is written anew.
   *
   * @throws Problem the reason of {@link #changing}, or {@code problem.vocabulary.circle}
   */
  public void merge(Term gone, Term stays) {
    Refusal.require(changing(person.require()));
    if (gone.scheme() != stays.scheme() || gone.code().equals(stays.code())) {
      throw new Problem("problem.vocabulary.circle", gone.name());
    }
    Set<String> names = new LinkedHashSet<>(stays.synonyms());
    names.addAll(gone.names());
    stays.names().stream().filter(name -> !stays.synonyms().contains(name)).forEach(names::remove);
    put(
        gone.scheme(),
        List.of(stays.withSynonyms(List.copyOf(names)), gone.withKeptAs(stays.code())),
        Map.of());
  }

  /**
   * Takes in a file: CSV, or SKOS in JSON as IPTC publishes it. Entries with known codes are
   * changed, others added, and what the file does not have stays. What a file of one language does
   * not say stays as well, and so do a newsroom's own synonyms.
   *
   * @throws Problem the reason of {@link #changing}, {@code problem.vocabulary.*} or {@code
   *     problem.csv.quotes} for what is wrong with the file; then nothing is changed
   */
  public Taken take(Tag.Scheme scheme, Path file) {
    Refusal.require(changing(person.require()));
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Problem(e, "problem.vocabulary.unread", file);
    }
    if (isJson(bytes)) {
      TermJson read = TermJson.read(scheme, bytes);
      return take(
          scheme, read.terms(), read.nameless(), scheme == Tag.Scheme.TOPIC ? read.released() : "");
    }
    return take(scheme, TermTable.read(scheme, CsvFile.rows(bytes)), Set.of(), "");
  }

  private static boolean isJson(byte[] bytes) {
    for (byte each : bytes) {
      if (each == '{' || each == '[') {
        return true;
      }
      // A byte order mark or a space may stand before it.
      if (each > ' ') {
        return false;
      }
    }
    return false;
  }

  private Taken take(Tag.Scheme scheme, List<Term> read, Set<String> nameless, String released) {
    String before = released();
    if (!released.isEmpty() && released.compareTo(before) < 0) {
      throw new Problem("problem.vocabulary.older", released, before);
    }
    Thesaurus thesaurus = terms();
    List<Term> changed = new ArrayList<>();
    int added = 0;
    for (Term term : read) {
      Optional<Term> old = thesaurus.find(scheme, term.code()).or(() -> byName(thesaurus, term));
      Term now = old.map(was -> joined(was, term, nameless.contains(term.code()))).orElse(term);
      if (old.isEmpty()) {
        if (nameless.contains(term.code())) {
          throw new Problem("problem.vocabulary.nameless-code", term.code());
        }
        added++;
      }
      if (old.filter(now::equals).isEmpty()) {
        changed.add(now);
      }
    }
    put(scheme, changed, released.isEmpty() ? Map.of() : Map.of(RELEASED, released));
    return new Taken(added, changed.size() - added);
  }

  /** A row without a code means the entry of that name. */
  private static Optional<Term> byName(Thesaurus thesaurus, Term term) {
    return term.code().equals(term.name())
        ? thesaurus.named(term.scheme(), term.name())
        : Optional.empty();
  }

  private static Term joined(Term was, Term read, boolean nameless) {
    Set<String> synonyms = new LinkedHashSet<>(was.synonyms());
    synonyms.addAll(read.synonyms());
    return new Term(
        was.scheme(),
        was.code(),
        nameless || read.arabic().isEmpty() ? was.arabic() : read.arabic(),
        nameless || read.english().isEmpty() ? was.english() : read.english(),
        List.copyOf(synonyms),
        read.broader(),
        read.retired(),
        read.keptAs() == null ? was.keptAs() : read.keptAs());
  }

  /** The day of the release of IPTC's Media Topics that are in use. */
  public String released() {
    return Optional.ofNullable(library.values().all().get(RELEASED))
        .orElseGet(() -> Shipped.read().released());
  }

  /**
   * Writes a vocabulary into a file, as SKOS in JSON if its name ends in {@code .json}, otherwise
   * as CSV; one of the same name is replaced.
   *
   * @throws Problem {@code problem.copy.unwritten}
   */
  public int write(Tag.Scheme scheme, Path file) {
    List<Term> all = terms().all(scheme);
    byte[] bytes;
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      bytes = TermJson.write(scheme, all);
    } else {
      Csv table = new Csv(TermTable.columns());
      all.forEach(term -> table.row(TermTable.row(term)));
      bytes = table.bytes();
    }
    new FileCopy(file, PictureFiles.NONE).write(bytes);
    return all.size();
  }

  /**
   * A vocabulary that is changed for the first time is the newsroom's own from then on. Whoever
   * waits for the library to be free to write holds nothing that others need meanwhile.
   *
   * @param noted to be kept among the settings with it
   */
  private void put(Tag.Scheme scheme, List<Term> changed, Map<String, String> noted) {
    put(scheme, before -> changed, noted);
  }

  private void put(
      Tag.Scheme scheme, Function<Thesaurus, List<Term>> change, Map<String, String> noted) {
    library.atOnce(() -> {
      Thesaurus before = read();
      List<Term> changed = change.apply(before);
      Thesaurus after = before.with(changed);
      for (Term term : changed) {
        hangs(after, term);
      }
      library.vocabularies().put(isOwn(scheme) ? changed : after.all(scheme));
      if (!noted.isEmpty()) {
        library.values().put(noted);
      }
      return after;
    });
    forget();
  }

  private synchronized void forget() {
    terms = null;
    known = null;
  }

  private boolean isOwn(Tag.Scheme scheme) {
    return library.vocabularies().terms().stream().anyMatch(term -> term.scheme() == scheme);
  }

  private static void hangs(Thesaurus terms, Term term) {
    mustBe(terms, term, term.broader());
    mustBe(terms, term, term.keptAs());
    if (loops(terms, term, true) || loops(terms, term, false)) {
      throw new Problem("problem.vocabulary.circle", term.name());
    }
  }

  private static void mustBe(Thesaurus terms, Term term, @Nullable String above) {
    if (above != null && terms.find(term.scheme(), above).isEmpty()) {
      throw new Problem("problem.vocabulary.broader", term.name(), above);
    }
  }

  private static boolean loops(Thesaurus terms, Term from, boolean broader) {
    Set<String> met = new LinkedHashSet<>();
    Optional<Term> at = Optional.of(from);
    while (at.isPresent()) {
      if (!met.add(at.get().code())) {
        return true;
      }
      String above = broader ? at.get().broader() : at.get().keptAs();
      at = above == null ? Optional.empty() : terms.find(from.scheme(), above);
    }
    return false;
  }

  /** The other names that mean the same as one that stories are filed under. */
  Set<String> otherNames(String name) {
    return terms().otherNames(name);
  }

  /** Lets a tag count that a story has just been given, before that is saved. */
  public synchronized KnownTags used(Tag tag) {
    KnownTags after = known().used(tag);
    known = after;
    return after;
  }

  private synchronized Thesaurus terms() {
    Thesaurus read = terms;
    if (read == null) {
      read = read();
      terms = read;
    }
    return read;
  }

  private Thesaurus read() {
    Shipped shipped = Shipped.read();
    List<Term> own = library.vocabularies().terms();
    List<Term> all = new ArrayList<>();
    for (List<Term> vocabulary : List.of(shipped.sections(), shipped.topics())) {
      Tag.Scheme scheme = vocabulary.getFirst().scheme();
      if (own.stream().noneMatch(term -> term.scheme() == scheme)) {
        all.addAll(vocabulary);
      }
    }
    all.addAll(own);
    return new Thesaurus(all);
  }
}
