package org.midad.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * Commands that take text away. Each gives nothing where there is nothing to do. What is selected
 * goes first, whichever is called. A headline and one block of the body always stay to write in.
 * Between the others, a block that somebody suggests to remove is as if it were not there.
 */
public final class Deleting {
  private Deleting() {}

  /**
   * Backspace: the vowel or the letter before the caret. At a block's start a crosshead, a quote or
   * an item becomes a paragraph, and a paragraph joins backward.
   */
  public static Optional<Transaction> backward(EditorState state, Stamp stamp) {
    return backward(state, stamp, Boundaries::backspace);
  }

  /** The word before the caret; at a block's start as {@link #backward} does. */
  public static Optional<Transaction> wordBackward(EditorState state, Stamp stamp) {
    return backward(state, stamp, Boundaries::previousWord);
  }

  /** Delete: the letter behind the caret with its vowels; at a block's end it joins forward. */
  public static Optional<Transaction> forward(EditorState state, Stamp stamp) {
    return forward(state, stamp, Boundaries::next);
  }

  /** The word behind the caret; at a block's end it joins forward. */
  public static Optional<Transaction> wordForward(EditorState state, Stamp stamp) {
    return forward(state, stamp, Boundaries::nextWord);
  }

  /**
   * What is selected. Across blocks, the first and the last become one of the first's kind, and
   * those between go. A figure at either end stays, and loses the selected part of its caption.
   */
  public static Optional<Transaction> selection(EditorState state, Stamp stamp) {
    if (state.selection().empty()) {
      return Optional.empty();
    }
    Edits edits = new Edits(state.story(), stamp);
    selected(state, edits);
    return edits.caretAt(state.start());
  }

  /** Takes the selected text away; the caret is then at the selection's start. */
  static void selected(EditorState state, Edits edits) {
    Position start = state.start();
    Position end = state.end();
    if (start.block().equals(end.block())) {
      edits.delete(start.block(), start.offset(), end.offset());
      return;
    }
    Story story = state.story();
    Block first = story.block(start.block());
    Block last = story.block(end.block());
    edits.delete(first.id(), start.offset(), first.prose().length());
    story.blocks().subList(story.indexOf(first.id()) + 1, story.indexOf(last.id())).stream()
        .forEach(between -> empty(between, edits));
    edits.delete(last.id(), 0, end.offset());
    boolean flows = !Parts.figure(first) && !Parts.figure(last) && !first.gone() && !last.gone();
    if (flows && last.kind() != BlockKind.HEADLINE) {
      edits.add(new JoinBlocks(first.id(), last.id()));
    }
    edits.keepBody();
  }

  private static void empty(Block block, Edits edits) {
    if (block.kind() == BlockKind.HEADLINE && !block.leaving()) {
      edits.delete(block.id(), 0, block.prose().length());
    } else {
      edits.add(new RemoveBlock(block.id()));
    }
  }

  private static Optional<Transaction> backward(
      EditorState state, Stamp stamp, ToIntBiFunction<String, Integer> reach) {
    if (!state.selection().empty()) {
      return selection(state, stamp);
    }
    Block block = state.block();
    int offset = state.selection().head().offset();
    if (offset > 0) {
      int from = reach.applyAsInt(block.text(), offset);
      return Optional.of(
          Transaction.by(
              stamp, List.of(new ReplaceText(block.id(), from, offset, Prose.EMPTY)), null));
    }
    if (block.kind().isBody() && block.kind() != BlockKind.PARAGRAPH && !block.leaving()) {
      return new Edits(state.story(), stamp)
          .add(new SetKind(block.id(), BlockKind.PARAGRAPH))
          .carried();
    }
    return Parts.before(state.story(), block)
        .flatMap(previous -> join(state.story(), previous, block, Parts.end(previous), stamp));
  }

  private static Optional<Transaction> forward(
      EditorState state, Stamp stamp, ToIntBiFunction<String, Integer> reach) {
    if (!state.selection().empty()) {
      return selection(state, stamp);
    }
    Block block = state.block();
    int offset = state.selection().head().offset();
    if (offset < block.prose().length()) {
      int to = reach.applyAsInt(block.text(), offset);
      return Optional.of(
          Transaction.by(
              stamp, List.of(new ReplaceText(block.id(), offset, to, Prose.EMPTY)), null));
    }
    return Parts.after(state.story(), block)
        .flatMap(next -> join(state.story(), block, next, Parts.start(next), stamp));
  }

  /**
   * Makes one of two neighbours, with the caret at the seam. An empty one of the body just goes;
   * where neither can give way, or one does already, the caret crosses over.
   *
   * @param across where the caret comes to if it crosses over
   */
  private static Optional<Transaction> join(
      Story story, Block first, Block second, Position across, Stamp stamp) {
    Edits edits = new Edits(story, stamp);
    if (Parts.spare(story, first)) {
      return edits.add(new RemoveBlock(first.id())).caretAt(Parts.start(second));
    }
    if (Parts.spare(story, second)) {
      return edits.add(new RemoveBlock(second.id())).caretAt(Parts.end(first));
    }
    boolean gone = first.gone() || second.gone() || (second.leaving() && second.prose().isEmpty());
    if (gone || Parts.figure(first) || Parts.stays(story, second)) {
      return Edits.caret(across, stamp);
    }
    return edits.add(new JoinBlocks(first.id(), second.id())).keepBody().caretAt(Parts.end(first));
  }
}
