package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.DescribedPicture;
import org.midad.model.Figure;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Commands that bring pictures into a story. */
public final class Figures {
  private Figures() {}

  /**
   * Puts pictures behind the caret's block, from the header at the header's place for them, with
   * what their files say of them. If the caret is in a figure that waits for its picture, the first
   * one is that, and what was written there stays. The caret goes to the first one's caption.
   */
  public static Optional<Transaction> insert(
      EditorState state, List<DescribedPicture> pictures, Stamp stamp) {
    if (pictures.isEmpty()) {
      return Optional.empty();
    }
    Story story = state.story();
    Block block = state.block();
    Edits edits = new Edits(story, stamp);
    List<DescribedPicture> rest = new ArrayList<>(pictures);
    List<BlockId> shown = new ArrayList<>();
    Figure waiting = block.figure();
    if (waiting != null && waiting.media() == null) {
      DescribedPicture first = rest.removeFirst();
      edits.add(new SetFigure(block.id(), first.in(waiting)));
      if (block.text().isEmpty() && !first.caption().isEmpty()) {
        edits.replace(new Span(block.id(), 0, 0), Prose.of(first.caption()));
      }
      shown.add(block.id());
    }
    @Nullable BlockId anchor =
        block.kind().isBody() || Parts.figure(block) ? block.id() : header(story);
    for (DescribedPicture picture : rest) {
      Block figure = picture.in(Block.of(Figure.PENDING, ""));
      edits.add(new InsertBlock(anchor, figure));
      anchor = figure.id();
      shown.add(figure.id());
    }
    return edits.caretAt(Parts.end(edits.story().block(shown.getFirst())));
  }

  /** The block that pictures of the header stand behind, or null for the story's start. */
  private static @Nullable BlockId header(Story story) {
    int index = Blocks.naturalPlace(story, BlockKind.FIGURE);
    return index == 0 ? null : story.blocks().get(index - 1).id();
  }
}
