package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Story;

/** Puts the blocks of a fragment where the caret is, each where the story has room for its kind. */
final class FragmentPaste {
  private final Edits edits;
  private final Position at;
  private Position end;

  /**
   * @param at where the caret is in the story of the edits
   */
  FragmentPaste(Edits edits, Position at) {
    this.edits = edits;
    this.at = at;
    this.end = at;
  }

  Optional<Transaction> paste(Fragment fragment) {
    Block target = edits.story().block(at.block());
    boolean inHeader = !target.kind().isBody() && !Parts.figure(target);
    List<Block> flow = new ArrayList<>();
    boolean placed = false;
    boolean bodyBegun = false;
    for (Block block : fragment.blocks()) {
      bodyBegun |= block.kind().isBody();
      if (block.kind().standsOnce()) {
        if (fragment.blocks().size() > 1 && hasRoom(block.kind())) {
          place(block);
          placed = true;
        } else {
          flow.add(block.withKind(demoted(block.kind())));
        }
      } else if (inHeader && Parts.figure(block) && !bodyBegun) {
        insert(before(Blocks.naturalPlace(edits.story(), BlockKind.FIGURE)), block);
      } else {
        flow.add(block);
      }
    }
    if (flow.isEmpty()) {
      return edits.keepBody().caretAt(end);
    }
    return (edits.story().block(at.block()).kind().isBody() ? body(flow) : part(flow, placed))
        .keepBody()
        .caretAt(end);
  }

  private boolean hasRoom(BlockKind kind) {
    return edits.story().first(kind).map(part -> part.prose().isEmpty()).orElse(true);
  }

  private static BlockKind demoted(BlockKind kind) {
    return kind == BlockKind.HEADLINE ? BlockKind.CROSSHEAD : BlockKind.PARAGRAPH;
  }

  /** Fills a part of the header that waits, or adds it at its natural place. */
  private void place(Block block) {
    Optional<Block> waiting = edits.story().first(block.kind());
    if (waiting.isPresent()) {
      fill(waiting.get(), block);
    } else {
      insert(before(Blocks.naturalPlace(edits.story(), block.kind())), block);
    }
  }

  private void fill(Block empty, Block block) {
    append(empty.id(), 0, block.prose());
    Direction chosen = block.direction();
    if (chosen != null && empty.direction() != chosen) {
      edits.add(new SetDirection(empty.id(), chosen));
    }
  }

  /** Into the header, or a caption: the first text stays in the line, the rest goes behind. */
  private Edits part(List<Block> flow, boolean placed) {
    List<Block> rest = flow;
    if (!placed && !Parts.figure(flow.getFirst())) {
      inline(flow.getFirst());
      rest = flow.subList(1, flow.size());
    }
    return rest.isEmpty() ? edits : behind(rest);
  }

  /** An empty paragraph that waits behind the header gives way. */
  private Edits behind(List<Block> blocks) {
    Block last = edits.story().block(at.block());
    Optional<Block> next = Parts.after(edits.story(), last);
    while (next.isPresent() && !next.get().kind().isBody()) {
      last = next.get();
      next = Parts.after(edits.story(), last);
    }
    BlockId anchor = last.id();
    for (Block block : blocks) {
      anchor = insert(anchor, block);
    }
    next.filter(Parts::emptyText).ifPresent(empty -> edits.add(new RemoveBlock(empty.id())));
    return edits;
  }

  private Edits body(List<Block> flow) {
    Block target = edits.story().block(at.block());
    boolean before = at.offset() > 0;
    boolean after = at.offset() < target.prose().length();
    List<Block> blocks = target.kind() == BlockKind.LIST_ITEM ? items(flow) : flow;
    if (blocks.size() == 1 && joins(blocks.getFirst(), target)) {
      inline(blocks.getFirst());
      return edits;
    }
    BlockId tail = target.id();
    if (before && after) {
      tail = BlockId.create();
      edits.add(new SplitBlock(at, tail, target.kind()));
    }
    BlockId anchor = before ? target.id() : Fit.previous(edits.story(), target.id());
    int from = before && joins(blocks.getFirst(), target) ? 1 : 0;
    int to = after && joins(blocks.getLast(), target) ? blocks.size() - 1 : blocks.size();
    if (from == 1) {
      append(target.id(), at.offset(), blocks.getFirst().prose());
    }
    for (Block block : blocks.subList(from, to)) {
      anchor = insert(anchor, block);
    }
    if (to < blocks.size()) {
      append(tail, 0, blocks.getLast().prose());
    }
    if (!before && !after) {
      edits.add(new RemoveBlock(target.id()));
    }
    return edits;
  }

  /** In a list, plain paragraphs become items. */
  private static List<Block> items(List<Block> flow) {
    return flow.stream().allMatch(block -> block.kind() == BlockKind.PARAGRAPH)
        ? flow.stream().map(block -> block.withKind(BlockKind.LIST_ITEM)).toList()
        : flow;
  }

  /** Whether text becomes one with the block that it is put into. */
  private static boolean joins(Block block, Block target) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == target.kind();
  }

  private void inline(Block block) {
    Block target = edits.story().block(at.block());
    if (target.prose().isEmpty()) {
      fill(target, block);
    } else {
      append(target.id(), at.offset(), block.prose());
    }
  }

  private void append(BlockId block, int offset, Prose prose) {
    if (!prose.isEmpty()) {
      edits.replace(new Span(block, offset, offset), prose);
    }
    end = new Position(block, offset + prose.length());
  }

  /** Under a name of its own: what is pasted twice stands there twice. */
  private BlockId insert(@Nullable BlockId anchor, Block block) {
    Block named = block.withId(BlockId.create()).withSuggestions(List.of());
    edits.add(new InsertBlock(anchor, named));
    end = Parts.end(named);
    return named.id();
  }

  private @Nullable BlockId before(int index) {
    Story story = edits.story();
    return index == 0 ? null : story.blocks().get(index - 1).id();
  }
}
