package org.midad.ui.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.midad.app.Accounts;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.app.WordLists;
import org.midad.app.WordLists.Shelf;
import org.midad.arabic.Letters;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** The words that are right although no dictionary has them, and the shelf that is looked at. */
public final class WordListsModel {
  /**
   * What stands on a shelf.
   *
   * @param words by their letters
   * @param hindrance why whoever looks may not change it, or empty
   */
  record Known(List<String> words, Optional<Problem> hindrance) {}

  private static final Known NOTHING = new Known(List.of(), Optional.empty());

  private final WordLists lists;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(Shelf.MINE);
  private final StringProperty letters = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ObservableList<String> shown = FXCollections.observableArrayList();

  /** Kept, for what it is told by holds it but weakly. */
  private final ObservableList<String> seen = FXCollections.unmodifiableObservableList(shown);

  private Map<Shelf, Known> read = Map.of();
  private Runnable onChanged = () -> {};

  public WordListsModel(WordLists lists, Accounts accounts, Tasks tasks, Notices notices) {
    this.lists = lists;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    shelf.subscribe(this::look);
    letters.subscribe(this::filter);
  }

  /** Whose words are looked at. */
  ObjectProperty<Shelf> shelfProperty() {
    return shelf;
  }

  /** Letters of the words that are shown, or of one that is to be added. */
  StringProperty lettersProperty() {
    return letters;
  }

  /** All that stands on the shelf. */
  ReadOnlyObjectProperty<Known> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** The words that have the letters. */
  ObservableList<String> shown() {
    return seen;
  }

  /** Told when other words are right. */
  public void onChanged(Runnable listener) {
    onChanged = listener;
  }

  /** Reads both shelves. */
  void refresh() {
    tasks.run(progress -> read(), this::show, notices::problem);
  }

  private Map<Shelf, Known> read() {
    Map<Shelf, Known> all = new EnumMap<>(Shelf.class);
    for (Shelf each : Shelf.values()) {
      all.put(
          each,
          new Known(
              lists.of(each), lists.changing(each, accounts.require()).map(Refusal::problem)));
    }
    return all;
  }

  private void show(Map<Shelf, Known> now) {
    read = now;
    look();
  }

  private void look() {
    known.set(read.getOrDefault(shelf.get(), NOTHING));
    filter();
  }

  private void filter() {
    String wanted = Letters.fold(letters.get());
    shown.setAll(
        known.get().words().stream().filter(word -> Letters.fold(word).contains(wanted)).toList());
  }

  /** Puts what the letters spell on the shelf. */
  void add() {
    String word = letters.get().strip();
    Shelf on = shelf.get();
    int before = known.get().words().size();
    change(
        () -> lists.add(on, word),
        () -> {
          letters.set("");
          // A word that was there already is not to be taken away again.
          if (known.get().words().size() > before) {
            notices.undoable(
                () -> change(() -> lists.remove(on, word), () -> {}), "words.added", word);
          }
        });
  }

  /** Takes a word from the shelf. */
  void remove(String word) {
    Shelf from = shelf.get();
    change(
        () -> lists.remove(from, word),
        () ->
            notices.undoable(
                () -> change(() -> lists.add(from, word), () -> {}), "words.removed", word));
  }

  private void change(Runnable work, Runnable then) {
    tasks.run(
        progress -> {
          work.run();
          return read();
        },
        now -> {
          show(now);
          then.run();
          onChanged.run();
        },
        notices::problem);
  }

  private record Taken(int words, Map<Shelf, Known> shelves) {}

  /** Takes the words of a plain list in. */
  void take(Path file) {
    Shelf on = shelf.get();
    tasks.run(
        progress -> new Taken(lists.take(on, file), read()),
        taken -> {
          show(taken.shelves());
          notices.done("words.taken", taken.words());
          onChanged.run();
        },
        notices::problem);
  }

  /** Writes the shelf into a file. */
  void write(Path file) {
    Shelf from = shelf.get();
    tasks.run(
        progress -> lists.write(from, file),
        words -> notices.done("words.written", words, file.toString()),
        notices::problem);
  }
}
