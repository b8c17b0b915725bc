package org.midad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.midad.codec.WrittenRevision;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
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
   * @throws Problem {@code problem.library.damaged} if the content does not fit the name, and
   *     {@code problem.story.missing} if the library has no such revision
   */
  public WrittenRevision written(RevisionId id) {
    return library.read(handle -> written(handle, id));
  }

  /**
   * Takes in revisions and shows one of them as the story's head: all of it or nothing. Those that
   * the library has already are left as they are.
   *
   * @param expected the head that the receiver saw, or empty for a story that the library lacks
   * @param received of the one story, in any order; with what the library has, no parent is missing
   * @param head the new one: among those received, or one that the library has
   * @throws Problem {@code problem.story.changed} if the head is another by now, {@code
   *     problem.story.missing} if a parent is missing
   * @throws IllegalArgumentException if a revision is of another story
   */
  public void receive(
      StoryId story,
      Optional<RevisionId> expected,
      List<WrittenRevision> received,
      RevisionId head) {
    Map<RevisionId, WrittenRevision> named = new HashMap<>();
    for (WrittenRevision revision : received) {
      if (!revision.revision().story().id().equals(story)) {
        throw new IllegalArgumentException("a revision of another story: " + revision.id());
      }
      named.put(revision.id(), revision);
    }
    library.write(handle -> {
      if (!head(handle, story).equals(expected)) {
        throw new Problem("problem.story.changed");
      }
      List<WrittenRevision> missing = missing(read(handle, story), named);
      if (expected.filter(head::equals).isEmpty()) {
        WrittenRevision shown = named.containsKey(head) ? named.get(head) : written(handle, head);
        Optional<String> creator =
            expected.isPresent()
                ? Optional.empty()
                : Optional.of(missing.getFirst().revision().author());
        // Before the revisions: they refer to their story's row.
        Stories.putHead(handle, shown.revision(), head, creator);
        library.moved(story);
      }
      for (WrittenRevision revision : missing) {
        Stories.insert(handle, revision.revision(), revision.id(), revision.json());
      }
    });
  }

  /** Parents first, and so the story's beginning first of all. */
  private static List<WrittenRevision> missing(
      Ancestry known, Map<RevisionId, WrittenRevision> received) {
    Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
    received.forEach((id, revision) -> parents.put(id, revision.revision().parents()));
    Ancestry all = known.and(new Ancestry(parents));
    List<WrittenRevision> missing = new ArrayList<>();
    for (RevisionId id : all.inOrder(received.keySet())) {
      if (!all.parents().keySet().containsAll(all.parents().get(id))) {
        throw new Problem("problem.story.missing");
      }
      if (!known.has(id)) {
        missing.add(received.get(id));
      }
    }
    return missing;
  }

  private static Optional<RevisionId> head(Handle handle, StoryId story) {
    return handle
        .createQuery("select head from story where id = :story for update")
        .bind("story", story.value())
        .mapTo(String.class)
        .findOne()
        .map(RevisionId::new);
  }

  private static Ancestry read(Handle handle, StoryId story) {
    return new Ancestry(
        handle
            .createQuery(
                "select r.sha256, p.parent from revision r"
                    + " left join revision_parent p on p.revision = r.sha256"
                    + " where r.story = :story order by r.number, p.place")
            .bind("story", story.value())
            .reduceRows(
                new HashMap<RevisionId, List<RevisionId>>(),
                (parents, row) -> {
                  List<RevisionId> of =
                      parents.computeIfAbsent(
                          new RevisionId(row.getColumn("sha256", String.class)),
                          any -> new ArrayList<>());
                  String parent = row.getColumn("parent", String.class);
                  if (parent != null) {
                    of.add(new RevisionId(parent));
                  }
                  return parents;
                }));
  }

  private WrittenRevision written(Handle handle, RevisionId id) {
    WrittenRevision written =
        handle
            .createQuery("select json from revision where sha256 = :id")
            .bind("id", id.sha256())
            .map((row, context) -> WrittenRevision.read(row.getBytes("json")))
            .findOne()
            .orElseThrow(() -> new Problem("problem.story.missing"));
    if (!written.id().equals(id)) {
      throw library.damaged(new IllegalStateException("the content of " + id + " has changed"));
    }
    return written;
  }
}
