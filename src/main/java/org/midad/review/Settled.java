package org.midad.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Story;

/** A story as it is when everything suggested is decided the same way. */
final class Settled {
  private Settled() {}

  static Story accepted(Story story) {
    List<Block> blocks = new ArrayList<>();
    Chains.accepted(story)
        .texts()
        .forEach((id, parts) -> {
          Prose text = parts.stream().map(Settled::acceptedText).reduce(Prose.EMPTY, Prose::plus);
          blocks.add(story.block(id).withProse(text).withSuggestions(List.of()));
        });
    return story.withMeta(Fields.accepted(story.meta())).withBlocks(standing(blocks));
  }

  /** Where the letters of the accepted story stand: for each of its parts, in its order. */
  static Map<BlockId, List<Span>> acceptedPlaces(Story story) {
    Map<BlockId, List<Span>> places = new HashMap<>();
    Chains.accepted(story)
        .texts()
        .forEach((id, parts) ->
            places.put(id, parts.stream().flatMap(part -> staying(part).stream()).toList()));
    return places;
  }

  private static List<Span> staying(Block block) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (Run run : block.prose().runs()) {
      int to = from + run.text().length();
      if (run.marks().stream().noneMatch(Mark.Deleted.class::isInstance)) {
        boolean goesOn = !spans.isEmpty() && spans.getLast().to() == from;
        int start = goesOn ? spans.removeLast().from() : from;
        spans.add(new Span(block.id(), start, to));
      }
      from = to;
    }
    return spans;
  }

  static Story rejected(Story story) {
    Originals originals = new Originals(story);
    List<Block> blocks = new ArrayList<>();
    for (BlockId id : originals.order()) {
      blocks.add(rejected(story.block(id), originals.text(id)));
    }
    return story.withMeta(Fields.rejected(story.meta())).withBlocks(standing(blocks));
  }

  private static Block rejected(Block block, Prose text) {
    BlockKind kind =
        block
            .suggestion(BlockSuggestion.Recast.class)
            .map(BlockSuggestion.Recast::before)
            .filter(before -> (before == BlockKind.FIGURE) == (block.figure() != null))
            .orElse(block.kind());
    @Nullable Figure figure =
        block
            .suggestion(BlockSuggestion.Repictured.class)
            .filter(one -> block.figure() != null)
            .map(BlockSuggestion.Repictured::before)
            .orElse(block.figure());
    BlockSuggestion.@Nullable Turned turned =
        block.suggestion(BlockSuggestion.Turned.class).orElse(null);
    @Nullable Direction direction = turned == null ? block.direction() : turned.before();
    return new Block(block.id(), kind, text, figure, direction);
  }

  /** Direct changes may have left two parts of a kind that stands once: the later one gives way. */
  private static List<Block> standing(List<Block> blocks) {
    if (blocks.isEmpty()) {
      // Always the same one, since the same story is to come out of the same suggestions.
      return List.of(new Block(new BlockId("empty"), BlockKind.PARAGRAPH, Prose.EMPTY, null, null));
    }
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    return blocks.stream()
        .map(block ->
            block.kind().standsOnce() && !kinds.add(block.kind())
                ? block.withKind(BlockKind.PARAGRAPH)
                : block)
        .toList();
  }

  static Prose acceptedText(Block block) {
    List<Run> runs = new ArrayList<>();
    for (Run run : block.prose().runs()) {
      if (run.marks().stream().noneMatch(Mark.Deleted.class::isInstance)) {
        runs.add(new Run(run.text(), plain(run.marks())));
      }
    }
    return new Prose(runs);
  }

  static Prose rejectedText(Block block) {
    List<Run> runs = new ArrayList<>();
    for (Run run : block.prose().runs()) {
      if (run.marks().stream().noneMatch(Mark.Inserted.class::isInstance)) {
        runs.add(new Run(run.text(), before(run.marks())));
      }
    }
    return new Prose(runs);
  }

  /** Without what is suggested. */
  static Set<Mark> plain(Set<Mark> marks) {
    Set<Mark> plain = new HashSet<>(marks);
    plain.removeIf(Mark.Suggestion.class::isInstance);
    return plain;
  }

  private static Set<Mark> before(Set<Mark> marks) {
    Set<Mark> before = plain(marks);
    for (Mark mark : marks) {
      if (mark instanceof Mark.Remarked remarked) {
        before.removeIf(one -> one.getClass() == remarked.kind());
        if (remarked.before() != null) {
          before.add(Objects.requireNonNull(remarked.before()));
        }
      }
    }
    return before;
  }
}
