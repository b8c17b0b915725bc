package org.midad.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.midad.codec.StoryJson;
import org.midad.codec.WrittenRevision;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.model.Thinned;
import org.midad.review.Ancestry;

/**
 * The stories' whole graphs of revisions, as libraries give them to each other: in any order, and
 * as often as they like. A graph may have several heads for a while; the story shows one of them.
 */
public final class Graphs {
  private final Library library;

  Graphs(Library library) {
    this.library = library;
  }

  /** Which revision of a story came from which; empty if the library has no such story. */
  public Ancestry of(StoryId story) {
    return library.read(handle -> read(handle, story));
  }

  /**
   * The written form of a revision, as it was made or received.
   *
   * @throws Problem {@code problem.library.damaged} if the content does not fit the name, {@code
   *     problem.story.missing} if the library has no such revision, and {@code
   *     problem.revision.thinned} if it has its row alone
   */
  public WrittenRevision written(RevisionId id) {
    return library
        .read(handle -> find(handle, id))
        .orElseThrow(() -> new Problem("problem.revision.thinned"));
  }

  /**
   * The written form of a revision; of one whose content was given up, that of the nearest one
   * before it that has its content. Nothing was decided in between.
   *
   * @throws Problem as {@link #written}, but for what was thinned
   */
  public WrittenRevision nearest(RevisionId id) {
    return library.read(handle -> {
      RevisionId at = id;
      Optional<WrittenRevision> found = find(handle, at);
      while (found.isEmpty()) {
        at =
            handle
                .createQuery("select parents[1] from revision where sha256 = :id")
                .bind("id", at.sha256())
                .mapTo(String.class)
                .map(RevisionId::new)
                .one();
        found = find(handle, at);
      }
      return found.get();
    });
  }

  /** Those of a story's revisions whose content was given up, by name. */
  public Map<RevisionId, Thinned> thinned(StoryId story) {
    return library.read(handle -> Histories.thinned(handle, story));
  }

  /** Notes that another library has seen these: their content is kept for as long as they are. */
  public void exchanged(Collection<RevisionId> revisions) {
    library.write(handle ->
        revisions.forEach(revision ->
            handle.execute(
                "merge into exchanged (revision) key (revision) values (?)", revision.sha256())));
  }

  /**
   * Takes in revisions and shows one of them as the story's head: all of it or nothing. Those that
   * the library has already are left as they are.
   *
   * @param expected the head that the receiver saw, or empty for a story that the library lacks
   * @param received of the one story, in any order; with what the library has, no parent is missing
   * @param thinned those of the story that no content came of
   * @param head the new one: among those received, or one that the library has
   * @throws Problem {@code problem.story.changed} if the head is another by now, {@code
   *     problem.story.missing} if a parent is missing
   * @throws IllegalArgumentException if a revision is of another story
   */
  public void receive(
      StoryId story,
      Optional<RevisionId> expected,
      List<WrittenRevision> received,
      List<Thinned> thinned,
      RevisionId head) {
    Map<RevisionId, WrittenRevision> named = new HashMap<>();
    Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
    thinned.forEach(one -> parents.put(one.id(), one.parents()));
    for (WrittenRevision revision : received) {
      if (!revision.revision().story().id().equals(story)) {
        throw new IllegalArgumentException("a revision of another story: " + revision.id());
      }
      named.put(revision.id(), revision);
      parents.put(revision.id(), revision.revision().parents());
    }
    Map<RevisionId, Thinned> empty = new HashMap<>();
    thinned.stream()
        .filter(one -> !named.containsKey(one.id()))
        .forEach(one -> empty.put(one.id(), one));
    library.write(handle -> {
      if (!head(handle, story).equals(expected)) {
        throw new Problem("problem.story.changed");
      }
      List<RevisionId> missing = missing(read(handle, story), new Ancestry(parents));
      if (expected.filter(head::equals).isEmpty()) {
        WrittenRevision shown = shown(handle, named, head);
        Optional<String> creator =
            expected.isPresent() ? Optional.empty() : Optional.of(first(named, missing).author());
        // Before the revisions: they refer to their story's row.
        StoryRows.putHead(handle, shown.revision(), head, creator);
        library.moved(story);
      }
      for (RevisionId id : missing) {
        if (named.containsKey(id)) {
          WrittenRevision revision = named.get(id);
          StoryRows.insert(handle, revision.revision(), id, revision.json());
          library.kept(id, revision.json());
        } else {
          StoryRows.insert(handle, story, Objects.requireNonNull(empty.get(id)));
        }
      }
    });
  }

  private WrittenRevision shown(
      Handle handle, Map<RevisionId, WrittenRevision> received, RevisionId head) {
    WrittenRevision shown = received.get(head);
    return shown == null ? find(handle, head).orElseThrow() : shown;
  }

  private static Revision first(
      Map<RevisionId, WrittenRevision> received, List<RevisionId> missing) {
    return Objects.requireNonNull(received.get(missing.getFirst())).revision();
  }

  /** Parents first, and so the story's beginning first of all. */
  private static List<RevisionId> missing(Ancestry known, Ancestry received) {
    Ancestry all = known.and(received);
    List<RevisionId> missing = new ArrayList<>();
    for (RevisionId id : all.inOrder(received.parents().keySet())) {
      if (!all.parents().keySet().containsAll(all.parents().get(id))) {
        throw new Problem("problem.story.missing");
      }
      if (!known.has(id)) {
        missing.add(id);
      }
    }
    return missing;
  }

  static Optional<RevisionId> head(Handle handle, StoryId story) {
    return handle
        .createQuery("select head from story where id = :story")
        .bind("story", story.value())
        .mapTo(String.class)
        .findOne()
        .map(RevisionId::new);
  }

  private static Ancestry read(Handle handle, StoryId story) {
    return new Ancestry(
        handle
            .createQuery("select sha256, parents from revision where story = :story")
            .bind("story", story.value())
            .map((row, context) ->
                Map.entry(new RevisionId(row.getString("sha256")), Histories.parents(row)))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Empty if its content was given up. */
  private Optional<WrittenRevision> find(Handle handle, RevisionId id) {
    return handle
        .createQuery("select json from revision where sha256 = :id")
        .bind("id", id.sha256())
        .map((row, context) -> Optional.ofNullable(row.getBytes("json")))
        .findOne()
        .orElseThrow(() -> new Problem("problem.story.missing"))
        .map(json -> {
          if (!StoryJson.name(json).equals(id)) {
            throw library.damaged(
                new IllegalStateException("the content of " + id + " has changed"));
          }
          return WrittenRevision.read(json);
        });
  }
}
