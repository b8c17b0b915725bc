package org.midad.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.ThreadId;

/** Brings together what colleagues said on two sides. */
final class ThreadMerging {
  private ThreadMerging() {}

  /** A thread that one side took away stays where the other went on with it. */
  static List<CommentThread> merge(Story base, Story ours, Story theirs) {
    Set<ThreadId> names = new LinkedHashSet<>();
    ours.threads().forEach(thread -> names.add(thread.id()));
    theirs.threads().forEach(thread -> names.add(thread.id()));
    return names.stream()
        .flatMap(name -> merge(base.thread(name), ours.thread(name), theirs.thread(name)).stream())
        .toList();
  }

  private static Optional<CommentThread> merge(
      Optional<CommentThread> base, Optional<CommentThread> ours, Optional<CommentThread> theirs) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return ours;
    }
    if (ours.equals(base)) {
      return theirs;
    }
    return ours.isPresent() && theirs.isPresent()
        ? Optional.of(merge(base.orElse(null), ours.get(), theirs.get()))
        : ours.or(() -> theirs);
  }

  private static CommentThread merge(
      @Nullable CommentThread base, CommentThread ours, CommentThread theirs) {
    List<Comment> said = base == null ? List.of() : base.comments();
    List<Comment> comments =
        new ArrayList<>(ThreeWay.list(said, ours.comments(), theirs.comments()));
    comments.sort(Comparator.comparing((Comment comment) -> comment.by().at()));
    if (comments.isEmpty()) {
      comments.addAll(ours.comments());
    }
    String quote =
        Objects.requireNonNull(
            ThreeWay.ours(base == null ? null : base.quote(), ours.quote(), theirs.quote()));
    return new CommentThread(
        ours.id(),
        quote,
        comments,
        resolved(base == null ? null : base.resolved(), ours, theirs, comments));
  }

  /** The later settles it, unless somebody answered since. */
  private static @Nullable Stamp resolved(
      @Nullable Stamp base, CommentThread ours, CommentThread theirs, List<Comment> comments) {
    Stamp one = ours.resolved();
    Stamp two = theirs.resolved();
    if (Objects.equals(one, two)) {
      return one;
    }
    Stamp last =
        one == null || two == null
            ? ThreeWay.ours(base, one, two)
            : one.at().isBefore(two.at()) ? two : one;
    Instant said = comments.getLast().by().at();
    return last == null || said.isAfter(last.at()) ? null : last;
  }
}
