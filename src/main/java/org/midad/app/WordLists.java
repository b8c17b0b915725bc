package org.midad.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.midad.check.spelling.SpelledWords;
import org.midad.export.FileCopy;
import org.midad.export.PictureFiles;
import org.midad.ingest.TextEncoding;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.store.Library;
import org.midad.store.OwnWords;

/** Words that are right although no dictionary has them: everybody's own, and the newspaper's. */
public final class WordLists {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,60}");

  private final Library library;
  private final CurrentPerson person;

  WordLists(Library library, CurrentPerson person) {
    this.library = library;
    this.person = person;
  }

  /** Whose words they are. */
  public enum Shelf {
    /** Those of whoever sits here. */
    MINE,
    /** The newspaper's. */
    HOUSE
  }

  /** By their letters. */
  public List<String> of(Shelf shelf) {
    return library.ownWords().of(owner(shelf));
  }

  /** Why a person may not change a list, or empty; does not read the disk. */
  public Optional<Refusal> changing(Shelf shelf, Person somebody) {
    return switch (shelf) {
      case MINE -> Optional.empty();
      case HOUSE -> Permissions.houseWords(somebody);
    };
  }

  /**
   * Adds a word, without its vowels; one that is there already is fine.
   *
   * @throws Problem the reason of {@link #changing}, or {@code problem.words.one} unless it is one
   *     word
   */
  public void add(Shelf shelf, String word) {
    require(shelf);
    library
        .ownWords()
        .add(plain(word).orElseThrow(() -> new Problem("problem.words.one")), owner(shelf));
  }

  /**
   * Takes a word away, whatever vowels it is given with; one that is not there is fine.
   *
   * @throws Problem the reason of {@link #changing}
   */
  public void remove(Shelf shelf, String word) {
    require(shelf);
    library.ownWords().remove(plain(word).orElse(word), owner(shelf));
  }

  /**
   * Adds the words of a file, a plain list with one to a line; lines that are no word are left out,
   * and so is what stands behind {@code #}.
   *
   * @return how many are on the list now that were not before
   * @throws Problem the reason of {@link #changing}; {@code problem.file.missing} or {@code
   *     -unreadable}
   */
  public int take(Shelf shelf, Path file) {
    require(shelf);
    byte[] list = GivenFile.read(file);
    return library.atOnce(() -> {
      Set<String> known = new HashSet<>(of(shelf));
      List<String> fresh =
          TextEncoding.decode(list)
              .lines()
              .map(line -> line.replaceAll("#.*", ""))
              .flatMap(line -> plain(line).stream())
              .filter(known::add)
              .toList();
      fresh.forEach(word -> library.ownWords().add(word, owner(shelf)));
      return fresh.size();
    });
  }

  /**
   * Writes a list into a file, one word to a line, in UTF-8; one of the same name is replaced.
   *
   * @return how many words it has
   * @throws Problem {@code problem.copy.unwritten}
   */
  public int write(Shelf shelf, Path file) {
    List<String> words = of(shelf);
    String list = String.join("", words.stream().map(word -> word + "\n").toList());
    new FileCopy(file, PictureFiles.NONE).write(list.getBytes(StandardCharsets.UTF_8));
    return words.size();
  }

  /** All words that are right for whoever sits here, those of registered names too. */
  Set<String> known() {
    Set<String> words = new HashSet<>(library.ownWords().of(OwnWords.HOUSE));
    person.current().ifPresent(somebody -> words.addAll(library.ownWords().of(somebody.id())));
    library.registeredNames().all().stream()
        .flatMap(name -> Stream.of(name.name().split(" ", -1)))
        .forEach(words::add);
    return words;
  }

  private void require(Shelf shelf) {
    Refusal.require(changing(shelf, person.require()));
  }

  private String owner(Shelf shelf) {
    return switch (shelf) {
      case MINE -> person.require().id();
      case HOUSE -> OwnWords.HOUSE;
    };
  }

  private static Optional<String> plain(String word) {
    return Optional.of(SpelledWords.letters(word.strip()))
        .filter(letters -> WORD.matcher(letters).matches());
  }
}
