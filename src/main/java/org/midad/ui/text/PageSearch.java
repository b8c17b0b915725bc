package org.midad.ui.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.edit.EditorState;
import org.midad.edit.Replacing;
import org.midad.edit.Replacing.Replacement;
import org.midad.edit.Selection;
import org.midad.edit.Span;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.ui.text.Query.Finder;
import org.midad.ui.text.Query.Match;

/**
 * Finding and replacing on a page: all matches are marked there for as long as something is looked
 * for, also while the story is written on. The current match is the one that is selected.
 */
public final class PageSearch {
  /** So long a pattern may look; a reader feels no more than a hitch. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final StoryEditor page;
  private final Supplier<Stamp> stamps;
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private Query query = Query.NOTHING;
  private Finder finder = query.finder();

  /** What was found in which part. Parts never change: a changed one is another. */
  private IdentityHashMap<Block, List<Match>> known = new IdentityHashMap<>();

  /**
   * @param stamps who replaces, and when
   */
  public PageSearch(StoryEditor page, Supplier<Stamp> stamps) {
    this.page = page;
    this.stamps = stamps;
    page.stateProperty()
        .subscribe(state -> {
          if (!query.equals(Query.NOTHING)) {
            look(state);
          }
        });
  }

  public ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Looks for something else, and goes to the first match from where the reader is. */
  public void seek(Query wanted) {
    if (wanted.equals(query)) {
      return;
    }
    query = wanted;
    known = new IdentityHashMap<>();
    found.set(Found.NOTHING);
    try {
      finder = wanted.finder();
    } catch (Problem problem) {
      refuse(problem);
    }
    look(page.getState());
    select(indexFrom(page.getState().start()));
  }

  /** Looks for nothing any more, and takes the marks off the page. */
  public void stop() {
    seek(Query.NOTHING);
  }

  /** Goes to the next match; behind the last one comes the first. */
  public void next() {
    int current = found.get().current();
    select(current >= 0 ? current + 1 : indexFrom(page.getState().end()));
  }

  /** Goes to the match before; before the first one comes the last. */
  public void previous() {
    int current = found.get().current();
    select((current >= 0 ? current : indexFrom(page.getState().start())) - 1);
  }

  /** Replaces the current match and goes to the next; if none is current, it only goes there. */
  public void replace(String words) {
    Found now = found.get();
    if (now.current() >= 0) {
      Replacement replacement = replacement(now.matches().get(now.current()), words);
      if (page.execute(state -> Replacing.one(state, replacement, stamps.get()))) {
        select(indexFrom(page.getState().end()));
        return;
      }
    }
    next();
  }

  /**
   * Replaces all matches at once; one undo takes all of it back.
   *
   * @return how many there were
   */
  public int replaceAll(String words) {
    List<Match> matches = found.get().matches();
    List<Replacement> replacements =
        matches.stream().map(match -> replacement(match, words)).toList();
    boolean done = page.execute(state -> all(state, replacements));
    return done ? matches.size() : 0;
  }

  private Optional<Transaction> all(EditorState state, List<Replacement> replacements) {
    return Replacing.all(state, replacements, stamps.get());
  }

  private static Replacement replacement(Match match, String words) {
    return new Replacement(match.span(), match.replacement(words));
  }

  private void look(EditorState state) {
    IdentityHashMap<Block, List<Match>> seen = new IdentityHashMap<>();
    List<Match> matches = new ArrayList<>();
    Deadline deadline = Deadline.in(PATIENCE);
    try {
      for (Block block : state.story().blocks()) {
        List<Match> here = known.get(block);
        List<Match> there = here == null ? finder.in(block, deadline) : here;
        seen.put(block, there);
        matches.addAll(there);
      }
      known = seen;
      show(matches, state);
    } catch (Problem problem) {
      refuse(problem);
    }
  }

  private void show(List<Match> matches, EditorState state) {
    int current = -1;
    for (int index = 0; index < matches.size(); index++) {
      Span span = matches.get(index).span();
      if (span.start().equals(state.start()) && span.end().equals(state.end())) {
        current = index;
      }
    }
    Optional<Problem> problem = found.get().problem();
    found.set(new Found(matches, current, problem));
    page.mark(found.get());
  }

  /** A pattern that failed once is not tried again at every key; another query starts anew. */
  private void refuse(Problem problem) {
    finder = (block, deadline) -> List.of();
    known = new IdentityHashMap<>();
    found.set(Found.problem(problem));
    page.mark(found.get());
  }

  /** Index of the first match at a place or behind it, or the number of matches. */
  private int indexFrom(Position place) {
    Story story = page.getStory();
    int part = story.indexOf(place.block());
    List<Match> matches = found.get().matches();
    for (int index = 0; index < matches.size(); index++) {
      Span span = matches.get(index).span();
      int other = story.indexOf(span.block());
      if (other > part || (other == part && span.from() >= place.offset())) {
        return index;
      }
    }
    return matches.size();
  }

  private void select(int index) {
    List<Match> matches = found.get().matches();
    if (!matches.isEmpty()) {
      Span span = matches.get(Math.floorMod(index, matches.size())).span();
      page.select(new Selection(span.start(), span.end()));
    }
  }
}
