package org.midad.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of a story.
 *
 * @param prose its text; for a figure, the caption
 * @param figure the picture: there if and only if the kind is {@link BlockKind#FIGURE}
 * @param direction what the writer chose, or null where the text's first strong character tells
 */
public record Block(
    BlockId id,
    BlockKind kind,
    Prose prose,
    @Nullable Figure figure,
    @Nullable Direction direction) {
  public Block {
    if ((kind == BlockKind.FIGURE) != (figure != null)) {
      throw new IllegalArgumentException("a figure block, and no other, has a picture: " + kind);
    }
  }

  /** A block of text; not for {@link BlockKind#FIGURE}. */
  public static Block of(BlockKind kind, String text) {
    return of(kind, Prose.of(text));
  }

  /** A block of marked text; not for {@link BlockKind#FIGURE}. */
  public static Block of(BlockKind kind, Prose prose) {
    return new Block(BlockId.create(), kind, prose, null, null);
  }

  /** A picture with its caption. */
  public static Block of(Figure figure, String caption) {
    return new Block(BlockId.create(), BlockKind.FIGURE, Prose.of(caption), figure, null);
  }

  public String text() {
    return prose.text();
  }

  public Block withProse(Prose changed) {
    return new Block(id, kind, changed, figure, direction);
  }

  /** The same text in another role; between figure and text there is no way. */
  public Block withKind(BlockKind changed) {
    return new Block(id, changed, prose, figure, direction);
  }

  /** With a direction of the writer's choice, or null to let the text tell. */
  public Block withDirection(@Nullable Direction changed) {
    return new Block(id, kind, prose, figure, changed);
  }

  /**
   * Where its lines begin.
   *
   * @param otherwise of a text that does not tell, where nobody chose
   */
  public Direction direction(Direction otherwise) {
    return direction == null ? Direction.of(text(), otherwise) : direction;
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
