package org.midad.ui.desk;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.midad.app.Bundles;
import org.midad.app.Desk;
import org.midad.app.Imported;
import org.midad.app.ImportedFiles;
import org.midad.app.Queue;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.arabic.Letters;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.ui.kit.Notices;

/**
 * The chosen queue, its stories, and the ways to a new one. Reads in the background; an answer that
 * comes after another queue was chosen is dropped.
 */
public final class DeskViewModel {
  /** Stories read at a time. */
  static final int PAGE = 200;

  /** What the list has to say. */
  public enum ListState {
    LOADING,
    FILLED,
    /** The queue holds nothing. */
    EMPTY,
    /** The queue holds something, but nothing that fits the search. */
    NOTHING_FOUND
  }

  private final Desk desk;
  private final Tasks tasks;
  private final Notices notices;

  private final OpeningModel opening;
  private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(Queue.MINE);
  private final ReadOnlyObjectWrapper<Map<Queue, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<ListState> state =
      new ReadOnlyObjectWrapper<>(ListState.LOADING);
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<StoryId>> open =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<StorySummary> loaded = FXCollections.observableArrayList();
  private final FilteredList<StorySummary> stories = new FilteredList<>(loaded);
  private final Map<StorySummary, String> folded = new HashMap<>();
  private Consumer<StoryId> onOpen = story -> {};
  private Consumer<List<Path>> onBundles = files -> {};
  private boolean complete;
  private int request;

  public DeskViewModel(Desk desk, Tasks tasks, Notices notices) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    opening = new OpeningModel(desk, tasks, notices, this::imported);
    search.subscribe(words -> filter());
  }

  public ReadOnlyObjectProperty<Queue> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  /** How many stories each queue holds; empty until they were counted. */
  public ReadOnlyObjectProperty<Map<Queue, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ListState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Words that the headline, slug or byline of a story must have, in whatever spelling. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The story that is on the page. */
  public ObjectProperty<Optional<StoryId>> openProperty() {
    return open;
  }

  /** The stories of the queue that fit the search, newest first. */
  public ObservableList<StorySummary> stories() {
    return FXCollections.unmodifiableObservableList(stories);
  }

  /** Told which story the reader wants to see. */
  public void onOpen(Consumer<StoryId> listener) {
    onOpen = listener;
  }

  public void choose(Queue chosen) {
    if (queue.get() != chosen) {
      queue.set(chosen);
      search.set("");
      loaded.clear();
      folded.clear();
    }
    refresh();
  }

  /** Reads counts and stories again: something has moved. */
  public void refresh() {
    read(0, Math.max(PAGE, loaded.size()));
    tasks.run(progress -> desk.counts(), read -> counts.set(new EnumMap<>(read)), notices::problem);
  }

  /** Reads the next stories of a long queue. */
  public void more() {
    if (!complete && state.get() != ListState.LOADING) {
      read(loaded.size(), PAGE);
    }
  }

  public void open(StoryId story) {
    open.set(Optional.of(story));
    onOpen.accept(story);
  }

  /** Why a person may not begin a story, or empty. */
  public Optional<Problem> creating(Person person) {
    return desk.creating(person).map(Refusal::problem);
  }

  /** A blank page. */
  public void create() {
    tasks.run(progress -> desk.create(), this::begun, notices::problem);
  }

  /** A story from a text that was copied from a page; what was left out of it is told. */
  public void importText(String raw) {
    tasks.run(progress -> desk.importText(raw), this::imported, notices::problem);
  }

  /** The same from HTML, which tells more. */
  public void importHtml(String html) {
    tasks.run(progress -> desk.importHtml(html), this::imported, notices::problem);
  }

  /** A story of each file, whatever kind of document it is; bundles are shown first. */
  public void importFiles(List<Path> files) {
    List<Path> bundles = files.stream().filter(Bundles::isBundle).toList();
    if (!bundles.isEmpty()) {
      onBundles.accept(bundles);
    }
    List<Path> documents = files.stream().filter(file -> !Bundles.isBundle(file)).toList();
    if (!documents.isEmpty()) {
      opening.start(documents);
    }
  }

  /** Told which bundles the reader wants to see. */
  public void onBundles(Consumer<List<Path>> listener) {
    onBundles = listener;
  }

  /** How far the opening of files is. */
  public OpeningModel opening() {
    return opening;
  }

  private void imported(Imported imported) {
    begun(imported.head());
    OpeningModel.tell(notices, List.of(imported));
  }

  private void imported(ImportedFiles files) {
    if (files.stories().size() == 1) {
      begun(files.stories().getFirst().head());
    } else {
      choose(Queue.MINE);
    }
  }

  private void begun(Head head) {
    choose(Queue.MINE);
    open(head.story().id());
  }

  private void read(int offset, int limit) {
    int asked = ++request;
    Queue of = queue.get();
    if (loaded.isEmpty()) {
      state.set(ListState.LOADING);
    }
    tasks.run(
        progress -> desk.list(of, offset, limit),
        read -> {
          if (asked == request) {
            arrived(offset, limit, read);
          }
        },
        problem -> {
          notices.problem(problem);
          tell();
        });
  }

  private void arrived(int offset, int limit, List<StorySummary> read) {
    complete = read.size() < limit;
    if (offset == 0) {
      folded.clear();
    }
    for (StorySummary story : read) {
      folded.put(
          story,
          Letters.fold(
              String.join(" ", story.headline(), story.slug(), story.byline(), story.section())));
    }
    if (offset == 0) {
      loaded.setAll(read);
    } else {
      loaded.addAll(read);
    }
    tell();
    searchFurther();
  }

  private void filter() {
    List<String> words = Letters.words(search.get());
    stories.setPredicate(
        words.isEmpty()
            ? null
            : story -> {
              String text = folded.getOrDefault(story, "");
              return words.stream().allMatch(text::contains);
            });
    if (state.get() != ListState.LOADING) {
      tell();
      searchFurther();
    }
  }

  /** A search looks through the whole queue, not through its first page. */
  private void searchFurther() {
    if (!search.get().isBlank()) {
      more();
    }
  }

  private void tell() {
    state.set(
        loaded.isEmpty()
            ? ListState.EMPTY
            : stories.isEmpty() ? ListState.NOTHING_FOUND : ListState.FILLED);
  }
}
