package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Story;

/**
 * Puts the text of the second block, which is no figure, behind that of the first, and takes the
 * second away. As a rule they are neighbours, but they need not be: so the step still fits when
 * somebody has put a block between them.
 */
public record JoinBlocks(BlockId first, BlockId second) implements Step {

  @Override
  public Story apply(Story story) {
    Block head = head(story);
    Block tail = tail(story);
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.set(story.indexOf(first), head.withProse(head.prose().plus(tail.prose())));
    blocks.remove(story.indexOf(second));
    return Fit.with(story, References.joined(story.blocks(), blocks, first, tail));
  }

  @Override
  public List<Step> invert(Story before) {
    Position seam = new Position(first, head(before).prose().length());
    Block tail = tail(before);
    BlockId previous = Fit.previous(before, second);
    if (!tail.suggestions().isEmpty() || !SplitBlock.inherited(head(before)).isEmpty()) {
      // As a whole: with other suggestions it may not stand beside the others.
      return References.restored(
          List.of(
              new ReplaceText(
                  first, seam.offset(), seam.offset() + tail.prose().length(), Prose.EMPTY),
              new InsertBlock(previous, tail)),
          before,
          apply(before));
    }
    List<Step> back = new ArrayList<>();
    back.add(new SplitBlock(seam, second, tail.kind()));
    if (tail.direction() != head(before).direction()) {
      back.add(new SetDirection(second, tail.direction()));
    }
    if (!first.equals(previous)) {
      back.add(new MoveBlock(second, previous));
    }
    return References.restored(back, before, apply(before));
  }

  @Override
  public Mapping mapping(Story before) {
    int length = head(before).prose().length();
    tail(before);
    return Mapping.of(new Change.BlocksJoined(first, length, second, Fit.previous(before, second)));
  }

  @Override
  public List<Step> map(Change change) {
    if (change.heirs(second).isEmpty()) {
      return List.of();
    }
    List<BlockId> heirs = change.heirs(first);
    Stream<BlockId> heads =
        heirs.isEmpty()
            ? change.map(new Span(first, 0, 0)).stream().map(Span::block)
            : Stream.of(heirs.getLast());
    return heads
        .filter(head -> !head.equals(second))
        .<Step>map(head -> new JoinBlocks(head, second))
        .toList();
  }

  private Block head(Story story) {
    return Fit.block(story, first);
  }

  private Block tail(Story story) {
    if (first.equals(second)) {
      throw new StepException("a block is not joined with itself");
    }
    Block tail = Fit.block(story, second);
    Fit.text(tail.kind());
    return tail;
  }
}
