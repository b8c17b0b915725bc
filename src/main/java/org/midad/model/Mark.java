package org.midad.model;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a stretch of text carries beside its letters. */
public sealed interface Mark {

  /** Emphasis by weight. */
  record Bold() implements Mark {}

  /** Emphasis by slant; Arabic fonts without an italic show it as the renderer can. */
  record Italic() implements Mark {}

  /** Raised and smaller, as in footnote numbers. */
  record Superscript() implements Mark {}

  /**
   * A link.
   *
   * @param address the address as the writer gave it; what may leave the house is decided on export
   */
  record Link(String address) implements Mark {}

  /**
   * What somebody suggests for the letters: اقتراح. It is part of the story until it is accepted or
   * rejected, and never leaves the house.
   */
  sealed interface Suggestion extends Mark {
    /** Who suggests it, and since when. */
    Stamp by();
  }

  /** The letters are new: accepted, they stay; rejected, they go. */
  record Inserted(Stamp by) implements Suggestion {}

  /** The letters shall go: accepted, they go; rejected, they stay. */
  record Deleted(Stamp by) implements Suggestion {}

  /**
   * A mark of the reader's page was put on, taken off or exchanged. The letters carry the new one
   * already.
   *
   * @param before what the letters carried of its kind, and will again when it is rejected, or null
   * @param after what they carry now, or null; not both null
   */
  record Remarked(@Nullable Mark before, @Nullable Mark after, Stamp by) implements Suggestion {
    public Remarked {
      Mark one = before == null ? after : before;
      if (one == null || !one.forReaders() || Objects.equals(before, after)) {
        throw new IllegalArgumentException("nothing is changed: " + before + " to " + after);
      }
      if (before != null && after != null && before.getClass() != after.getClass()) {
        throw new IllegalArgumentException("two kinds of marks: " + before + " to " + after);
      }
    }

    /** What kind of mark it speaks of. */
    public Class<? extends Mark> kind() {
      return Objects.requireNonNull(before == null ? after : before).getClass();
    }
  }

  /** What a colleague speaks of in a thread of comments. A letter may be spoken of in several. */
  record Commented(ThreadId thread) implements Mark {}

  /** Whether readers are to see it: neither a suggestion nor the anchor of a comment. */
  default boolean forReaders() {
    return switch (this) {
      case Bold bold -> true;
      case Italic italic -> true;
      case Superscript superscript -> true;
      case Link link -> true;
      case Suggestion suggestion -> false;
      case Commented commented -> false;
    };
  }

  /** Those that readers are to see. */
  static Set<Mark> formats(Set<Mark> marks) {
    return marks.stream().filter(Mark::forReaders).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the two cannot stand on the same letter, so that setting one takes the other away. */
  default boolean excludes(Mark other) {
    return switch (this) {
      case Commented commented -> equals(other);
      case Remarked remarked -> other instanceof Remarked one && one.kind() == remarked.kind();
      case Bold bold -> other instanceof Bold;
      case Italic italic -> other instanceof Italic;
      case Superscript superscript -> other instanceof Superscript;
      case Link link -> other instanceof Link;
      case Inserted inserted -> other instanceof Inserted;
      case Deleted deleted -> other instanceof Deleted;
    };
  }
}
