package org.midad.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.check.Hit;
import org.midad.check.ReadText;
import org.midad.check.Reading;
import org.midad.check.names.RegisteredSpelling;
import org.midad.check.spelling.Dictionaries;
import org.midad.export.Csv;
import org.midad.export.FileCopy;
import org.midad.export.PictureFiles;
import org.midad.model.BlockKind;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.RegisteredName;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Suggestions;
import org.midad.store.Library;

/** The newspaper's one spelling of each person, place and body: سجل الأسماء. */
public final class NameRegister {
  private final Library library;
  private final CurrentPerson person;

  /** To make it of ten thousand names takes far longer than to read them. */
  private @Nullable Made made;

  private record Made(List<RegisteredName> names, RegisteredSpelling rule) {}

  NameRegister(Library library, CurrentPerson person) {
    this.library = library;
    this.person = person;
  }

  /**
   * What became of a table.
   *
   * @param added names that were not in the register
   * @param changed names that were, and say something else now
   */
  public record Taken(int added, int changed) {}

  /**
   * A spelling in a story that is not the register's.
   *
   * @param written as it stands there
   * @param approved as the register has it
   * @param times it stands there
   */
  public record Misspelt(
      StoryId story, String headline, String written, String approved, int times) {}

  /** By their letters. */
  public List<RegisteredName> all() {
    return library.registeredNames().all();
  }

  /** Why a person may not change the register, or empty; does not read the disk. */
  public Optional<Refusal> changing(Person somebody) {
    return Permissions.names(somebody);
  }

  /**
   * Adds a name, or puts it in place of what was known of the same id.
   *
   * @throws Problem the reason of {@link #changing}; {@code problem.register.twice} if another of
   *     the same kind has this name
   */
  public void put(RegisteredName name) {
    require();
    library.atOnce(() -> {
      if (all().stream().anyMatch(other -> isSame(other, name) && !other.id().equals(name.id()))) {
        throw new Problem("problem.register.twice", name.name());
      }
      library.registeredNames().put(name);
      return name;
    });
  }

  /**
   * Takes a name out; one that is not there is fine.
   *
   * @throws Problem the reason of {@link #changing}
   */
  public void remove(UUID id) {
    require();
    library.registeredNames().remove(id);
  }

  /**
   * Takes the names of a table in a file in; of a name that the register has what the table says
   * counts.
   *
   * @throws Problem the reason of {@link #changing}; {@code problem.file.missing} or {@code
   *     -unreadable}; {@code problem.csv.quotes} and {@code problem.register.*} for what is wrong
   *     with the table. Then nothing is changed
   */
  public Taken take(Path file) {
    require();
    return take(NameTable.read(GivenFile.read(file)));
  }

  private Taken take(List<RegisteredName> read) {
    return library.atOnce(() -> {
      Map<String, RegisteredName> known = new HashMap<>();
      all().forEach(name -> known.put(key(name), name));
      int added = 0;
      int changed = 0;
      for (RegisteredName fresh : read) {
        RegisteredName old = known.get(key(fresh));
        RegisteredName put = old == null ? fresh : NameTable.withId(fresh, old.id());
        if (!put.equals(old)) {
          added += old == null ? 1 : 0;
          changed += old == null ? 0 : 1;
          library.registeredNames().put(put);
          known.put(key(put), put);
        }
      }
      return new Taken(added, changed);
    });
  }

  /**
   * Writes the whole register into a file as a table of comma-separated values; one of the same
   * name is replaced.
   *
   * @return how many names it has
   * @throws Problem {@code problem.copy.unwritten}
   */
  public int write(Path file) {
    List<RegisteredName> all = all();
    new FileCopy(file, PictureFiles.NONE).write(NameTable.write(all));
    return all.size();
  }

  /**
   * Looks through every story of the library for spellings that are not the register's: through
   * those that it has when it begins, each once, whatever becomes of them meanwhile.
   *
   * @param progress told between two stories; what it throws ends the search
   */
  public List<Misspelt> check(Progress progress) {
    RegisteredSpelling rule = rule();
    List<Misspelt> found = new ArrayList<>();
    List<StoryId> stories = library.stories().all();
    for (int done = 0; done < stories.size(); done++) {
      progress.at((double) done / stories.size());
      found.addAll(misspelt(rule, library.stories().head(stories.get(done)).story()));
    }
    return found;
  }

  /**
   * Writes what {@link #check} found into a file as a table of comma-separated values; one of the
   * same name is replaced.
   *
   * @throws Problem {@code problem.copy.unwritten}
   */
  public void write(List<Misspelt> found, Path file) {
    Csv table = new Csv(List.of("story", "headline", "written", "approved", "times"));
    for (Misspelt one : found) {
      table.row(
          List.of(
              one.story().toString(),
              one.headline(),
              one.written(),
              one.approved(),
              Integer.toString(one.times())));
    }
    new FileCopy(file, PictureFiles.NONE).write(table.bytes());
  }

  private static List<Misspelt> misspelt(RegisteredSpelling rule, Story story) {
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    for (ReadText text : Reading.of(story).texts()) {
      for (Hit hit : rule.found(text)) {
        List<String> both = hit.message().arguments().stream().map(String::valueOf).toList();
        times.merge(both, 1, Integer::sum);
      }
    }
    String headline = Suggestions.accepted(story).text(BlockKind.HEADLINE);
    return times.entrySet().stream()
        .map(one ->
            new Misspelt(
                story.id(), headline, one.getKey().get(1), one.getKey().getFirst(), one.getValue()))
        .toList();
  }

  /** The names that a story speaks of, the most frequent first; who wrote it is none of them. */
  List<RegisteredName> named(Story story) {
    RegisteredSpelling rule = rule();
    Map<RegisteredName, Integer> times = new LinkedHashMap<>();
    Reading.of(story).texts().stream()
        .filter(text -> text.kind() != BlockKind.BYLINE)
        .flatMap(text -> rule.named(text).stream())
        .forEach(name -> times.merge(name, 1, Integer::sum));
    return times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The rule that holds stories to the register as it is now. */
  RegisteredSpelling rule() {
    return rule(all());
  }

  private synchronized RegisteredSpelling rule(List<RegisteredName> now) {
    if (made == null || !made.names().equals(now)) {
      made = new Made(now, new RegisteredSpelling(now, word -> Dictionaries.shipped().have(word)));
    }
    return made.rule();
  }

  private void require() {
    Refusal.require(changing(person.require()));
  }

  private static boolean isSame(RegisteredName one, RegisteredName other) {
    return key(one).equals(key(other));
  }

  private static String key(RegisteredName name) {
    return name.kind() + " " + name.name();
  }
}
