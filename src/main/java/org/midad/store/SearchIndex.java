package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.SearchWords;
import org.midad.model.Found;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.store.search.Excerpts;
import org.midad.store.search.Hit;
import org.midad.store.search.Named;
import org.midad.store.search.TextIndex;
import org.midad.store.search.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the library's stories by their words, in the folder {@code index}. The database decides
 * which stories there are and how they are; the index is told of a save when it is on disk, and
 * whoever asks hears of all that was acknowledged before. It is opened when somebody looks for
 * something first. Then each of its bytes is checked, and it is compared with the database:
 * whatever it missed, because a process was killed or because it was not open, it reads then. If it
 * is missing or damaged, that is everything.
 */
public final class SearchIndex {
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final String FOLDER = "index";

  /**
   * Stories that would have to be read again after a kill, at most. Writing to the disk is slow.
   */
  private static final int UNWRITTEN = 1000;

  /** Stories that are read side by side. */
  private static final int AT_ONCE = 100;

  /** In which a whole library is read at least, if it has as many stories. */
  private static final int STEPS = 20;

  private final Library library;

  /** For excerpts, and for one thread at a time. */
  private final SearchWords words = new SearchWords();

  /** Held by whoever compares it with the database; others wait. */
  private final ReentrantLock preparing = new ReentrantLock();

  /** Held by whoever changes it, from reading a story on: an older form never comes last. */
  private final ReentrantLock changing = new ReentrantLock();

  private final Follower follower = new Follower("index");

  private volatile @Nullable TextIndex index;
  private volatile boolean ready;
  private int unwritten;

  private interface Question<T> {
    T of(TextIndex index) throws IOException;
  }

  SearchIndex(Library library) {
    this.library = library;
  }

  /**
   * Makes it fit to be asked, if it is not.
   *
   * @param told how far that is, from 0 to 1, while stories are read; what it throws ends it, and
   *     the next call goes on from there
   * @return how many stories were read
   * @throws Problem {@code problem.search.failed}
   */
  public int prepare(DoubleConsumer told) {
    preparing.lock();
    try {
      return ready ? 0 : catchUp(open(), told);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      preparing.unlock();
    }
  }

  /**
   * Begins again from nothing.
   *
   * @param told as for {@link #prepare}
   * @return how many stories were read
   * @throws Problem {@code problem.search.failed}
   */
  public int rebuild(DoubleConsumer told) {
    preparing.lock();
    try {
      discard();
      delete();
      return prepare(told);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      preparing.unlock();
    }
  }

  /**
   * Stories for which all of it is so: the best first, and of equal ones the newest.
   *
   * @param limit how many at most, over 0
   * @throws Problem {@code problem.search.failed}
   */
  public List<Found> search(List<Wanted> wanted, int limit) {
    return found(ask(asked -> asked.search(wanted, limit)), wanted);
  }

  /**
   * How many stories there are for which all of it is so.
   *
   * @throws Problem {@code problem.search.failed}
   */
  public int count(List<Wanted> wanted) {
    return ask(asked -> asked.count(wanted));
  }

  /**
   * Headlines, authors, tags and sections of the best stories for which all of it is so.
   *
   * @param stories how many at most, over 0
   * @throws Problem {@code problem.search.failed}
   */
  public List<Named> names(List<Wanted> wanted, int stories) {
    return ask(asked -> asked.names(wanted, stories));
  }

  /**
   * Stories that are about the same as one, the most similar first.
   *
   * @param limit how many at most, over 0
   * @throws Problem {@code problem.search.failed}
   */
  public List<Found> similar(StoryId story, int limit) {
    return found(ask(asked -> asked.similar(story, limit)), List.of());
  }

  private List<Found> found(List<Hit> hits, List<Wanted> wanted) {
    Map<StoryId, StorySummary> stories =
        library.stories().list(hits.stream().map(Hit::story).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(StorySummary::id, Function.identity()));
    List<Found> found = new ArrayList<>();
    synchronized (words) {
      Excerpts excerpts = new Excerpts(words, wanted);
      for (Hit hit : hits) {
        StorySummary story = stories.get(hit.story());
        if (story != null) {
          found.add(
              new Found(
                  story,
                  excerpts.whole(story.headline(), Wanted.Part.HEADLINE),
                  excerpts.best(hit.body())));
        }
      }
    }
    return found;
  }

