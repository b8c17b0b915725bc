package org.midad.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;

/**
 * Where the blocks of a text meet. Word tracks the end of a paragraph like a letter: rejected, a
 * new end takes the next paragraph into this one, and so does an end that shall go, accepted. Here
 * it is the later block that knows of it; and a block of which every letter is new, or shall go, is
 * new or shall go as a whole.
 */
final class DocxSeams {
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<BlockId, DocxEnd> pictures = new HashMap<>();

  private sealed interface Piece {
    /**
     * @param floating whether it stands in another's line
     */
    record Laid(BlockId block, boolean floating) implements Piece {}

    record End(DocxEnd end) implements Piece {}
  }

  /** One of the two ways in which changes are settled, and what goes then. */
  private enum Side {
    REJECTED {
      @Override
      @Nullable Stamp of(DocxEnd end) {
        return end.inserted();
      }

      @Override
      @Nullable Stamp of(Mark mark) {
        return mark instanceof Mark.Inserted inserted ? inserted.by() : null;
      }

      @Override
      BlockSuggestion suggestion(@Nullable BlockId earlier, Stamp by) {
        return new BlockSuggestion.Inserted(earlier, by);
      }

      @Override
      Block settled(Block block, Stamp by) {
        return block;
      }
    },
    ACCEPTED {
      @Override
      @Nullable Stamp of(DocxEnd end) {
        return end.deleted();
      }

      @Override
      @Nullable Stamp of(Mark mark) {
        return mark instanceof Mark.Deleted deleted ? deleted.by() : null;
      }

      @Override
      BlockSuggestion suggestion(@Nullable BlockId earlier, Stamp by) {
        return new BlockSuggestion.Removed(earlier, by);
      }

      @Override
      Block settled(Block block, Stamp by) {
        return withoutDeletions(block, by);
      }
    };

    abstract @Nullable Stamp of(DocxEnd end);

    abstract @Nullable Stamp of(Mark mark);

    abstract BlockSuggestion suggestion(@Nullable BlockId earlier, Stamp by);

    /** The block's letters, of which not each needs to say what the block itself does. */
    abstract Block settled(Block block, Stamp by);
  }

  /** A block was laid down, unless it is the one that was so last. */
  void laid(Block block) {
    boolean again =
        pieces.reversed().stream()
            .filter(Piece.Laid.class::isInstance)
            .findFirst()
            .filter(last -> ((Piece.Laid) last).block().equals(block.id()))
            .isPresent();
    if (!again) {
      pieces.add(new Piece.Laid(block.id(), false));
    }
  }

  /** A picture stands in a line, or in a paragraph of its own. */
  void drawn(Block figure, boolean floating) {
    if (pictures.containsKey(figure.id())) {
      pieces.add(new Piece.Laid(figure.id(), floating));
    }
  }

  void change(Block figure, DocxEnd change) {
    pictures.put(figure.id(), change);
  }

  void ended(DocxEnd end) {
    pieces.add(new Piece.End(end));
  }

  /** Whether what comes next may go on in the same line. */
  boolean isOpen() {
    return !pieces.isEmpty()
        && pieces.getLast() instanceof Piece.End(DocxEnd end)
        && end.isTouched();
  }

  /** The blocks, and what is suggested for each as a whole. */
  List<Block> settled(List<Block> blocks) {
    Map<BlockId, Block> settled = new LinkedHashMap<>();
    blocks.forEach(block -> settled.put(block.id(), block));
    for (Side side : Side.values()) {
      settle(settled, side);
    }
    return List.copyOf(settled.values());
  }

  private void settle(Map<BlockId, Block> blocks, Side side) {
    Block earlier = null;
    Stamp seam = null;
    boolean kept = false;
    for (int at = 0; at < pieces.size(); at++) {
      switch (pieces.get(at)) {
        case Piece.End(DocxEnd end) -> {
          Stamp by = side.of(end);
          kept |= by == null;
          seam = seam == null ? by : seam;
        }
        case Piece.Laid(BlockId id, boolean floating) -> {
          Block block = blocks.get(id);
          if (block == null) {
            // In a table, where the cells of a row became one block.
            kept = true;
            continue;
          }
          Stamp whole = whole(block, at, side);
          boolean mayGoOn = !floating && !kept;
          if (mayGoOn && seam != null && earlier != null && mayJoin(earlier, block)) {
            put(blocks, block, side.suggestion(earlier.id(), seam));
            whole = null;
          } else if (whole != null) {
            put(blocks, side.settled(block, whole), side.suggestion(null, whole));
          }
          if (!floating && whole == null) {
            earlier = block;
            seam = null;
            kept = false;
          }
        }
      }
    }
  }

  private static boolean mayJoin(Block earlier, Block later) {
    return earlier.kind() != BlockKind.FIGURE && later.kind() != BlockKind.FIGURE;
  }

  private static void put(Map<BlockId, Block> blocks, Block block, BlockSuggestion suggestion) {
    List<BlockSuggestion> all = new ArrayList<>(block.suggestions());
    all.add(suggestion);
    blocks.put(block.id(), block.withSuggestions(all));
  }

  /** By whom all of a block was put in or taken away; null where something of it was or stays. */
  private @Nullable Stamp whole(Block block, int at, Side side) {
    DocxEnd picture = pictures.get(block.id());
    Stamp first = picture == null ? null : side.of(picture);
    if (picture != null && first == null) {
      return null;
    }
    for (Run run : block.prose().runs()) {
      Stamp by = of(run, side);
      if (by == null) {
        return null;
      }
      first = first == null ? by : first;
    }
    Stamp end =
        at + 1 < pieces.size() && pieces.get(at + 1) instanceof Piece.End(DocxEnd own)
            ? side.of(own)
            : null;
    return first == null || end == null ? first : end;
  }

  private static @Nullable Stamp of(Run run, Side side) {
    return run.marks().stream().map(side::of).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Block withoutDeletions(Block block, Stamp by) {
    List<Run> runs = new ArrayList<>();
    for (Run run : block.prose().runs()) {
      Set<Mark> marks = new HashSet<>(run.marks());
      marks.removeIf(mark ->
          mark instanceof Mark.Deleted deleted && deleted.by().author().equals(by.author()));
      runs.add(new Run(run.text(), marks));
    }
    return block.withProse(new Prose(runs));
  }
}
