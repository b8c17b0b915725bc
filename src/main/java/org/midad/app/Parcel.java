package org.midad.app;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.midad.codec.WrittenRevision;
import org.midad.exchange.BundleFile;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.model.Thinned;
import org.midad.review.Ancestry;
import org.midad.store.Library;

/** A story as it comes from another library. */
interface Parcel {
  /** What it came in, as its receiver knows it. */
  String name();

  StoryId story();

  /** Where the story stands in the other library. */
  RevisionId head();

  /** What these came from, and no more, is of the story. */
  Set<RevisionId> ends();

  /** Those of its revisions that are wanted. */
  List<WrittenRevision> revisions(Predicate<RevisionId> wanted);

  /** Those whose content is no more. */
  List<Thinned> thinned();

  /**
   * In a bundle: what its head did not come from is no part of the story.
   *
   * @throws Problem of {@link BundleFile}, later, for what is wrong with it
   */
  static Parcel of(BundleFile bundle) {
    return new Parcel() {
      @Override
      public String name() {
        return bundle.manifest().name();
      }

      @Override
      public StoryId story() {
        return bundle.manifest().story();
      }

      @Override
      public RevisionId head() {
        return bundle.manifest().head();
      }

      @Override
      public Set<RevisionId> ends() {
        return Set.of(head());
      }

      @Override
      public List<WrittenRevision> revisions(Predicate<RevisionId> wanted) {
        return bundle.revisions(wanted);
      }

      @Override
      public List<Thinned> thinned() {
        return bundle.manifest().thinned();
      }
    };
  }

  /** In another library, which lies open beside: with what was kept aside there too. */
  static Parcel of(Library other, StoryId story) {
    Ancestry graph = other.graphs().of(story);
    List<Thinned> thinned = List.copyOf(other.graphs().thinned(story).values());
    Set<RevisionId> empty = Set.copyOf(thinned.stream().map(Thinned::id).toList());
    return new Parcel() {
      @Override
      public String name() {
        return other.folder().toString();
      }

      @Override
      public StoryId story() {
        return story;
      }

      @Override
      public RevisionId head() {
        return other.stories().head(story).id();
      }

      @Override
      public Set<RevisionId> ends() {
        return graph.heads();
      }

      @Override
      public List<WrittenRevision> revisions(Predicate<RevisionId> wanted) {
        return graph.parents().keySet().stream()
            .filter(wanted)
            .filter(id -> !empty.contains(id))
            .map(other.graphs()::written)
            .toList();
      }

      @Override
      public List<Thinned> thinned() {
        return thinned;
      }
    };
  }
}
