package org.midad.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Comments that answer each other. What they speak of is the text that carries {@link
 * Mark.Commented} with their name, wherever it went since.
 *
 * @param quote the words that it was begun on, which tell what was meant once they are gone from
 *     the text; empty for a note to the whole story
 * @param comments the first and its answers; at least one
 * @param resolved who settled it, and when, or null while it is open
 */
public record CommentThread(
    ThreadId id, String quote, List<Comment> comments, @Nullable Stamp resolved) {
  public CommentThread {
    comments = List.copyOf(comments);
    if (comments.isEmpty()) {
      throw new IllegalArgumentException("a thread begins with a comment");
    }
  }

  /** The one that began it. */
  public Comment first() {
    return comments.getFirst();
  }

  /** The ids of those who were mentioned and have not answered since; nobody once it is settled. */
  public Set<String> awaited() {
    Set<String> awaited = new LinkedHashSet<>();
    if (resolved == null) {
      for (Comment comment : comments) {
        awaited.addAll(comment.mentions());
        awaited.remove(comment.by().author());
      }
    }
    return awaited;
  }

  /** Who settled it; empty while it is open. */
  public Optional<Stamp> settled() {
    return Optional.ofNullable(resolved);
  }

  /** With one more comment, which opens it again. */
  public CommentThread answered(Comment answer) {
    return new CommentThread(
        id, quote, Stream.concat(comments.stream(), Stream.of(answer)).toList(), null);
  }

  /** Settled, or opened again with null. */
  public CommentThread withResolved(@Nullable Stamp changed) {
    return new CommentThread(id, quote, comments, changed);
  }
}
