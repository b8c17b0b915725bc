package org.midad.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.ThreadId;

/**
 * Suggestions and comments on a story, drawn by chance, as Word can say them in one way alone: what
 * is done to every letter of a block is done to the block, what was split or shall be joined lies
 * side by side, and the words of a comment lie in one piece.
 */
final class RandomReview {
  private static final List<String> AUTHORS = List.of("هدى", "Zaid <& Co>", "سلمى الخطيب");
  private static final List<Mark> LOOKS =
      List.of(new Mark.Bold(), new Mark.Italic(), new Mark.Superscript());

  private final Random random;
  private Direction page = Direction.RIGHT_TO_LEFT;

  RandomReview(Random random) {
    this.random = random;
  }

  Story of(Story story) {
    page = story.meta().direction();
    List<Block> blocks = new ArrayList<>();
    for (Block block : story.blocks()) {
      blocks.add(reviewed(block, blocks.isEmpty() ? null : blocks.getLast()));
    }
    return commented(story.withBlocks(blocks));
  }

  private Stamp stamp() {
    Instant at = Instant.parse("2026-11-20T09:00:00Z").plusSeconds(random.nextInt(500_000));
    return new Stamp(any(AUTHORS), at);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Block reviewed(Block block, @Nullable Block before) {
    List<BlockSuggestion> suggestions = new ArrayList<>();
    BlockSuggestion.@Nullable Inserted inserted = null;
    BlockSuggestion.@Nullable Removed removed = null;
    boolean figure = block.kind() == BlockKind.FIGURE;
    boolean seen = !figure || block.picture().media() != null || !block.prose().isEmpty();
    Block earlier = before != null && mayJoin(before, block) ? before : null;
    if (seen && random.nextInt(6) == 0) {
      inserted = new BlockSuggestion.Inserted(null, stamp());
    } else if (earlier != null
        && random.nextInt(6) == 0
        && !isWhole(earlier.suggestion(BlockSuggestion.Inserted.class).orElse(null))) {
      inserted = new BlockSuggestion.Inserted(earlier.id(), stamp());
    }
    if (seen && random.nextInt(6) == 0) {
      removed = new BlockSuggestion.Removed(null, stamp());
    } else if (earlier != null
        && random.nextInt(6) == 0
        && !isWhole(earlier.suggestion(BlockSuggestion.Removed.class).orElse(null))) {
      removed = new BlockSuggestion.Removed(earlier.id(), stamp());
    }
    if (inserted != null) {
      suggestions.add(inserted);
    }
    if (removed != null) {
      suggestions.add(removed);
    }
    Block changed = block;
    if (!figure) {
      changed = turned(recast(block, suggestions), suggestions);
    }
    return changed
        .withProse(letters(block.prose(), inserted, removed))
        .withSuggestions(suggestions);
  }

  private static boolean isWhole(BlockSuggestion.@Nullable Inserted inserted) {
    return inserted != null && inserted.splitFrom() == null;
  }

  private static boolean isWhole(BlockSuggestion.@Nullable Removed removed) {
    return removed != null && removed.joins() == null;
  }

  private static boolean mayJoin(Block earlier, Block later) {
    return earlier.kind() != BlockKind.FIGURE && later.kind() != BlockKind.FIGURE;
  }

  private Block recast(Block block, List<BlockSuggestion> suggestions) {
    BlockKind was = any(List.of(BlockKind.values()));
    if (random.nextInt(5) == 0 && was != block.kind() && was != BlockKind.FIGURE) {
      suggestions.add(new BlockSuggestion.Recast(was, stamp()));
    }
    return block;
  }

  /** By the same hand as the kind, for Word knows one of them alone. */
  private Block turned(Block block, List<BlockSuggestion> suggestions) {
    if (random.nextInt(5) > 0) {
      return block;
    }
    Stamp by =
        suggestions.stream()
            .filter(BlockSuggestion.Recast.class::isInstance)
            .map(BlockSuggestion::by)
            .findFirst()
            .orElseGet(this::stamp);
    Direction other = Direction.of(block.text(), page).opposite();
    suggestions.add(new BlockSuggestion.Turned(block.direction() == null ? other : null, by));
    return block;
  }

  private Prose letters(
      Prose prose,
      BlockSuggestion.@Nullable Inserted inserted,
      BlockSuggestion.@Nullable Removed removed) {
    List<Run> runs = new ArrayList<>();
    boolean first = true;
    for (Run run : pieces(prose)) {
      Set<Mark> marks = new HashSet<>(run.marks());
      Stamp remarking = stamp();
      for (Mark look : LOOKS) {
        if (random.nextInt(8) == 0) {
          boolean has = marks.contains(look);
          marks.add(new Mark.Remarked(has ? null : look, has ? look : null, remarking));
        }
      }
      // Not all of them, or the block itself would be new, or gone.
      if (isWhole(inserted) || (!first && random.nextInt(4) == 0)) {
        marks.add(new Mark.Inserted(stamp()));
      }
      Stamp out = stamp();
      boolean own = removed != null && removed.by().author().equals(out.author());
      if (!first && random.nextInt(4) == 0 && !(isWhole(removed) && own)) {
        marks.add(new Mark.Deleted(out));
      }
      runs.add(new Run(run.text(), marks));
      first = false;
    }
    return new Prose(runs);
  }

  /** Every run in two, cut between words. */
  private static List<Run> pieces(Prose prose) {
    List<Run> pieces = new ArrayList<>();
    for (Run run : prose.runs()) {
      int space = run.text().indexOf(' ', run.text().length() / 2);
      if (space > 0) {
        pieces.add(new Run(run.text().substring(0, space), run.marks()));
        pieces.add(new Run(run.text().substring(space), run.marks()));
      } else {
        pieces.add(run);
      }
    }
    return pieces;
  }

  private Story commented(Story story) {
    Story commented = story;
    List<CommentThread> threads = new ArrayList<>();
    for (int number = random.nextInt(5); number > 0; number--) {
      ThreadId name = ThreadId.create();
      List<Comment> comments = new ArrayList<>();
      for (int answers = random.nextInt(3); answers >= 0; answers--) {
        String text = "ملاحظة " + number + "\nFirst <" + answers + "> سطر";
        comments.add(new Comment(stamp(), text, List.of()));
      }
      String quote = "";
      if (random.nextInt(4) > 0) {
        commented = anchored(commented, new Mark.Commented(name));
        quote = DocxReview.quotes(commented.blocks()).getOrDefault(name, "");
      }
      Stamp last = comments.getLast().by();
      threads.add(new CommentThread(name, quote, comments, random.nextBoolean() ? last : null));
    }
    return commented.withThreads(threads);
  }

  /** Not within a letter of two UTF-16 units. */
  private static int whole(String text, int offset) {
    return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
        ? offset + 1
        : offset;
  }

  /** From a letter of one block to one of the same or a later one. */
  private Story anchored(Story story, Mark mark) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    int from = random.nextInt(blocks.size());
    int to = Math.min(blocks.size() - 1, from + random.nextInt(3));
    for (int at = from; at <= to; at++) {
      Prose prose = blocks.get(at).prose();
      int length = prose.length();
      int start = at == from && length > 0 ? random.nextInt(length) : 0;
      int end = at == to && length > 0 ? start + 1 + random.nextInt(length - start) : length;
      start = whole(prose.text(), start);
      end = whole(prose.text(), end);
      blocks.set(at, blocks.get(at).withProse(prose.mark(start, end, mark)));
    }
    return story.withBlocks(blocks);
  }
}
