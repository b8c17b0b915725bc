package org.midad.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.edit.AddMark;
import org.midad.edit.JoinBlocks;
import org.midad.edit.MoveBlock;
import org.midad.edit.RemoveBlock;
import org.midad.edit.RemoveMark;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetDirection;
import org.midad.edit.SetFigure;
import org.midad.edit.SetKind;
import org.midad.edit.SetMeta;
import org.midad.edit.SetSuggestions;
import org.midad.edit.Span;
import org.midad.edit.Step;
import org.midad.edit.StepException;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.FieldSuggestion;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/** Finds the steps that accept or reject suggestions, each applied at once. */
final class Deciding {
  private final List<Step> steps = new ArrayList<>();
  private final Set<BlockId> staying = new HashSet<>();
  private Story story;

  Deciding(Story story) {
    this.story = story;
  }

  List<Step> steps() {
    return steps;
  }

  /**
   * @throws StepException if they cannot be decided without others
   * @throws IllegalArgumentException likewise, of fields
   */
  void accept(List<Suggestion> chosen) {
    fields(chosen, Fields::accept);
    letters(chosen, this::accept);
    each(chosen, BlockSuggestion.Recast.class, (block, one) -> drop(block, one));
    each(chosen, BlockSuggestion.Turned.class, (block, one) -> drop(block, one));
    each(chosen, BlockSuggestion.Repictured.class, (block, one) -> drop(block, one));
    each(chosen, BlockSuggestion.Moved.class, this::stay);
    each(chosen, BlockSuggestion.Inserted.class, (block, one) -> drop(block, one));
    each(chosen, BlockSuggestion.Removed.class, this::remove);
  }

  /**
   * @throws StepException if they cannot be decided without others
   * @throws IllegalArgumentException likewise, of fields
   */
  void reject(List<Suggestion> chosen) {
    fields(chosen, Fields::reject);
    each(chosen, BlockSuggestion.Removed.class, (block, one) -> staying.add(block.id()));
    letters(chosen, this::reject);
    // Two parts that stand once may change places: neither may wait for the other.
    each(
        chosen,
        BlockSuggestion.Recast.class,
        (block, one) -> {
          if (block.kind().standsOnce()) {
            emit(new SetKind(block.id(), BlockKind.PARAGRAPH));
          }
        });
    each(chosen, BlockSuggestion.Moved.class, this::back);
    each(chosen, BlockSuggestion.Inserted.class, this::takeOut);
    each(chosen, BlockSuggestion.Removed.class, (block, one) -> drop(block, one));
    each(
        chosen,
        BlockSuggestion.Recast.class,
        (block, one) -> {
          if (block.kind() != one.before()) {
            emit(new SetKind(block.id(), one.before()));
          }
          drop(block, one);
        });
    each(
        chosen,
        BlockSuggestion.Turned.class,
        (block, one) -> {
          emit(new SetDirection(block.id(), one.before()));
          drop(block, one);
        });
    each(
        chosen,
        BlockSuggestion.Repictured.class,
        (block, one) -> {
          emit(new SetFigure(block.id(), one.before()));
          drop(block, one);
        });
  }

  private void emit(Step step) {
    story = step.apply(story);
    steps.add(step);
  }

  private void put(
      BlockId id, Class<? extends BlockSuggestion> kind, @Nullable BlockSuggestion with) {
    Block block = story.block(id);
    emit(new SetSuggestions(id, block.withSuggestion(kind, with).suggestions()));
  }

  private void drop(Block block, BlockSuggestion suggestion) {
    put(block.id(), suggestion.getClass(), null);
  }

  private interface OnBlock<S extends BlockSuggestion> {
    void decide(Block block, S suggestion);
  }

  /** Those of one kind, as they are by now: one may have gone with another. */
  private <S extends BlockSuggestion> void each(
      List<Suggestion> chosen, Class<S> kind, OnBlock<S> decision) {
    for (Suggestion suggestion : chosen) {
      if (suggestion instanceof Suggestion.OfBlock one && kind.isInstance(one.change())) {
        Optional<Block> block = story.find(one.id());
        block
            .flatMap(now -> now.suggestion(kind))
            .ifPresent(now -> decision.decide(block.get(), now));
      }
    }
  }

  // Fields.

