package org.midad.ui.desk;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.midad.app.Bundles;
import org.midad.app.Desk;
import org.midad.app.Imported;
import org.midad.app.ImportedFiles;
import org.midad.app.Queue;
import org.midad.app.Refusal;
import org.midad.app.Search;
import org.midad.app.Tasks;
import org.midad.model.Found;
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
    /** No story in the library fits the search. */
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
  private final SearchModel search;
  private final ObjectProperty<Optional<StoryId>> open =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<StorySummary> loaded = FXCollections.observableArrayList();
  private final ObservableList<StorySummary> stories = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
  private final Map<StoryId, Found> found = new HashMap<>();
  private Consumer<StoryId> onOpen = story -> {};
  private Consumer<List<Path>> onBundles = files -> {};
  private boolean loading = true;
  private boolean complete;
  private int request;

  /**
   * @param searching holds up no save: making the index anew takes minutes
   */
  public DeskViewModel(Desk desk, Search search, Tasks tasks, Tasks searching, Notices notices) {
    this.desk = desk;
    this.search = new SearchModel(search, searching, tasks, notices);
    this.tasks = tasks;
    this.notices = notices;
    opening = new OpeningModel(desk, tasks, notices, this::imported);
    this.search.foundProperty().subscribe(any -> show());
  }

  /** Shows what the queue held last, until it has been read. */
  public void begin(Map<Queue, Integer> held, List<StorySummary> listed) {
    counts.set(new EnumMap<>(held));
    loaded.setAll(listed);
    show();
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

  /** What is looked for in the whole library. */
  public SearchModel search() {
    return search;
  }

  /** What is looked for: see {@link SearchModel#queryProperty}. */
  public StringProperty searchProperty() {
    return search.queryProperty();
  }

  /** Where a story in the list says what was looked for; empty while nothing is. */
  public Optional<Found> found(StorySummary story) {
    return Optional.ofNullable(found.get(story.id()));
  }

  /** Whether other stories are just being listed: a selection that goes meanwhile was no wish. */
  ReadOnlyBooleanProperty replacingProperty() {
    return replacing.getReadOnlyProperty();
  }

  /** The story that is on the page. */
  public ObjectProperty<Optional<StoryId>> openProperty() {
    return open;
  }

  /** The stories of the queue, newest first; while something is looked for what was found. */
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
      loaded.clear();
    }
    search.clear();
    refresh();
  }

  /** Reads counts and stories again: something has moved. */
  public void refresh() {
    read(0, Math.max(PAGE, loaded.size()));
    search.refresh();
    tasks.run(progress -> desk.counts(), read -> counts.set(new EnumMap<>(read)), notices::problem);
  }

  /** Reads the next stories of a long queue. */
  public void more() {
    if (!complete && !loading && !search.isSearching()) {
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
    loading = true;
    tell();
    tasks.run(
        progress -> desk.list(of, offset, limit),
        read -> {
          if (asked == request) {
            arrived(offset, limit, read);
          }
        },
        problem -> {
          loading = false;
          notices.problem(problem);
          tell();
        });
  }

  private void arrived(int offset, int limit, List<StorySummary> read) {
    complete = read.size() < limit;
    loading = false;
    if (offset == 0) {
      loaded.setAll(read);
    } else {
      loaded.addAll(read);
    }
    if (offset > 0 && !search.isSearching()) {
      stories.addAll(read);
      tell();
    } else {
      show();
    }
  }

  /** Until the first answer comes the queue stays where it is. */
  private void show() {
    Optional<List<Found>> answer = search.foundProperty().get();
    found.clear();
    answer.ifPresent(all -> all.forEach(one -> found.put(one.story().id(), one)));
    replacing.set(true);
    stories.setAll(answer.map(all -> all.stream().map(Found::story).toList()).orElse(loaded));
    replacing.set(false);
    tell();
  }

  private void tell() {
    ListState filled = stories.isEmpty() ? ListState.EMPTY : ListState.FILLED;
    state.set(
        search.foundProperty().get().isPresent()
            ? stories.isEmpty() ? ListState.NOTHING_FOUND : ListState.FILLED
            : loading && loaded.isEmpty() ? ListState.LOADING : filled);
  }
}
