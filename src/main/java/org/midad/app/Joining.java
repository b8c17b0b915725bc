package org.midad.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.midad.codec.WrittenRevision;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Ancestry;
import org.midad.review.Merged;
import org.midad.review.Merging;
import org.midad.review.Rewriting;
import org.midad.review.Suggestions;

/**
 * Joins what two libraries made of a story into one revision. Nothing in it depends on where or by
 * whom it is done: two libraries that join the same two states make the same revision to the byte,
 * and so need no more joining afterwards.
 */
final class Joining {
  /** Of two that were written apart, the one further on its way stands, and then the later one. */
  private static final Comparator<WrittenRevision> STANDS =
      Comparator.<WrittenRevision, Stage>comparing(it -> it.revision().stage())
          .thenComparing(it -> it.revision().at())
          .thenComparing(it -> it.id().sha256());

  private static final Set<Stage> SETTLED =
      EnumSet.of(Stage.APPROVED, Stage.SCHEDULED, Stage.EXPORTED, Stage.CORRECTED, Stage.KILLED);

  private final Ancestry graph;
  private final Function<RevisionId, WrittenRevision> revisions;

  /**
   * @param conflicts places where both had written, and both were kept
   */
  record Joined(WrittenRevision revision, int conflicts) {}

  /**
   * @param graph with both sides in it
   * @param revisions gives each of the graph
   */
  Joining(Ancestry graph, Function<RevisionId, WrittenRevision> revisions) {
    this.graph = graph;
    this.revisions = revisions;
  }

  /**
   * The two, which do have a common ancestor, as one. Where both changed the stage, that of the one
   * further on its way counts; where one did, that one's. In a text that is settled the other's
   * changes are suggestions.
   */
  Joined join(RevisionId one, RevisionId other) {
    WrittenRevision first = revisions.apply(one);
    WrittenRevision second = revisions.apply(other);
    boolean inOrder = STANDS.compare(first, second) > 0;
    WrittenRevision standing = inOrder ? first : second;
    WrittenRevision beside = inOrder ? second : first;
    Revision ours = standing.revision();
    Revision theirs = beside.revision();
    Revision base = base(one, other);
    Stamp their = new Stamp(theirs.author(), theirs.at());
    Merged merged = Merging.merge(base.story(), ours.story(), theirs.story(), their);
    Stage stage = changed(base, ours, theirs, Revision::stage);
    // What the desk has approved, or readers have, nobody changes by writing on elsewhere.
    boolean suggests = SETTLED.contains(stage) && !Suggestions.any(ours.story());
    Story story =
        suggests ? Rewriting.suggested(ours.story(), merged.story(), their) : merged.story();
    Revision later = ours.at().isBefore(theirs.at()) ? theirs : ours;
    return new Joined(
        WrittenRevision.of(
            new Revision(
                story,
                stage,
                changed(base, ours, theirs, Revision::publication),
                changed(base, ours, theirs, Revision::plan),
                List.of(standing.id(), beside.id()),
                later.author(),
                later.at(),
                Revision.Reason.MERGED,
                "",
                later.device())),
        merged.conflicts().size());
  }

  /** After a criss-cross there are several; what both sides took from the others is in both. */
  private Revision base(RevisionId one, RevisionId other) {
    return graph.bases(one, other).stream()
        .map(revisions)
        .max(
            Comparator.<WrittenRevision, Instant>comparing(it -> it.revision().at())
                .thenComparing(it -> it.id().sha256()))
        .orElseThrow()
        .revision();
  }

  private static <T> T changed(
      Revision base, Revision ours, Revision theirs, Function<Revision, T> field) {
    T before = field.apply(base);
    T now = field.apply(ours);
    return Objects.equals(before, now) ? field.apply(theirs) : now;
  }
}
