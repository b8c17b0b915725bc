package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Gathers the steps of one command, each applied at once so that the next can look. */
final class Edits {
  private final Stamp stamp;
  private final List<Step> steps = new ArrayList<>();
  private Story story;

  Edits(Story story, Stamp stamp) {
    this.story = story;
    this.stamp = stamp;
  }

  /** A transaction that moves the caret and changes nothing. */
  static Optional<Transaction> caret(Position at, Stamp stamp) {
    return Optional.of(Transaction.by(stamp, List.of(), Selection.caret(at)));
  }

  Story story() {
    return story;
  }

  Edits add(Step step) {
    story = step.apply(story);
    steps.add(step);
    return this;
  }

  Edits delete(BlockId block, int from, int to) {
    return from == to ? this : replace(new Span(block, from, to), Prose.EMPTY);
  }

  Edits replace(Span span, Prose with) {
    return add(new ReplaceText(span.block(), span.from(), span.to(), with));
  }

  /** Puts a new block behind another, and names it. */
  BlockId insert(BlockId after, Block block) {
    add(new InsertBlock(after, block));
    return block.id();
  }

  /** Puts an empty paragraph at the end if nothing else of the body is left to write in. */
  Edits keepBody() {
    if (Parts.staying(story) == 0) {
      insert(story.blocks().getLast().id(), Block.of(BlockKind.PARAGRAPH, ""));
    }
    return this;
  }

  /** The transaction, with the caret at a place of the changed story. */
  Optional<Transaction> caretAt(Position at) {
    return Optional.of(Transaction.by(stamp, steps, Selection.caret(at)));
  }

  /** The transaction, with the selection carried along; nothing if there is no step. */
  Optional<Transaction> carried() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(Transaction.by(stamp, steps, null));
  }
}
