package org.midad.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * Brings two versions of a story together, by parts, words, marks and fields, from the version that
 * both were made of. What only one side changed is as that side left it. What both changed is kept
 * as both: our reading, and theirs suggested for it.
 */
public final class Merging {
  private final Story base;
  private final Story ours;
  private final Story theirs;
  private final Stamp their;
  private final List<Conflict> conflicts = new ArrayList<>();

  private Merging(Story base, Story ours, Story theirs, Stamp their) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    this.their = their;
  }

  /**
   * Never fails, whatever the three have in common, and always gives the same for the same: two
   * desks that agree on whose version is ours come to the same story.
   *
   * @param base the version that both others were made of
   * @param ours stands where the two contradict each other, and comes first where both wrote
   * @param theirs stands beside it where the two contradict each other, as suggestions
   * @param their who made their version, and when: the suggestions' author
   */
  public static Merged merge(Story base, Story ours, Story theirs, Stamp their) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return new Merged(ours, List.of());
    }
    if (ours.equals(base)) {
      return new Merged(theirs, List.of());
    }
    return new Merging(base, ours, theirs, their).merge();
  }

  private Merged merge() {
    Units units = new Units(base, ours, theirs);
    Places places = new Places(units);
    List<Block> blocks = new ArrayList<>();
    for (int unit : places.order()) {
      List<Block> parts = new ArrayList<>(blocks(units.get(unit)));
      if (places.contradicted().contains(unit)) {
        Block first = parts.getFirst();
        conflicts.add(new Conflict.Place(first.id()));
        BlockId before = beforeOurs(units.get(unit).ours().getFirst());
        parts.set(0, TextMerging.suggested(first, new BlockSuggestion.Moved(before, their)));
      }
      blocks.addAll(parts);
    }
    if (blocks.isEmpty()) {
      // Each took out what the other left.
      ours.blocks().forEach(block -> blocks.add(leaving(block)));
    }
    List<Block> valid = valid(blocks);
    Story merged =
        new Story(
            ours.id(),
            valid,
            MetaMerging.merge(base.meta(), ours.meta(), theirs.meta(), their, conflicts),
            ThreadMerging.merge(base, ours, theirs));
    return new Merged(merged, conflicts);
  }

  private @Nullable BlockId beforeOurs(Block block) {
    int index = ours.indexOf(block.id());
    return index == 0 ? null : ours.blocks().get(index - 1).id();
  }

  private List<Block> blocks(Unit unit) {
    if (!unit.ours().isEmpty() && !unit.theirs().isEmpty()) {
      return TextMerging.merge(unit, their, conflicts);
    }
    if (unit.base().isEmpty()) {
      return unit.theirs().isEmpty() ? unit.ours() : unit.theirs();
    }
    if (unit.theirs().isEmpty()) {
      conflicts.add(new Conflict.Gone(unit.ours().getFirst().id(), false));
      return unit.ours().stream().map(this::leaving).toList();
    }
    conflicts.add(new Conflict.Gone(unit.theirs().getFirst().id(), true));
    return unit.theirs().stream().map(this::coming).toList();
  }

  /** A part is new if all its letters are, too. */
  private Block coming(Block block) {
    Prose letters =
        new Prose(
            block.prose().runs().stream()
                .map(run ->
                    new Run(run.text(), TextMerging.with(run.marks(), new Mark.Inserted(their))))
                .toList());
    return TextMerging.suggested(
        block.withProse(letters), new BlockSuggestion.Inserted(null, their));
  }

  private Block leaving(Block block) {
    return TextMerging.suggested(block, new BlockSuggestion.Removed(null, their));
  }

  /** With each name once, and once at most what stands once. */
  private List<Block> valid(List<Block> blocks) {
    Set<BlockId> names = new HashSet<>();
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    List<Block> valid = new ArrayList<>();
    Predicate<Block> first = block -> asOurs(block) && kinds.add(block.kind());
    Set<Block> standing = new HashSet<>();
    for (Block block : blocks) {
      if (block.kind().standsOnce() && !block.leaving() && first.test(block)) {
        standing.add(block);
      }
    }
    for (Block block : blocks) {
      Block one = block;
      while (!names.add(one.id())) {
        one = named(one);
      }
      boolean fits = !one.kind().standsOnce() || one.leaving() || standing.contains(block);
      valid.add(fits || kinds.add(one.kind()) ? one : other(one, kinds));
    }
    return valid;
  }

  private boolean asOurs(Block block) {
    return ours.find(block.id())
        .filter(mine -> mine.kind() == block.kind() && !mine.leaving())
        .isPresent();
  }

  /** A name that comes out the same on every desk. */
  private static Block named(Block block) {
    return block.withId(new BlockId(block.id().value() + "'"));
  }

  /** A part whose place another has: it leaves again if it did on our side, or is a paragraph. */
  private Block other(Block block, Set<BlockKind> taken) {
    Optional<BlockSuggestion.Removed> removed =
        ours.find(block.id()).flatMap(mine -> mine.suggestion(BlockSuggestion.Removed.class));
    if (removed.isPresent()) {
      return TextMerging.suggested(block, removed.get());
    }
    Optional<BlockSuggestion.Recast> recast = block.suggestion(BlockSuggestion.Recast.class);
    BlockKind kind =
        recast
            .map(BlockSuggestion.Recast::before)
            .filter(before -> before != BlockKind.FIGURE)
            .filter(before -> !before.standsOnce() || taken.add(before))
            .orElse(BlockKind.PARAGRAPH);
    conflicts.add(
        new Conflict.Field(
            block.id(),
            new FieldChange(FieldChange.KIND, Messages.key(kind), Messages.key(block.kind()))));
    return block
        .withKind(kind)
        .withSuggestions(
            block.suggestions().stream()
                .filter(one -> !(one instanceof BlockSuggestion.Recast))
                .toList());
  }
}