  /** Asks it, and once more if it turns out to be damaged. */
  private <T> T ask(Question<T> question) {
    library.settle();
    follower.settle();
    prepare(done -> {});
    TextIndex asked = index;
    if (asked != null) {
      try {
        return question.of(asked);
      } catch (IOException | RuntimeException e) {
        LOG.warn("the search index is damaged and will be made anew", e);
        discard();
      }
    }
    prepare(done -> {});
    try {
      return question.of(open());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Stories have other heads now, and whoever asks next hears of it. */
  void follow(Set<StoryId> stories) {
    if (index != null) {
      follower.follow(() -> moved(stories));
    }
  }

  /** Stories have other heads now. The index cannot hinder that: what it misses it reads later. */
  void moved(Set<StoryId> stories) {
    if (index == null || stories.isEmpty()) {
      return;
    }
    changing.lock();
    try {
      TextIndex opened = index;
      if (opened != null) {
        for (List<StoryId> some : some(List.copyOf(stories), AT_ONCE)) {
          put(opened, some);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index missed a save, and is compared again later", e);
      discard();
    } finally {
      changing.unlock();
    }
  }

  void close() {
    follower.close();
    changing.lock();
    try {
      TextIndex opened = index;
      if (opened != null && unwritten > 0) {
        write(opened);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index was closed as it is", e);
    } finally {
      discard();
      changing.unlock();
    }
  }

  private TextIndex open() throws IOException {
    changing.lock();
    try {
      TextIndex opened = index;
      if (opened != null) {
        return opened;
      }
      try {
        opened = verified();
      } catch (IOException | RuntimeException e) {
        LOG.warn("the search index is damaged and is made anew", e);
        delete();
        opened = verified();
      }
      index = opened;
      return opened;
    } finally {
      changing.unlock();
    }
  }

  private TextIndex verified() throws IOException {
    TextIndex opened = TextIndex.open(folder(), library.sealing().index());
    try {
      opened.verify();
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private int catchUp(TextIndex opened, DoubleConsumer told) throws IOException {
    // In this order: a story that is saved between the two is in the index too.
    Map<StoryId, RevisionId> heads = heads();
    Map<StoryId, RevisionId> known = opened.heads();
    List<StoryId> missed =
        heads.entrySet().stream()
            .filter(story -> !story.getValue().equals(known.get(story.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    int done = 0;
    // Often enough for whoever looks on, or wants to stop it.
    int atOnce = Math.clamp(missed.size() / STEPS, 1, AT_ONCE);
    for (List<StoryId> some : some(missed, atOnce)) {
      told.accept((double) done / missed.size());
      change(opened, some);
      done += some.size();
    }
    // Gone, or new since the heads were read.
    List<StoryId> others = known.keySet().stream().filter(id -> !heads.containsKey(id)).toList();
    for (List<StoryId> some : some(others, AT_ONCE)) {
      change(opened, some);
    }
    changing.lock();
    try {
      write(opened);
    } finally {
      changing.unlock();
    }
    ready = true;
    return missed.size();
  }

  private Map<StoryId, RevisionId> heads() {
    return library.read(handle ->
        handle
            .createQuery("select id, head from story")
            .reduceRows(
                new HashMap<StoryId, RevisionId>(),
                (heads, row) -> {
                  heads.put(
                      new StoryId(row.getColumn("id", UUID.class)),
                      new RevisionId(row.getColumn("head", String.class)));
                  return heads;
                }));
  }

  private static List<List<StoryId>> some(List<StoryId> stories, int atOnce) {
    List<List<StoryId>> some = new ArrayList<>();
    for (int from = 0; from < stories.size(); from += atOnce) {
      some.add(stories.subList(from, Math.min(stories.size(), from + atOnce)));
    }
    return some;
  }

  private void change(TextIndex opened, List<StoryId> stories) throws IOException {
    changing.lock();
    try {
      put(opened, stories);
    } finally {
      changing.unlock();
    }
  }

  private void put(TextIndex opened, List<StoryId> stories) throws IOException {
    StoriesToIndex.read(library, stories).into(opened);
    unwritten += stories.size();
    if (unwritten >= UNWRITTEN && ready) {
      write(opened);
    }
  }

  private void write(TextIndex opened) throws IOException {
    opened.commit();
    unwritten = 0;
  }

  private void discard() {
    changing.lock();
    try {
      TextIndex opened = index;
      index = null;
      ready = false;
      unwritten = 0;
      if (opened != null) {
        opened.close();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index could not be closed", e);
    } finally {
      changing.unlock();
    }
  }

  private void delete() throws IOException {
    for (Path file : Folders.list(folder())) {
      Files.deleteIfExists(file);
    }
  }

  private Path folder() {
    return library.folder().resolve(FOLDER);
  }

  private static Problem failed(IOException failure) {
    return new Problem(failure, "problem.search.failed");
  }
}
