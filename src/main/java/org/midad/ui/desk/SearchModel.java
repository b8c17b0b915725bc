package org.midad.ui.desk;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.midad.app.Progress;
import org.midad.app.SavedSearch;
import org.midad.app.Search;
import org.midad.app.Suggestion;
import org.midad.app.Tasks;
import org.midad.model.Found;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;

/**
 * What is looked for in the whole library, and what was found. An answer that comes after something
 * else was asked is dropped; until the new one comes the old one stays.
 */
public final class SearchModel {
  /** Nobody reads further down; more words find it sooner. */
  private static final int MOST = 100;

  private static final int MOST_SIMILAR = 20;

  private final Search search;
  private final Tasks tasks;
  private final Tasks saves;
  private final Notices notices;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<StoryId>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<List<Found>>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Double>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<SavedSearch>> saved =
      new ReadOnlyObjectWrapper<>(List.of());
  private Tasks.@Nullable Running running;
  private Tasks.@Nullable Running counting;
  private int request;

  private record Answer(List<Found> found, List<Suggestion> suggestions) {}

  /**
   * @param tasks that no save waits for: making the index anew takes minutes
   * @param saves what is saved must not wait for the index, nor be given up with it
   */
  SearchModel(Search search, Tasks tasks, Tasks saves, Notices notices) {
    this.search = search;
    this.tasks = tasks;
    this.saves = saves;
    this.notices = notices;
    query.subscribe(words -> {
      if (isAsked(words)) {
        subject.set(Optional.empty());
      }
      ask();
    });
  }

  /** What was typed: words, and all else that {@link Search#search} understands. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The story that others are to be like, while nothing is typed. */
  public ReadOnlyObjectProperty<Optional<StoryId>> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** The best stories first; empty while nothing is looked for, or no answer has come. */
  public ReadOnlyObjectProperty<Optional<List<Found>>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** How far the index is from being fit to be asked, from 0 to 1; empty once it is. */
  public ReadOnlyObjectProperty<Optional<Double>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What the reader may be about to type. */
  public ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
    return suggestions.getReadOnlyProperty();
  }

  /** What the reader looks for again and again. */
  public ReadOnlyObjectProperty<List<SavedSearch>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public boolean isSearching() {
    return isAsked(query.get()) || subject.get().isPresent();
  }

  /** Whether what is looked for is among the saved searches. */
  public boolean isSaved() {
    return saved.get().stream().anyMatch(one -> one.query().equals(query.get().strip()));
  }

  /** Shows stories that are about the same as one. */
  public void showSimilar(StoryId story) {
    query.set("");
    subject.set(Optional.of(story));
    ask();
  }

  /** Looks for nothing any more. */
  public void clear() {
    subject.set(Optional.empty());
    query.set("");
    ask();
  }

  /** Saves what is looked for, or forgets it if it is saved. */
  public void toggleSaved() {
    String asked = query.get();
    boolean forget = isSaved();
    saves.run(
        told -> {
          if (forget) {
            search.forget(asked);
          } else {
            search.keep(asked);
          }
          return true;
        },
        done -> count(),
        notices::problem);
  }

  /** Something has moved: looks again, and counts again. */
  public void refresh() {
    if (isSearching()) {
      ask();
    }
    count();
  }

  private void count() {
    if (counting != null) {
      counting.cancel();
    }
    counting = tasks.run(search::saved, saved::set, notices::problem);
  }

  private static boolean isAsked(@Nullable String words) {
    return words != null && !words.isBlank();
  }

  private void ask() {
    int asked = ++request;
    if (running != null) {
      running.cancel();
      running = null;
    }
    if (!isSearching()) {
      progress.set(Optional.empty());
      suggestions.set(List.of());
      found.set(Optional.empty());
      return;
    }
    String words = query.get();
    Optional<StoryId> like = subject.get();
    running =
        tasks.run(
            told -> answer(words, like, told),
            new Tasks.Listener<>() {
              @Override
              public void progress(double done) {
                if (asked == request) {
                  progress.set(Optional.of(done));
                }
              }

              @Override
              public void done(Answer answer) {
                if (asked == request) {
                  progress.set(Optional.empty());
                  suggestions.set(answer.suggestions());
                  found.set(Optional.of(answer.found()));
                }
              }

              @Override
              public void failed(Problem problem) {
                if (asked == request) {
                  progress.set(Optional.empty());
                  notices.problem(problem);
                }
              }
            });
  }

  private Answer answer(String words, Optional<StoryId> like, Progress told) {
    search.prepare(told);
    return like.map(story -> new Answer(search.similar(story, MOST_SIMILAR), List.of()))
        .orElseGet(() -> new Answer(search.search(words, MOST), search.suggest(words)));
  }
}
