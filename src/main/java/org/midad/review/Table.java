package org.midad.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Mapping;
import org.midad.edit.Span;
import org.midad.model.BlockId;
import org.midad.model.Position;

/**
 * Where the letters of one story stand in another, which holds more. Letters may also stand nowhere
 * there.
 */
final class Table {
  private final Map<BlockId, List<Piece>> pieces = new LinkedHashMap<>();

  /**
   * Letters that stand beside each other in both stories.
   *
   * @param span where they stand, or null for nowhere
   */
  record Piece(@Nullable Span span, int length) {
    static Piece of(Span span) {
      return new Piece(span, span.to() - span.from());
    }
  }

  void put(BlockId block, List<Piece> letters) {
    pieces.put(block, new ArrayList<>(letters));
  }

  List<Piece> get(BlockId block) {
    return pieces.getOrDefault(block, List.of());
  }

  void remove(BlockId block) {
    pieces.remove(block);
  }

  /** Where the letters between two offsets of a block stand, in their order. */
  List<Span> spans(BlockId block, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (Piece piece : get(block)) {
      int end = start + piece.length();
      int first = Math.max(from, start);
      int last = Math.min(to, end);
      if (piece.span() != null && first < last) {
        int shift = piece.span().from() - start;
        spans.add(new Span(piece.span().block(), first + shift, last + shift));
      }
      start = end;
    }
    return spans;
  }

  /** The part of a block's letters between two offsets. */
  List<Piece> slice(BlockId block, int from, int to) {
    List<Piece> part = new ArrayList<>();
    int start = 0;
    for (Piece piece : get(block)) {
      int end = start + piece.length();
      int first = Math.max(from, start);
      int last = Math.min(to, end);
      if (first < last) {
        part.add(
            piece.span() == null
                ? new Piece(null, last - first)
                : Piece.of(
                    new Span(
                        piece.span().block(),
                        piece.span().from() + first - start,
                        piece.span().from() + last - start)));
      }
      start = end;
    }
    return part;
  }

  /** Other letters between two offsets of a block, and a cut between those around them. */
  void replace(BlockId block, int from, int to, List<Piece> with) {
    List<Piece> letters = new ArrayList<>(slice(block, 0, from));
    letters.addAll(with);
    letters.addAll(slice(block, to, length(block)));
    put(block, letters);
  }

  int length(BlockId block) {
    return get(block).stream().mapToInt(Piece::length).sum();
  }

  /** Behind the letter before an offset, or the start of the block where none stands before. */
  Position behindLetter(BlockId block, int offset) {
    List<Span> before = spans(block, 0, offset);
    return before.isEmpty() ? new Position(block, 0) : before.getLast().end();
  }

  /** The first letter of a block that stands at or behind a place of the same block there. */
  int nextLetter(BlockId block, Position place, int otherwise) {
    return spans(block, 0, length(block)).stream()
        .filter(span -> span.block().equals(place.block()) && span.to() > place.offset())
        .mapToInt(span -> Math.max(span.from(), place.offset()))
        .min()
        .orElse(otherwise);
  }

  /** Follows what happens to the story where the letters stand. */
  void map(Mapping mapping) {
    if (mapping.changes().isEmpty()) {
      return;
    }
    pieces.replaceAll((block, letters) -> {
      List<Piece> mapped = new ArrayList<>(letters.size());
      for (Piece piece : letters) {
        if (piece.span() == null) {
          mapped.add(piece);
        } else {
          mapping.map(piece.span()).stream()
              .filter(span -> !span.empty())
              .forEach(span -> mapped.add(Piece.of(span)));
        }
      }
      return mapped;
    });
  }
}
