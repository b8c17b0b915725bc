package org.midad.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.edit.AddMark;
import org.midad.edit.Bias;
import org.midad.edit.InsertBlock;
import org.midad.edit.JoinBlocks;
import org.midad.edit.Mapping;
import org.midad.edit.MoveBlock;
import org.midad.edit.RemoveBlock;
import org.midad.edit.RemoveMark;
import org.midad.edit.RemoveThread;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetDirection;
import org.midad.edit.SetFigure;
import org.midad.edit.SetKind;
import org.midad.edit.SetMeta;
import org.midad.edit.SetSuggestions;
import org.midad.edit.SetThread;
import org.midad.edit.Span;
import org.midad.edit.SplitBlock;
import org.midad.edit.Step;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * A story to which things are done as suggestions, beside the one to which they are done directly.
 * What is suggested to go is still here, and gone there.
 */
final class Suggested {
  private final Stamp by;
  private final List<Step> steps = new ArrayList<>();
  private final Table table = new Table();

  /** The blocks here that make up each block there, of which the first has its name. */
  private final Map<BlockId, List<BlockId>> chains = new LinkedHashMap<>();

  private final SuggestedLetters letters;
  private Mapping mapping = Mapping.NONE;
  private Story direct;
  private Story story;

  /**
   * @param story to which things are done as it stands, with what is suggested to go in it
   */
  Suggested(Story story, Stamp by) {
    this.direct = story;
    this.story = story;
    this.by = by;
    letters = new SuggestedLetters(this, table);
    for (Block block : story.blocks()) {
      Span all = new Span(block.id(), 0, block.prose().length());
      chains.put(block.id(), new ArrayList<>(List.of(block.id())));
      table.put(block.id(), List.of(Table.Piece.of(all)));
    }
  }

