package org.midad.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Story;

/**
 * Which blocks' texts go on in which others, once all is accepted or all is rejected.
 *
 * @param texts for every block that has a text of its own then, in the order of the story, the
 *     blocks whose texts make it up, itself first
 */
record Chains(Map<BlockId, List<Block>> texts) {

  /**
   * As the suggested joins will have it. Blocks that go with all that they hold are in no chain.
   */
  static Chains accepted(Story story) {
    Links links = new Links(story, Block::joins);
    Predicate<Block> stays = block -> !block.leaving();
    story.blocks().stream().filter(stays).forEach(links::root);
    // What is to join something that is not there itself joins what stands before it.
    for (Block block : story.blocks()) {
      boolean lost =
          block
              .joins()
              .filter(to -> !to.equals(block.id()))
              .filter(to -> story.find(to).filter(one -> !one.gone()).isPresent())
              .isEmpty();
      if (block.leaving() && !block.gone() && lost) {
        links.adopt(standing(story, block, stays), block);
      }
    }
    links.left().stream()
        .filter(block -> !block.gone() && joinsInCircle(story, block))
        .forEach(block -> links.adopt(standing(story, block, stays), block));
    return new Chains(links.texts);
  }

  /** As it was before blocks were split. Where the first half is not there the second stands. */
  static Chains rejected(Story story) {
    Links links = new Links(story, Block::splitFrom);
    story.blocks().stream()
        .filter(block -> block.splitFrom().flatMap(story::find).isEmpty())
        .forEach(links::root);
    links.left().stream()
        .sorted(Comparator.comparing(block -> block.id().value()))
        .forEach(links::root);
    Map<BlockId, List<Block>> texts = new LinkedHashMap<>();
    for (Block block : story.blocks()) {
      Optional.ofNullable(links.texts.get(block.id()))
          .ifPresent(parts -> texts.put(block.id(), parts));
    }
    return new Chains(texts);
  }

  /** The block that stays before another one, or else the first behind it. */
  static Optional<Block> standing(Story story, Block place, Predicate<Block> stays) {
    List<Block> before = story.blocks().subList(0, story.indexOf(place.id()));
    return before.reversed().stream()
        .filter(stays)
        .findFirst()
        .or(() -> story.blocks().stream().filter(stays).findFirst());
  }

  private static boolean joinsInCircle(Story story, Block block) {
    Set<BlockId> seen = new HashSet<>();
    Optional<Block> at = Optional.of(block);
    while (at.isPresent() && seen.add(at.get().id())) {
      at = at.get().joins().flatMap(story::find);
    }
    return at.isPresent();
  }

  /** Gathers the chains, each block in one of them. */
  private static final class Links {
    private final Story story;
    private final Map<BlockId, List<Block>> followers = new HashMap<>();
    private final Map<BlockId, List<Block>> texts = new LinkedHashMap<>();
    private final Set<BlockId> taken = new HashSet<>();

    Links(Story story, Function<Block, Optional<BlockId>> parent) {
      this.story = story;
      for (Block block : story.blocks()) {
        parent
            .apply(block)
            .ifPresent(id -> followers.computeIfAbsent(id, key -> new ArrayList<>()).add(block));
      }
    }

    void root(Block block) {
      if (!taken.contains(block.id())) {
        follow(block, texts.computeIfAbsent(block.id(), key -> new ArrayList<>()));
      }
    }

    void adopt(Optional<Block> parent, Block block) {
      parent.map(one -> texts.get(one.id())).ifPresent(text -> follow(block, text));
    }

    Collection<Block> left() {
      return story.blocks().stream().filter(block -> !taken.contains(block.id())).toList();
    }

    private void follow(Block block, List<Block> text) {
      if (taken.add(block.id())) {
        text.add(block);
        followers.getOrDefault(block.id(), List.of()).forEach(next -> follow(next, text));
      }
    }
  }
}
