package org.midad.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Span;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.FieldSuggestion;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;

/**
 * Something that somebody suggests for a story, as one is asked to decide on it: neighbours of the
 * same author and kind are one.
 */
public sealed interface Suggestion {
  /** Who suggests it; of several moments the first. */
  Stamp by();

  /** The stretches of text that it speaks of, in their order; none for a block or a field. */
  default List<Span> spans() {
    return switch (this) {
      case Insertion insertion -> List.of(insertion.span());
      case Deletion deletion -> List.of(deletion.span());
      case Formatting formatting -> List.of(formatting.span());
      case Replacement replacement ->
          Stream.of(replacement.deleted(), replacement.inserted())
              .sorted(Comparator.comparingInt(Span::from))
              .toList();
      case OfBlock whole -> List.of();
      case OfField field -> List.of();
    };
  }

  /** The block that it speaks of, or in whose text it stands; empty for a field of the story. */
  default Optional<BlockId> block() {
    return this instanceof OfBlock whole
        ? Optional.of(whole.id())
        : spans().stream().findFirst().map(Span::block);
  }

  /** Where it begins; empty for a field of the story. */
  default Optional<Position> place() {
    return spans().stream()
        .findFirst()
        .map(Span::start)
        .or(() -> block().map(block -> new Position(block, 0)));
  }

  /** New letters. */
  record Insertion(Span span, String text, Stamp by) implements Suggestion {}

  /** Letters that shall go. */
  record Deletion(Span span, String text, Stamp by) implements Suggestion {}

  /**
   * Letters that shall give way to others beside them.
   *
   * @param before the text that shall go
   * @param after the text that comes
   */
  record Replacement(Span deleted, Span inserted, String before, String after, Stamp by)
      implements Suggestion {}

  /**
   * Letters that shall look otherwise.
   *
   * @param before the mark that they carried, or null
   * @param after the mark that they carry now, or null
   */
  record Formatting(Span span, String text, @Nullable Mark before, @Nullable Mark after, Stamp by)
      implements Suggestion {}

  /**
   * For a block as a whole. A block that came whole brings its text with it: what its author wrote
   * in it is decided with the block.
   *
   * @param text of the block
   */
  record OfBlock(BlockId id, BlockSuggestion change, String text) implements Suggestion {
    @Override
    public Stamp by() {
      return change.by();
    }
  }

  /** For what is known of the story beside its text. */
  record OfField(FieldSuggestion change) implements Suggestion {
    @Override
    public Stamp by() {
      return change.by();
    }
  }
}