  private interface OnFields {
    StoryMeta decide(StoryMeta meta, Predicate<FieldSuggestion> chosen);
  }

  private void fields(List<Suggestion> chosen, OnFields decision) {
    Set<FieldSuggestion> fields = new HashSet<>();
    for (Suggestion suggestion : chosen) {
      if (suggestion instanceof Suggestion.OfField one) {
        fields.add(one.change());
      }
    }
    if (!fields.isEmpty()) {
      emit(new SetMeta(decision.decide(story.meta(), fields::contains)));
    }
  }

  // Letters.

  /** A stretch of letters that look alike, and those of their suggestions that are decided. */
  private record Decided(
      BlockId block, int from, int to, Set<Mark> marks, List<Mark.Suggestion> chosen) {
    boolean inserted() {
      return chosen.stream().anyMatch(Mark.Inserted.class::isInstance);
    }

    boolean deleted() {
      return chosen.stream().anyMatch(Mark.Deleted.class::isInstance);
    }
  }

  /** From the last to the first, so that the places of those to come stay true. */
  private void letters(List<Suggestion> chosen, Consumer<Decided> decision) {
    for (Block block : story.blocks()) {
      List<Suggestion> here =
          chosen.stream()
              .filter(one -> one.block().filter(block.id()::equals).isPresent())
              .toList();
      int end = here.isEmpty() ? 0 : block.prose().length();
      for (Run run : here.isEmpty() ? List.<Run>of() : block.prose().runs().reversed()) {
        int from = end - run.text().length();
        int to = end;
        List<Mark.Suggestion> marks = new ArrayList<>();
        for (Mark mark : run.marks()) {
          if (mark instanceof Mark.Suggestion suggestion
              && here.stream().anyMatch(one -> covers(one, block, suggestion, from, to))) {
            marks.add(suggestion);
          }
        }
        if (!marks.isEmpty()) {
          decision.accept(new Decided(block.id(), from, to, run.marks(), marks));
        }
        end = from;
      }
    }
  }

  private static boolean covers(
      Suggestion one, Block block, Mark.Suggestion mark, int from, int to) {
    boolean kind =
        switch (one) {
          case Suggestion.Insertion insertion -> mark instanceof Mark.Inserted;
          case Suggestion.Deletion deletion -> mark instanceof Mark.Deleted;
          case Suggestion.Replacement replacement -> {
            boolean fresh = mark instanceof Mark.Inserted;
            yield within(fresh ? replacement.inserted() : replacement.deleted(), from, to)
                && !(mark instanceof Mark.Remarked);
          }
          case Suggestion.Formatting formatting ->
              mark instanceof Mark.Remarked remarked
                  && Objects.equals(remarked.before(), formatting.before())
                  && Objects.equals(remarked.after(), formatting.after());
          case Suggestion.OfBlock whole ->
              whole.change() instanceof BlockSuggestion.Inserted && Listing.comesWith(block, mark);
          case Suggestion.OfField field -> false;
        };
    return kind
        && (one.spans().isEmpty() || one.spans().stream().anyMatch(span -> within(span, from, to)));
  }

  private static boolean within(Span span, int from, int to) {
    return span.from() <= from && to <= span.to();
  }

  private void accept(Decided letters) {
    if (letters.deleted()) {
      emit(new ReplaceText(letters.block(), letters.from(), letters.to(), Prose.EMPTY));
    } else {
      letters.chosen().forEach(mark -> unmark(letters, mark));
    }
  }

  private void reject(Decided letters) {
    if (letters.inserted()) {
      emit(new ReplaceText(letters.block(), letters.from(), letters.to(), Prose.EMPTY));
      return;
    }
    for (Mark.Suggestion mark : letters.chosen()) {
      unmark(letters, mark);
      if (mark instanceof Mark.Remarked remarked) {
        letters.marks().stream()
            .filter(one -> one.getClass() == remarked.kind())
            .forEach(one -> unmark(letters, one));
        if (remarked.before() != null) {
          Mark before = Objects.requireNonNull(remarked.before());
          emit(new AddMark(letters.block(), letters.from(), letters.to(), before));
        }
      }
    }
  }

  private void unmark(Decided letters, Mark mark) {
    emit(new RemoveMark(letters.block(), letters.from(), letters.to(), mark));
  }

  // Blocks.

