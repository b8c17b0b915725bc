package org.midad.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a story.
 *
 * @param prose its text; for a figure, the caption
 * @param figure the picture: there if and only if the kind is {@link BlockKind#FIGURE}
 * @param direction what the writer chose, or null where the text's first strong character tells
 * @param suggestions for the block as a whole, one of each kind at most
 */
public record Block(
    BlockId id,
    BlockKind kind,
    Prose prose,
    @Nullable Figure figure,
    @Nullable Direction direction,
    List<BlockSuggestion> suggestions) {
  public Block {
    if ((kind == BlockKind.FIGURE) != (figure != null)) {
      throw new IllegalArgumentException("a figure block, and no other, has a picture: " + kind);
    }
    // In an order of their own, so that equal blocks are equal values.
    suggestions =
        suggestions.stream()
            .sorted(Comparator.comparing(suggestion -> suggestion.getClass().getName()))
            .toList();
    if (suggestions.stream().map(Object::getClass).distinct().count() < suggestions.size()) {
      throw new IllegalArgumentException("two suggestions of one kind: " + suggestions);
    }
  }

  /** A block for which nothing is suggested. */
  public Block(
      BlockId id,
      BlockKind kind,
      Prose prose,
      @Nullable Figure figure,
      @Nullable Direction direction) {
    this(id, kind, prose, figure, direction, List.of());
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

  /** The same under another name. */
  public Block withId(BlockId changed) {
    return new Block(changed, kind, prose, figure, direction, suggestions);
  }

  public Block withProse(Prose changed) {
    return new Block(id, kind, changed, figure, direction, suggestions);
  }

  /** The same text in another role; between figure and text there is no way. */
  public Block withKind(BlockKind changed) {
    return new Block(id, changed, prose, figure, direction, suggestions);
  }

  /** With a direction of the writer's choice, or null to let the text tell. */
  public Block withDirection(@Nullable Direction changed) {
    return new Block(id, kind, prose, figure, changed, suggestions);
  }

  /** With another picture; for a figure block alone. */
  public Block withFigure(Figure changed) {
    return new Block(id, kind, prose, changed, direction, suggestions);
  }

  /** With other suggestions for the block as a whole. */
  public Block withSuggestions(List<BlockSuggestion> changed) {
    return new Block(id, kind, prose, figure, direction, changed);
  }

  /**
   * With another suggestion of one kind for the block as a whole.
   *
   * @param changed null for none
   */
  public Block withSuggestion(
      Class<? extends BlockSuggestion> kind, @Nullable BlockSuggestion changed) {
    List<BlockSuggestion> others =
        new ArrayList<>(suggestions.stream().filter(one -> !kind.isInstance(one)).toList());
    if (changed != null) {
      others.add(changed);
    }
    return withSuggestions(others);
  }

  /** What is suggested of one kind. */
  public <S extends BlockSuggestion> Optional<S> suggestion(Class<S> kind) {
    return suggestions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The block whose text shall go on with this one's, if somebody suggests that. */
  public Optional<BlockId> joins() {
    return suggestion(BlockSuggestion.Removed.class).map(BlockSuggestion.Removed::joins);
  }

  /** The block that somebody suggests to have split this one off from. */
  public Optional<BlockId> splitFrom() {
    return suggestion(BlockSuggestion.Inserted.class).map(BlockSuggestion.Inserted::splitFrom);
  }

  /** That it is new and came whole, if somebody suggests that. */
  public Optional<BlockSuggestion.Inserted> cameWhole() {
    return suggestion(BlockSuggestion.Inserted.class).filter(one -> one.splitFrom() == null);
  }

  /**
   * Whether somebody suggests that it goes, alone or into another; then it stands beside its kind.
   */
  public boolean leaving() {
    return suggestion(BlockSuggestion.Removed.class).isPresent();
  }

  /** Whether somebody suggests that it goes with all that it holds. */
  public boolean gone() {
    return suggestion(BlockSuggestion.Removed.class)
        .filter(removed -> removed.joins() == null)
        .isPresent();
  }

  /**
   * Where its lines begin.
   *
   * @param otherwise of a text that does not tell, where nobody chose
   */
  public Direction direction(Direction otherwise) {
    if (direction != null) {
      return direction;
    }
    // As a rule the first letters tell, and the text need not be put together for it: that of every
    // block is asked at each key press.
    return prose.runs().stream()
        .findFirst()
        .flatMap(run -> Direction.told(run.text()))
        .or(() -> Direction.told(text()))
        .orElse(otherwise);
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
