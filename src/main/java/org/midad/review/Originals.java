package org.midad.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.Prose;
import org.midad.model.Story;

/**
 * The blocks that a story had before anything was suggested, or that hold something which nobody
 * suggested, and the order in which they stood.
 */
final class Originals {
  private final Story story;
  private final Map<BlockId, Prose> texts = new LinkedHashMap<>();
  private final Map<BlockId, BlockId> roots = new HashMap<>();

  Originals(Story story) {
    this.story = story;
    Chains.rejected(story)
        .texts()
        .forEach((root, parts) -> {
          Prose text = parts.stream().map(Settled::rejectedText).reduce(Prose.EMPTY, Prose::plus);
          parts.forEach(part -> roots.put(part.id(), root));
          if (!text.isEmpty() || story.block(root).cameWhole().isEmpty()) {
            texts.put(root, text);
          }
        });
  }

  /** Whether it stands when all is rejected. */
  boolean has(BlockId block) {
    return texts.containsKey(block);
  }

  /** Its text when all is rejected. */
  Prose text(BlockId block) {
    return texts.getOrDefault(block, Prose.EMPTY);
  }

  /** The block that stood before another one of them, or null. */
  @Nullable BlockId before(BlockId block) {
    List<BlockId> order = order();
    int index = order.indexOf(block);
    return index <= 0 ? null : order.get(index - 1);
  }

  /** In their first order: each moved block behind the one that it followed. */
  List<BlockId> order() {
    Map<Optional<BlockId>, List<BlockId>> followers = new HashMap<>();
    for (BlockId id : texts.keySet()) {
      moved(id)
          .ifPresent(moved ->
              followers.computeIfAbsent(place(moved.after()), key -> new ArrayList<>()).add(id));
    }
    followers.values().forEach(list -> list.sort(Comparator.comparing(BlockId::value)));
    List<BlockId> order = new ArrayList<>();
    Set<BlockId> placed = new HashSet<>();
    follow(Optional.empty(), followers, order, placed);
    for (BlockId id : texts.keySet()) {
      if (moved(id).isEmpty() && placed.add(id)) {
        order.add(id);
        follow(Optional.of(id), followers, order, placed);
      }
    }
    List<BlockId> circling =
        texts.keySet().stream()
            .filter(id -> !placed.contains(id))
            .sorted(Comparator.comparing(BlockId::value))
            .toList();
    order.addAll(0, circling);
    return order;
  }

  /** The one of them that a block belongs to, if it was split off; itself if it is one of them. */
  Optional<BlockId> place(@Nullable BlockId block) {
    return Optional.ofNullable(block).map(roots::get).filter(this::has);
  }

  private Optional<BlockSuggestion.Moved> moved(BlockId id) {
    return story.block(id).suggestion(BlockSuggestion.Moved.class);
  }

  private static void follow(
      Optional<BlockId> parent,
      Map<Optional<BlockId>, List<BlockId>> followers,
      List<BlockId> order,
      Set<BlockId> placed) {
    for (BlockId id : followers.getOrDefault(parent, List.of())) {
      if (placed.add(id)) {
        order.add(id);
        follow(Optional.of(id), followers, order, placed);
      }
    }
  }
}
