package org.midad.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.midad.codec.StoryJson;
import org.midad.codec.WrittenRevision;
import org.midad.model.Fault;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.review.Ancestry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes a library by what was found elsewhere of its revisions. A revision is what its name
 * says, and so it does not matter where it was found.
 */
final class Salvage {
  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

  /** So many revisions are read at once. */
  private static final int BATCH = 200;

  private final Library library;

  /** Of which the library holds something else than their names say. */
  private final Set<RevisionId> broken = new LinkedHashSet<>();

  /** Of which the library has nothing, in the order of their saves. */
  private final Map<StoryId, Map<RevisionId, WrittenRevision>> found = new LinkedHashMap<>();

  private long healed;

  /** Reads all that the library holds. */
  Salvage(Library library) {
    this.library = library;
    String last = "";
    while (true) {
      String after = last;
      List<String> names = library.read(handle -> batch(handle, after));
      if (names.isEmpty()) {
        break;
      }
      last = names.getLast();
    }
  }

  /**
   * What came of it.
   *
   * @param added revisions that the library did not have
   * @param healed those of which it held something else, or which a row told wrong
   * @param lost those of which nobody has the content any more
   * @param shortened stories of which the newest words are there, and some of their history is not
   */
  record Outcome(long added, long healed, long lost, Set<StoryId> shortened) {}

  private List<String> batch(Handle handle, String after) {
    List<String> names =
        handle
            .createQuery(
                "select sha256 from revision where sha256 > :after order by sha256 fetch next "
                    + BATCH
                    + " rows only")
            .bind("after", after)
            .mapTo(String.class)
            .list();
    names.stream().map(RevisionId::new).filter(id -> !isWhole(handle, id)).forEach(broken::add);
    return names;
  }

  /** One whose content was given up is whole. */
  private static boolean isWhole(Handle handle, RevisionId id) {
    try {
      return handle
          .createQuery("select json from revision where sha256 = :id")
          .bind("id", id.sha256())
          .map((row, context) -> Optional.ofNullable(row.getBytes("json")))
          .one()
          .map(json -> StoryJson.name(json).equals(id))
          .orElse(true);
    } catch (RuntimeException e) {
      LOG.info("the revision {} cannot be read", id, e);
      return false;
    }
  }

  /** Takes a revision that was found, if the library needs it. */
  void offer(RevisionId id, byte[] json) {
    if (!StoryJson.name(json).equals(id)) {
      return;
    }
    if (broken.remove(id)) {
      library.write(handle ->
          handle.execute("update revision set json = ? where sha256 = ?", json, id.sha256()));
      healed++;
    } else if (!isKnown(id)) {
      try {
        WrittenRevision revision = WrittenRevision.read(json);
        found
            .computeIfAbsent(revision.revision().story().id(), any -> new LinkedHashMap<>())
            .put(id, revision);
      } catch (Problem e) {
        LOG.warn("the revision {} is not understood", id, e);
      }
    }
  }

  /** Those that it would still be good to find. */
  Set<RevisionId> wanted() {
    return Set.copyOf(broken);
  }

  boolean isKnown(RevisionId id) {
    return library.read(handle ->
        handle
            .createQuery("select 1 from revision where sha256 = :id")
            .bind("id", id.sha256())
            .mapTo(Integer.class)
            .findOne()
            .isPresent());
  }

  /**
   * Lets the rows of a damaged file tell again what the content says of them, where they tell
   * something else. Of what else is wrong with it is told.
   */
  void mend() {
    for (Fault fault : library.inspection().run(done -> {}).faults()) {
      try {
        if (fault.kind() == Fault.Flaw.REVISION_DIFFERS) {
          mend(library.graphs().written(new RevisionId(fault.what())));
        } else if (fault.kind() == Fault.Flaw.HEAD_DIFFERS) {
          mend(library.stories().head(StoryId.parse(fault.what())));
        }
      } catch (Problem e) {
        LOG.warn("{} cannot be mended", fault, e);
      }
    }
  }

  private void mend(WrittenRevision written) {
    library.write(handle -> StoryRows.mend(handle, written));
    healed++;
  }

