package org.midad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Stamp;

/** Brings together what two sides made of a part beside its text. */
final class BlockMerging {
  private final Stamp their;
  private final List<Conflict> conflicts;

  /**
   * @param conflicts what is found is added to them
   */
  BlockMerging(Stamp their, List<Conflict> conflicts) {
    this.their = their;
    this.conflicts = conflicts;
  }

  /**
   * The part with our text.
   *
   * @param base as both found it, or null if each side made its own; all three are figures, or none
   */
  Block merge(@Nullable Block base, Block ours, Block theirs) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return ours;
    }
    BlockId id =
        Objects.requireNonNull(
            ThreeWay.ours(base == null ? null : base.id(), ours.id(), theirs.id()));
    List<BlockSuggestion> suggestions = new ArrayList<>();
    for (Class<? extends BlockSuggestion> kind :
        List.of(
            BlockSuggestion.Inserted.class,
            BlockSuggestion.Removed.class,
            BlockSuggestion.Moved.class)) {
      BlockSuggestion one =
          ThreeWay.ours(
              base == null ? null : base.suggestion(kind).orElse(null),
              ours.suggestion(kind).orElse(null),
              theirs.suggestion(kind).orElse(null));
      if (one != null) {
        suggestions.add(one);
      }
    }
    Facet<BlockKind> kind =
        facet(id, FieldChange.KIND, base == null ? null : kind(base), kind(ours), kind(theirs));
    if (kind.before() != null) {
      suggestions.add(new BlockSuggestion.Recast(before(kind), kind.before().by()));
    }
    Facet<Direction> direction =
        facet(
            id,
            FieldChange.DIRECTION,
            base == null ? null : direction(base),
            direction(ours),
            direction(theirs));
    if (direction.before() != null) {
      suggestions.add(
          new BlockSuggestion.Turned(direction.before().value(), direction.before().by()));
    }
    Facet<Figure> figure = figure(id, base, ours, theirs);
    if (figure.before() != null) {
      suggestions.add(new BlockSuggestion.Repictured(before(figure), figure.before().by()));
    }
    return new Block(
        id,
        Objects.requireNonNull(kind.value()),
        ours.prose(),
        figure.value(),
        direction.value(),
        suggestions);
  }

  private static <V> V before(Facet<V> facet) {
    return Objects.requireNonNull(Objects.requireNonNull(facet.before()).value());
  }

  private <V> Facet<V> facet(
      BlockId id, String key, @Nullable Facet<V> base, Facet<V> ours, Facet<V> theirs) {
    if (Facet.contradict(base, ours, theirs)) {
      conflicts.add(
          new Conflict.Field(id, new FieldChange(key, told(ours.value()), told(theirs.value()))));
    }
    return Facet.merge(base, ours, theirs, their);
  }

  private static String told(@Nullable Object value) {
    return switch (value) {
      case null -> "direction.by-text";
      case Enum<?> one -> Messages.key(one);
      default -> value.toString();
    };
  }

  private static Facet<BlockKind> kind(Block block) {
    Optional<BlockSuggestion.Recast> recast = block.suggestion(BlockSuggestion.Recast.class);
    return new Facet<>(
        block.kind(), recast.map(one -> new Facet.Before<>(one.before(), one.by())).orElse(null));
  }

  private static Facet<Direction> direction(Block block) {
    BlockSuggestion.Turned turned = block.suggestion(BlockSuggestion.Turned.class).orElse(null);
    return new Facet<>(
        block.direction(),
        turned == null ? null : new Facet.Before<>(turned.before(), turned.by()));
  }

  private static Facet<Figure> figure(Block block) {
    Optional<BlockSuggestion.Repictured> other = block.suggestion(BlockSuggestion.Repictured.class);
    return new Facet<>(
        block.figure(), other.map(one -> new Facet.Before<>(one.before(), one.by())).orElse(null));
  }

  private Facet<Figure> figure(BlockId id, @Nullable Block base, Block ours, Block theirs) {
    Facet<Figure> was = base == null ? null : figure(base);
    Facet<Figure> mine = figure(ours);
    Facet<Figure> other = figure(theirs);
    if (!Facet.contradict(was, mine, other) || mine.before() != null || other.before() != null) {
      return Facet.merge(was, mine, other, their);
    }
    Figure before = base == null ? null : base.figure();
    Figure one = ours.picture();
    Figure two = theirs.picture();
    Figure rejected = figure(before, one, two, true);
    Figure accepted = figure(before, one, two, false);
    FieldChanges readings = new FieldChanges(Strictness.EXACT);
    readings.ofFigure(rejected, accepted);
    readings.list().forEach(reading -> conflicts.add(new Conflict.Field(id, reading)));
    return rejected.equals(accepted)
        ? Facet.settled(rejected)
        : new Facet<>(accepted, new Facet.Before<>(rejected, their));
  }

  /** Field by field; where both sides changed one, ours or theirs. */
  private static Figure figure(@Nullable Figure base, Figure ours, Figure theirs, boolean mine) {
    return new Figure(
        one(base == null ? null : base.media(), ours.media(), theirs.media(), mine),
        told(one(base == null ? null : base.credit(), ours.credit(), theirs.credit(), mine)),
        told(
            one(
                base == null ? null : base.alternative(),
                ours.alternative(),
                theirs.alternative(),
                mine)),
        told(one(base == null ? null : base.rights(), ours.rights(), theirs.rights(), mine)));
  }

  private static String told(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <V> @Nullable V one(
      @Nullable V base, @Nullable V ours, @Nullable V theirs, boolean mine) {
    return mine ? ThreeWay.ours(base, ours, theirs) : ThreeWay.theirs(base, ours, theirs);
  }
}
