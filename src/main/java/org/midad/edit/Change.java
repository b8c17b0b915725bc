package org.midad.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockId;
import org.midad.model.Position;

/** What a step does to the places of a story. Marks, kinds and moves leave every place alone. */
public sealed interface Change {

  /** Where a position is afterwards. */
  Position map(Position position, Bias bias);

  /** Whether what stood on both sides of a position is gone. */
  boolean deleted(Position position);

  /**
   * Where a stretch of text is afterwards: in one piece, in two if its block was split inside it,
   * in none if its block was removed. Of text that is gone an empty span stays.
   */
  List<Span> map(Span span);

  /** The block that ends where the given one ended, or null for the start of the story. */
  @Nullable BlockId anchor(BlockId block);

  /** The blocks that stand for the given one: none once it is gone, two once it is split. */
  List<BlockId> heirs(BlockId block);

  /** Letters between two offsets gave way to as many as length says. */
  record TextReplaced(BlockId block, int from, int to, int length) implements Change {
    @Override
    public Position map(Position position, Bias bias) {
      return position.block().equals(block)
          ? new Position(block, map(position.offset(), bias))
          : position;
    }

    private int map(int offset, Bias bias) {
      if (offset < from || offset > to) {
        return offset < from ? offset : offset - to + from + length;
      }
      return switch (bias) {
        case BEFORE -> from;
        case AFTER -> from + length;
      };
    }

    @Override
    public boolean deleted(Position position) {
      return position.block().equals(block) && from < position.offset() && position.offset() < to;
    }

    @Override
    public List<Span> map(Span span) {
      if (!span.block().equals(block)) {
        return List.of(span);
      }
      int start = map(span.from(), Bias.AFTER);
      return List.of(new Span(block, start, Math.max(start, map(span.to(), Bias.BEFORE))));
    }

    @Override
    public BlockId anchor(BlockId other) {
      return other;
    }

    @Override
    public List<BlockId> heirs(BlockId other) {
      return List.of(other);
    }
  }

  /** The text behind a position went into a new block. */
  record BlockSplit(Position at, BlockId newBlock) implements Change {
    @Override
    public Position map(Position position, Bias bias) {
      int beyond = position.offset() - at.offset();
      return position.block().equals(at.block())
              && (beyond > 0 || (beyond == 0 && bias == Bias.AFTER))
          ? new Position(newBlock, beyond)
          : position;
    }

    @Override
    public boolean deleted(Position position) {
      return false;
    }

    @Override
    public List<Span> map(Span span) {
      int cut = at.offset();
      if (!span.block().equals(at.block()) || (span.to() <= cut && span.from() < cut)) {
        return List.of(span);
      }
      if (span.from() >= cut) {
        return List.of(new Span(newBlock, span.from() - cut, span.to() - cut));
      }
      return List.of(
          new Span(at.block(), span.from(), cut), new Span(newBlock, 0, span.to() - cut));
    }

    @Override
    public BlockId anchor(BlockId block) {
      return block.equals(at.block()) ? newBlock : block;
    }

    @Override
    public List<BlockId> heirs(BlockId block) {
      return block.equals(at.block()) ? List.of(block, newBlock) : List.of(block);
    }
  }

  /**
   * The text of the second block went behind that of the first.
   *
   * @param length of the first block's text until then
   * @param previous the block before the second one until then, or null if that stood at the start
   */
  record BlocksJoined(BlockId first, int length, BlockId second, @Nullable BlockId previous)
      implements Change {
    @Override
    public Position map(Position position, Bias bias) {
      return position.block().equals(second)
          ? new Position(first, length + position.offset())
          : position;
    }

    @Override
    public boolean deleted(Position position) {
      return false;
    }

    @Override
    public List<Span> map(Span span) {
      return List.of(
          span.block().equals(second)
              ? new Span(first, length + span.from(), length + span.to())
              : span);
    }

    @Override
    public @Nullable BlockId anchor(BlockId block) {
      return block.equals(second) ? previous : block;
    }

    @Override
    public List<BlockId> heirs(BlockId block) {
      return block.equals(second) ? List.of() : List.of(block);
    }
  }

  /**
   * A block is gone with all that it held.
   *
   * @param before the end of the block before it, or null if it stood at the start
   * @param after the start of the block after it, or null if it stood at the end; not both null
   */
  record BlockRemoved(BlockId block, @Nullable Position before, @Nullable Position after)
      implements Change {
    public BlockRemoved {
      if (before == null && after == null) {
        throw new IllegalArgumentException("a story keeps one block");
      }
    }

    @Override
    public Position map(Position position, Bias bias) {
      if (!position.block().equals(block)) {
        return position;
      }
      if (before == null || (after != null && bias == Bias.AFTER)) {
        return after == null ? position : after;
      }
      return before;
    }

    @Override
    public boolean deleted(Position position) {
      return position.block().equals(block);
    }

    @Override
    public List<Span> map(Span span) {
      return span.block().equals(block) ? List.of() : List.of(span);
    }

    @Override
    public @Nullable BlockId anchor(BlockId other) {
      if (!other.equals(block)) {
        return other;
      }
      return before == null ? null : before.block();
    }

    @Override
    public List<BlockId> heirs(BlockId other) {
      return other.equals(block) ? List.of() : List.of(other);
    }
  }
}