  Story story() {
    return story;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Where a place of the story before went to by itself. */
  Position carried(Position before) {
    return mapping.map(before, Bias.AFTER);
  }

  /** Where a place of the other story is here: with the letter before it. */
  Position behindLetter(Position there) {
    return table.behindLetter(there.block(), there.offset());
  }

  /** Where a place of the other story is here: with the letter behind it. */
  Position beforeLetter(Position there) {
    List<Span> behind = table.spans(there.block(), there.offset(), table.length(there.block()));
    return behind.isEmpty() ? open(there) : behind.getFirst().start();
  }

  /** Where text would be put: behind what was deleted behind the letter before it. */
  Position open(Position there) {
    Position place = behindLetter(there);
    int end = story.block(place.block()).prose().length();
    return new Position(place.block(), table.nextLetter(there.block(), place, end));
  }

  /** Does a step there directly and here as a suggestion. */
  void carry(Step step) {
    Story next = step.apply(direct);
    switch (step) {
      case ReplaceText replace -> letters.replace(replace);
      case AddMark add -> letters.mark(add);
      case RemoveMark remove -> letters.unmark(remove);
      case SplitBlock split -> split(split, next.block(split.newBlock()));
      case JoinBlocks join -> join(join);
      case InsertBlock insert -> insert(insert);
      case RemoveBlock remove -> remove(remove.block());
      case MoveBlock move -> move(move);
      case SetKind kind -> new Recasting(this, kind.block()).kind(kind.kind());
      case SetDirection turn -> new Recasting(this, turn.block()).direction(turn.direction());
      case SetFigure figure -> new Recasting(this, figure.block()).figure(figure.figure());
      case SetMeta meta -> fields(meta);
      case SetSuggestions suggestions -> emit(suggestions);
      case SetThread thread -> emit(thread);
      case RemoveThread thread -> emit(thread);
    }
    direct = next;
    joins();
  }

  void emit(Step step) {
    Mapping places = step.mapping(story);
    story = step.apply(story);
    steps.add(step);
    table.map(places);
    mapping = mapping.then(places);
  }

  Stamp by() {
    return by;
  }

  Block block(BlockId id) {
    return story.block(id);
  }

  boolean own(Stamp stamp) {
    return stamp.author().equals(by.author());
  }

  /** Exchanges one suggestion for a block, null for none; no step if it is so already. */
  void put(BlockId id, Class<? extends BlockSuggestion> kind, @Nullable BlockSuggestion changed) {
    Block block = story.block(id);
    Block with = block.withSuggestion(kind, changed);
    if (!with.suggestions().equals(block.suggestions())) {
      emit(new SetSuggestions(id, with.suggestions()));
    }
  }

  private void fields(SetMeta meta) {
    emit(new SetMeta(Fields.suggest(story.meta(), meta.meta(), by)));
  }

  private void split(SplitBlock split, Block made) {
    BlockId old = split.at().block();
    Position place = open(split.at());
    List<Table.Piece> head = table.slice(old, 0, split.at().offset());
    List<Table.Piece> tail = table.slice(old, split.at().offset(), table.length(old));
    table.put(old, head);
    table.put(made.id(), tail);
    Originals originals = new Originals(story);
    Optional<BlockSuggestion.Inserted> whole =
        story
            .block(place.block())
            .cameWhole()
            .filter(one -> own(one.by()))
            .filter(one -> !originals.has(place.block()));
    emit(new SplitBlock(place, made.id(), split.newKind()));
    if (story.block(made.id()).direction() != made.direction()) {
      emit(new SetDirection(made.id(), made.direction()));
    }
    follow(old, made.id());
    put(
        made.id(),
        BlockSuggestion.Inserted.class,
        whole.orElse(new BlockSuggestion.Inserted(place.block(), by)));
    List<BlockId> chain = chain(old);
    List<BlockId> behind = chain.subList(chain.indexOf(place.block()) + 1, chain.size());
    List<BlockId> rest = new ArrayList<>(List.of(made.id()));
    rest.addAll(behind);
    behind.clear();
    chains.put(made.id(), rest);
  }

  /** The text that was split may have stood elsewhere, to go on with the block's. */
  private void follow(BlockId old, BlockId made) {
    List<Block> others = new ArrayList<>(story.blocks());
    others.removeIf(block -> block.id().equals(made));
    int first = story.indexOf(old);
    int index = story.indexOf(made);
    boolean follows =
        first < index
            && story.blocks().subList(first + 1, index).stream()
                .noneMatch(block -> chains.containsKey(block.id()));
    if (!follows) {
      emit(new MoveBlock(made, behind(old, story.withBlocks(others))));
    }
  }

  private List<BlockId> chain(BlockId there) {
    return Objects.requireNonNull(chains.get(there));
  }

  private void join(JoinBlocks join) {
    List<BlockId> first = chain(join.first());
    List<BlockId> second = chain(join.second());
    BlockId last = first.getLast();
    BlockId head = second.getFirst();
    List<Table.Piece> letters = new ArrayList<>(table.get(join.first()));
    Block joined = story.block(head);
    boolean own =
        joined.suggestion(BlockSuggestion.Inserted.class).filter(one -> own(one.by())).isPresent();
    boolean splitOff = joined.splitFrom().filter(last::equals).isPresent();
    boolean whole = joined.cameWhole().isPresent() && !new Originals(story).has(head);
    if (own && (splitOff || whole)) {
      emit(new JoinBlocks(last, head));
      first.addAll(second.subList(1, second.size()));
      letters = new ArrayList<>(table.get(join.first()));
    } else {
      first.addAll(second);
    }
    letters.addAll(table.get(join.second()));
    table.put(join.first(), letters);
    table.remove(join.second());
    chains.remove(join.second());
  }

  private void insert(InsertBlock insert) {
    Block block = insert.block();
    List<Table.Piece> letters = new ArrayList<>();
    Prose prose = SuggestedLetters.written(block.prose(), by, new Position(block.id(), 0), letters);
    emit(
        new InsertBlock(
            behind(insert.after(), story),
            block
                .withProse(prose)
                .withSuggestions(List.of(new BlockSuggestion.Inserted(null, by)))));
    chains.put(block.id(), new ArrayList<>(List.of(block.id())));
    table.put(block.id(), letters);
  }

  /** The block that one is put behind here when it is put behind a given one there. */
  private @Nullable BlockId behind(@Nullable BlockId after, Story among) {
    int index = after == null ? 0 : among.indexOf(after) + 1;
    while (index < among.blocks().size() && !chains.containsKey(among.blocks().get(index).id())) {
      index++;
    }
    return index == 0 ? null : among.blocks().get(index - 1).id();
  }

  private void remove(BlockId there) {
    List<BlockId> chain = chain(there);
    chains.remove(there);
    table.remove(there);
    for (BlockId id : chain.reversed()) {
      Block block = story.block(id);
      if (ownAlone(block)) {
        emit(new RemoveBlock(id));
      } else if (!block.gone()) {
        put(id, BlockSuggestion.Removed.class, new BlockSuggestion.Removed(null, by));
      }
    }
  }

  /** Whether it came whole, and nobody else wrote in it. */
  private boolean ownAlone(Block block) {
    return block.cameWhole().filter(one -> own(one.by())).isPresent()
        && block.prose().runs().stream()
            .map(Letter::of)
            .allMatch(letter -> letter.openInsertion().filter(this::own).isPresent())
        && !new Originals(story).has(block.id());
  }

  private void move(MoveBlock move) {
    Originals originals = new Originals(story);
    BlockId id = move.block();
    List<Block> others = new ArrayList<>(story.blocks());
    others.removeIf(block -> block.id().equals(id));
    @Nullable BlockId after = behind(move.after(), story.withBlocks(others));
    int index = story.indexOf(id);
    @Nullable BlockId now = index == 0 ? null : story.blocks().get(index - 1).id();
    if (Objects.equals(after, now)) {
      return;
    }
    boolean first = story.block(id).suggestion(BlockSuggestion.Moved.class).isEmpty();
    @Nullable BlockId before = originals.before(id);
    emit(new MoveBlock(id, after));
    if (originals.has(id)) {
      if (first) {
        put(id, BlockSuggestion.Moved.class, new BlockSuggestion.Moved(before, by));
      }
      settle(id, originals.order());
    }
  }

  /** A move back to where a block came from is none. */
  private void settle(BlockId id, List<BlockId> order) {
    Block still = story.block(id).withSuggestion(BlockSuggestion.Moved.class, null);
    if (new Originals(story.withBlock(still)).order().equals(order)) {
      put(id, BlockSuggestion.Moved.class, null);
    }
  }

  /** Gives the blocks here the joins that they have there, and those that were made of them. */
  private void joins() {
    for (Map.Entry<BlockId, List<BlockId>> entry : List.copyOf(chains.entrySet())) {
      Block there = direct.block(entry.getKey());
      Optional<BlockSuggestion.Removed> removed = there.suggestion(BlockSuggestion.Removed.class);
      List<BlockId> chain = entry.getValue();
      put(
          chain.getFirst(),
          BlockSuggestion.Removed.class,
          removed
              .<BlockSuggestion>map(
                  one -> new BlockSuggestion.Removed(joined(chain, one), one.by()))
              .orElse(null));
      for (int index = 1; index < chain.size(); index++) {
        Stamp since =
            story
                .block(chain.get(index))
                .suggestion(BlockSuggestion.Removed.class)
                .map(BlockSuggestion.Removed::by)
                .orElse(by);
        @Nullable BlockId joins = there.gone() ? null : chain.get(index - 1);
        put(
            chain.get(index),
            BlockSuggestion.Removed.class,
            new BlockSuggestion.Removed(joins, since));
      }
    }
  }

  /** Itself if it was to go on with what goes on with it by now: then nothing else stands first. */
  private @Nullable BlockId joined(List<BlockId> chain, BlockSuggestion.Removed removed) {
    @Nullable BlockId joins = last(removed.joins());
    return joins != null && chain.contains(joins) ? chain.getFirst() : joins;
  }

  private @Nullable BlockId last(@Nullable BlockId there) {
    List<BlockId> chain = there == null ? null : chains.get(there);
    return chain == null ? there : chain.getLast();
  }
}