  /** Accepts a move: what followed the block where it stood follows what it followed there. */
  private void stay(Block block, BlockSuggestion.Moved moved) {
    for (Block other : story.blocks()) {
      other
          .suggestion(BlockSuggestion.Moved.class)
          .filter(one -> block.id().equals(one.after()) && !other.id().equals(block.id()))
          .ifPresent(one ->
              put(
                  other.id(),
                  BlockSuggestion.Moved.class,
                  new BlockSuggestion.Moved(
                      other.id().equals(moved.after()) ? null : moved.after(), one.by())));
    }
    drop(block, moved);
  }

  /** Rejects a move: the block goes behind the nearest of its predecessors that did not move. */
  private void back(Block block, BlockSuggestion.Moved moved) {
    Originals originals = new Originals(story);
    Set<BlockId> seen = new HashSet<>(Set.of(block.id()));
    Optional<BlockId> after = originals.place(moved.after());
    Optional<BlockSuggestion.Moved> other = after.flatMap(this::moved);
    while (after.isPresent() && other.isPresent()) {
      after = seen.add(after.get()) ? originals.place(other.get().after()) : Optional.empty();
      other = after.flatMap(this::moved);
    }
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.removeIf(one -> one.id().equals(block.id()));
    @Nullable BlockId anchor = null;
    if (after.isPresent()) {
      BlockId previous = after.get();
      int index = 0;
      while (!blocks.get(index).id().equals(previous)) {
        index++;
      }
      while (index + 1 < blocks.size()
          && blocks.get(index + 1).splitFrom().isPresent()
          && originals.place(blocks.get(index + 1).id()).filter(previous::equals).isPresent()) {
        index++;
      }
      anchor = blocks.get(index).id();
    }
    emit(new MoveBlock(block.id(), anchor));
    drop(story.block(block.id()), moved);
  }

  private Optional<BlockSuggestion.Moved> moved(BlockId id) {
    return story.block(id).suggestion(BlockSuggestion.Moved.class);
  }

  /** Accepts that a block goes, alone or into the one that its text goes on with. */
  private void remove(Block block, BlockSuggestion.Removed removed) {
    if (removed.joins() == null) {
      emit(new RemoveBlock(block.id()));
    } else {
      emit(new JoinBlocks(previous(Chains.accepted(story), block), block.id()));
    }
  }

  /** Rejects a new block. */
  private void takeOut(Block block, BlockSuggestion.Inserted inserted) {
    Chains chains = Chains.rejected(story);
    if (inserted.splitFrom() != null && !chains.texts().containsKey(block.id())) {
      BlockId first = previous(chains, block);
      block
          .suggestion(BlockSuggestion.Removed.class)
          .filter(removed -> removed.joins() == null && !story.block(first).gone())
          .filter(removed -> !staying.contains(block.id()))
          .ifPresent(removed -> strike(block, removed));
      emit(new JoinBlocks(first, block.id()));
    } else if (inserted.splitFrom() != null || new Originals(story).has(block.id())) {
      drop(block, inserted);
    } else {
      // What others wrote in it is still theirs.
      block.prose().runs().stream()
          .flatMap(run -> Letter.of(run).inserted().stream())
          .findFirst()
          .ifPresentOrElse(
              other ->
                  put(
                      block.id(),
                      BlockSuggestion.Inserted.class,
                      new BlockSuggestion.Inserted(null, other)),
              () -> emit(new RemoveBlock(block.id())));
    }
  }

  /** What was to go with its block is to go still where it comes to stand. */
  private void strike(Block block, BlockSuggestion.Removed removed) {
    int start = 0;
    for (Run run : block.prose().runs()) {
      int end = start + run.text().length();
      if (!Letter.of(run).deleted()) {
        emit(new AddMark(block.id(), start, end, new Mark.Deleted(removed.by())));
      }
      start = end;
    }
  }

  /** The block whose text comes before that of another in its chain. */
  private static BlockId previous(Chains chains, Block block) {
    for (List<Block> chain : chains.texts().values()) {
      for (int index = 1; index < chain.size(); index++) {
        if (chain.get(index).id().equals(block.id())) {
          return chain.get(index - 1).id();
        }
      }
    }
    throw new IllegalArgumentException("nothing to go on with " + block.id().value());
  }
}