  private void mend(Head head) {
    library.write(
        handle -> StoryRows.putHead(handle, head.revision(), head.id(), Optional.empty()));
  }

  /** Puts what was found into its place. */
  Outcome finish() {
    Set<StoryId> shortened = new LinkedHashSet<>();
    long added = 0;
    for (Map.Entry<StoryId, Map<RevisionId, WrittenRevision>> story : found.entrySet()) {
      added += story.getValue().size();
      if (!bring(story.getKey(), new ArrayList<>(story.getValue().values()))) {
        shortened.add(story.getKey());
      }
    }
    giveUp(shortened);
    return new Outcome(added, healed, broken.size(), shortened);
  }

  /** Whether every revision found its parents. */
  private boolean bring(StoryId story, List<WrittenRevision> revisions) {
    Optional<RevisionId> head = library.read(handle -> Graphs.head(handle, story));
    Ancestry known = library.graphs().of(story);
    List<WrittenRevision> joined = new ArrayList<>();
    Set<RevisionId> there = new LinkedHashSet<>(known.parents().keySet());
    List<WrittenRevision> rest = new ArrayList<>(revisions);
    while (rest.removeIf(
        each -> {
          boolean fits = there.containsAll(each.revision().parents());
          if (fits) {
            joined.add(each);
            there.add(each.id());
          }
          return fits;
        })) {
      // Another round: a parent may stand behind its child.
    }
    if (!joined.isEmpty()) {
      RevisionId newest = newest(joined).or(() -> head).orElse(joined.getLast().id());
      library.graphs().receive(story, head, joined, List.of(), newest);
    }
    newestOf(rest).ifPresent(loose -> goOn(story, loose.revision()));
    return rest.isEmpty();
  }

  /** The last save that no other goes on from. */
  private static Optional<RevisionId> newest(List<WrittenRevision> joined) {
    Set<RevisionId> parents =
        joined.stream()
            .flatMap(each -> each.revision().parents().stream())
            .collect(Collectors.toSet());
    return newestOf(joined.stream().filter(each -> !parents.contains(each.id())).toList())
        .map(WrittenRevision::id);
  }

  private static Optional<WrittenRevision> newestOf(List<WrittenRevision> some) {
    return some.reversed().stream()
        .filter(each -> each.revision().reason() != Revision.Reason.KEPT_ASIDE)
        .findFirst();
  }

  /** Makes the words of a revision the newest whose place in the history is lost. */
  private void goOn(StoryId story, Revision words) {
    List<RevisionId> parents =
        library.read(handle -> Graphs.head(handle, story)).map(List::of).orElse(List.of());
    library
        .stories()
        .save(
            new Revision(
                words.story(),
                words.stage(),
                words.publication(),
                words.plan(),
                parents,
                words.author(),
                words.at(),
                Revision.Reason.RECOVERED,
                words.note(),
                words.device()));
  }

  /**
   * What nobody has any more is a row without content, of which {@code midad verify} tells. A story
   * of which that was the newest goes on from the newest that can be read.
   */
  private void giveUp(Set<StoryId> shortened) {
    for (RevisionId lost : broken) {
      library.write(handle ->
          handle.execute("update revision set json = null where sha256 = ?", lost.sha256()));
    }
    for (RevisionId lost : broken) {
      Optional<StoryId> story = library.read(handle -> headedBy(handle, lost));
      story
          .flatMap(this::newestWords)
          .ifPresent(words -> {
            goOn(story.orElseThrow(), words);
            shortened.add(story.orElseThrow());
          });
    }
  }

  private static Optional<StoryId> headedBy(Handle handle, RevisionId head) {
    return handle
        .createQuery("select id from story where head = :head")
        .bind("head", head.sha256())
        .mapTo(UUID.class)
        .findOne()
        .map(StoryId::new);
  }

  private Optional<Revision> newestWords(StoryId story) {
    return library
        .read(handle ->
            handle
                .createQuery(
                    "select sha256 from revision where story = :story and json is not null"
                        + " order by number desc fetch next 1 row only")
                .bind("story", story.value())
                .mapTo(String.class)
                .findOne())
        .map(name -> library.graphs().written(new RevisionId(name)).revision());
  }
}
