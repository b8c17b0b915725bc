package org.midad.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.midad.app.IncomingBundle.Effect;
import org.midad.codec.WrittenRevision;
import org.midad.exchange.BundleFile;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.model.Thinned;
import org.midad.review.Ancestry;
import org.midad.store.Library;

/**
 * What comes of a story held against what the library has of its story: what is new, and what it
 * does.
 */
final class Arrival {
  private final Parcel parcel;
  private final Library library;
  private final Optional<Head> ours;
  private final Ancestry graph;
  private final Map<RevisionId, WrittenRevision> missing = new HashMap<>();
  private final Map<RevisionId, Thinned> missingThinned = new HashMap<>();

  /** What the library has given up, and the sender has not: for merging, and not to be kept. */
  private final Map<RevisionId, WrittenRevision> again = new HashMap<>();

  private final List<RevisionId> order;
  private final Effect effect;

  /**
   * @throws Problem {@code problem.bundle.damaged} and others of {@link BundleFile}, {@code
   *     problem.bundle.unrelated} if both have the story, but nothing of it in common
   */
  Arrival(Parcel parcel, Library library) {
    this.parcel = parcel;
    this.library = library;
    StoryId story = parcel.story();
    Ancestry known = library.graphs().of(story);
    ours =
        known.parents().isEmpty() ? Optional.empty() : Optional.of(library.stories().head(story));
    Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
    Set<RevisionId> thinnedHere = library.graphs().thinned(story).keySet();
    for (WrittenRevision revision :
        parcel.revisions(id -> !known.has(id) || thinnedHere.contains(id))) {
      (known.has(revision.id()) ? again : missing).put(revision.id(), revision);
      parents.put(revision.id(), revision.revision().parents());
    }
    for (Thinned thinned : parcel.thinned()) {
      if (!known.has(thinned.id())) {
        missingThinned.put(thinned.id(), thinned);
        parents.put(thinned.id(), thinned.parents());
      }
    }
    parents.keySet().removeIf(known::has);
    graph = known.and(new Ancestry(parents));
    Set<RevisionId> wanted = new HashSet<>();
    parcel.ends().forEach(end -> wanted.addAll(graph.with(end)));
    missing.keySet().retainAll(wanted);
    missingThinned.keySet().retainAll(wanted);
    order = inOrder();
    effect = ours.map(head -> effect(head.id())).orElse(Effect.NEW_STORY);
  }

  /** A name is the hash of what it names, and so no circle; one without content can lie. */
  private List<RevisionId> inOrder() {
    Set<RevisionId> all = new HashSet<>(missing.keySet());
    all.addAll(missingThinned.keySet());
    try {
      return graph.inOrder(all);
    } catch (IllegalArgumentException e) {
      throw new Problem(e, "problem.bundle.damaged", parcel.name());
    }
  }

  private Effect effect(RevisionId here) {
    if (graph.leads(theirs(), here)) {
      return Effect.NOTHING_NEW;
    }
    if (graph.leads(here, theirs())) {
      return Effect.GOES_ON;
    }
    if (graph.bases(here, theirs()).isEmpty()) {
      throw new Problem("problem.bundle.unrelated");
    }
    return Effect.MERGES;
  }

  /** Where the story stands here; empty if it is new. */
  Optional<Head> ours() {
    return ours;
  }

  /** Where it stands in the sender's library. */
  RevisionId theirs() {
    return parcel.head();
  }

  Effect effect() {
    return effect;
  }

  /** Those that the library lacks, parents first. */
  List<WrittenRevision> missing() {
    List<WrittenRevision> found = new ArrayList<>();
    order.stream().filter(missing::containsKey).forEach(id -> found.add(revision(id)));
    return found;
  }

  /** Those that the library lacks, and that came without their content. */
  List<Thinned> missingThinned() {
    return List.copyOf(missingThinned.values());
  }

  /**
   * Of the library or of the bundle; of one whose content both have given up, the nearest one
   * before it.
   */
  WrittenRevision revision(RevisionId id) {
    RevisionId at = id;
    while (missingThinned.containsKey(at)) {
      at = Objects.requireNonNull(missingThinned.get(at)).parents().getFirst();
    }
    WrittenRevision arrived = missing.containsKey(at) ? missing.get(at) : again.get(at);
    return arrived == null ? library.graphs().nearest(at) : arrived;
  }

  /** What the story is afterwards. */
  Joining.Joined result() {
    return switch (effect) {
      case NEW_STORY, GOES_ON -> new Joining.Joined(revision(theirs()), 0);
      case NOTHING_NEW -> new Joining.Joined(revision(ours.orElseThrow().id()), 0);
      case MERGES -> new Joining(graph, this::revision).join(ours.orElseThrow().id(), theirs());
    };
  }

  /** The same as it stands then. */
  Head resultingHead() {
    WrittenRevision result = result().revision();
    return head(result.id(), result.revision());
  }

  /** As if the story stood there. */
  private Head head(RevisionId id, Revision revision) {
    Revision resting = revision;
    while (resting.stage().isAside() && !resting.parents().isEmpty()) {
      resting = revision(resting.parents().getFirst()).revision();
    }
    return new Head(id, revision, creator(), resting.stage(), Optional.empty(), false);
  }

  private String creator() {
    return ours.map(Head::creator).orElseGet(() -> missing().getFirst().revision().author());
  }

  /**
   * Makes sure that the sender may say all that is new.
   *
   * @throws Problem {@code problem.bundle.stage}
   */
  void check(Person sender) {
    Claims claims = new Claims(sender, id -> head(id, revision(id).revision()));
    Joining joining = new Joining(graph, this::revision);
    for (WrittenRevision revision : missing()) {
      if (!claims.holds(revision.revision()) && !isJoined(revision, joining)) {
        throw new Problem("problem.bundle.stage", parcel.name(), revision.revision().stage());
      }
    }
  }

  /** Two states that were taken already are taken joined as well, if we would join them so. */
  private static boolean isJoined(WrittenRevision revision, Joining joining) {
    List<RevisionId> parents = revision.revision().parents();
    return parents.size() == 2
        && joining
            .join(parents.getFirst(), parents.getLast())
            .revision()
            .id()
            .equals(revision.id());
  }
}
