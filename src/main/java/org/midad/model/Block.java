package org.midad.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of a story.
 *
 * @param prose its text; for a figure, the caption
 * @param figure the picture: there if and only if the kind is {@link BlockKind#FIGURE}
 */
public record Block(BlockId id, BlockKind kind, Prose prose, @Nullable Figure figure) {
  public Block {
    if ((kind == BlockKind.FIGURE) != (figure != null)) {
      throw new IllegalArgumentException("a figure block, and no other, has a picture: " + kind);
    }
  }

  /** A block of text; not for {@link BlockKind#FIGURE}. */
  public static Block of(BlockKind kind, String text) {
    return new Block(BlockId.create(), kind, Prose.of(text), null);
  }

  /** A picture with its caption. */
  public static Block of(Figure figure, String caption) {
    return new Block(BlockId.create(), BlockKind.FIGURE, Prose.of(caption), figure);
  }

  public String text() {
    return prose.text();
  }

  public Block withProse(Prose changed) {
    return new Block(id, kind, changed, figure);
  }

  /** The same text in another role; between figure and text there is no way. */
  public Block withKind(BlockKind changed) {
    return new Block(id, changed, prose, figure);
  }

  /**
   * The picture of a figure block.
   *
   * @throws NullPointerException for a block of another kind
   */
  public Figure picture() {
    return Objects.requireNonNull(figure, "not a figure");
  }
}
