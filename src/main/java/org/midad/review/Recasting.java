package org.midad.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.edit.SetDirection;
import org.midad.edit.SetFigure;
import org.midad.edit.SetKind;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;
import org.midad.model.Figure;

/** Suggests another kind, direction or picture for a block; on one's own new block it just is. */
final class Recasting {
  private final Suggested suggested;
  private final Block block;
  private final boolean direct;

  Recasting(Suggested suggested, BlockId block) {
    this.suggested = suggested;
    this.block = suggested.block(block);
    direct =
        this.block
                .suggestion(BlockSuggestion.Inserted.class)
                .filter(one -> suggested.own(one.by()))
                .isPresent()
            && !new Originals(suggested.story()).has(block);
  }

  void kind(BlockKind kind) {
    if (kind != block.kind()) {
      BlockKind before =
          block
              .suggestion(BlockSuggestion.Recast.class)
              .map(BlockSuggestion.Recast::before)
              .orElse(block.kind());
      suggested.emit(new SetKind(block.id(), kind));
      put(
          BlockSuggestion.Recast.class,
          before == kind,
          new BlockSuggestion.Recast(before, suggested.by()));
    }
  }

  void direction(@Nullable Direction direction) {
    if (direction != block.direction()) {
      BlockSuggestion.@Nullable Turned turned =
          block.suggestion(BlockSuggestion.Turned.class).orElse(null);
      @Nullable Direction before = turned == null ? block.direction() : turned.before();
      suggested.emit(new SetDirection(block.id(), direction));
      put(
          BlockSuggestion.Turned.class,
          before == direction,
          new BlockSuggestion.Turned(before, suggested.by()));
    }
  }

  void figure(Figure figure) {
    if (!Objects.equals(figure, block.figure())) {
      Figure before =
          block
              .suggestion(BlockSuggestion.Repictured.class)
              .map(BlockSuggestion.Repictured::before)
              .orElseGet(block::picture);
      suggested.emit(new SetFigure(block.id(), figure));
      put(
          BlockSuggestion.Repictured.class,
          before.equals(figure),
          new BlockSuggestion.Repictured(before, suggested.by()));
    }
  }

  private void put(
      Class<? extends BlockSuggestion> kind, boolean back, BlockSuggestion suggestion) {
    suggested.put(block.id(), kind, direct || back ? null : suggestion);
  }
}
