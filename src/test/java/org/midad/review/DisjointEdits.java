package org.midad.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.midad.edit.AddMark;
import org.midad.edit.InsertBlock;
import org.midad.edit.JoinBlocks;
import org.midad.edit.Mapping;
import org.midad.edit.MoveBlock;
import org.midad.edit.RemoveBlock;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetDirection;
import org.midad.edit.SetKind;
import org.midad.edit.SplitBlock;
import org.midad.edit.Step;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * What two colleagues do to one story when neither touches what the other does. No word is drawn
 * twice.
 */
final class DisjointEdits {
  private final Random random;
  private final Story story;
  private final List<List<String>> words = new ArrayList<>();
  private final Set<String> claimed = new HashSet<>();
  private int count;

  DisjointEdits(Random random) {
    this.random = random;
    List<Block> blocks = new ArrayList<>();
    for (int block = 3 + random.nextInt(5); block > 0; block--) {
      List<String> all = new ArrayList<>();
      for (int word = 4 + random.nextInt(12); word > 0; word--) {
        all.add(word());
      }
      words.add(all);
      blocks.add(Block.of(BlockKind.PARAGRAPH, String.join(" ", all)));
    }
    story = new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  Story story() {
    return story;
  }

  /** Steps for the story as it is, none of which touches what an earlier one does. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int tries = random.nextInt(12); tries > 0; tries--) {
      draw(steps);
    }
    return steps;
  }

  /** The story with other words in a part, around the word at a place that both rewrite. */
  Story rewritten(int place) {
    Block block = story.blocks().getFirst();
    List<String> all = new ArrayList<>(words.getFirst());
    int from = random.nextInt(place + 1);
    int to = place + 1 + random.nextInt(all.size() - place);
    all.subList(from, to).clear();
    for (int more = random.nextInt(4); more >= 0; more--) {
      all.add(from, word());
    }
    return story.withBlock(block.withProse(Prose.of(String.join(" ", all))));
  }

  /** The story after all of the steps, each carried over those before it. */
  static Story apply(Story story, List<Step> steps) {
    Mapping mapping = Mapping.NONE;
    Story changed = story;
    for (Step step : steps) {
      for (Step mapped : step.map(mapping)) {
        mapping = mapping.then(mapped.mapping(changed));
        changed = mapped.apply(changed);
      }
    }
    return changed;
  }

  private void draw(List<Step> steps) {
    int block = random.nextInt(words.size());
    int word = 1 + random.nextInt(words.get(block).size() - 2);
    BlockId id = story.blocks().get(block).id();
    int from = String.join(" ", words.get(block).subList(0, word)).length() + 1;
    int to = from + words.get(block).get(word).length();
    switch (random.nextInt(11)) {
      case 0, 1 ->
          claim(steps, new ReplaceText(id, from, to, Prose.of(word())), around(block, word));
      case 2, 3 ->
          claim(
              steps, new ReplaceText(id, from, from, Prose.of(word() + " ")), around(block, word));
      case 4 -> claim(steps, new ReplaceText(id, from, to + 1, Prose.EMPTY), around(block, word));
      case 5 -> claim(steps, new AddMark(id, from, to, new Mark.Bold()), around(block, word));
      case 6 ->
          claim(
              steps,
              new SplitBlock(new Position(id, from), BlockId.create(), BlockKind.PARAGRAPH),
              Stream.concat(around(block, word), Stream.of("kind" + block, "whole" + block)));
      case 7 -> {
        if (block > 0) {
          claim(
              steps,
              new JoinBlocks(story.blocks().get(block - 1).id(), id),
              Stream.concat(whole(block), Stream.of("behind" + (block - 1), last(block - 1))));
        }
      }
      case 8 ->
          claim(
              steps,
              new InsertBlock(id, Block.of(BlockKind.PARAGRAPH, word() + " " + word())),
              Stream.of("behind" + block));
      case 9 -> {
        if (block > 0 && random.nextBoolean()) {
          claim(
              steps,
              new RemoveBlock(id),
              Stream.concat(whole(block), Stream.of("behind" + block, "behind" + (block - 1))));
        } else {
          claim(steps, new SetDirection(id, Direction.LEFT_TO_RIGHT), Stream.of("kind" + block));
        }
      }
      default -> {
        int behind = random.nextInt(words.size());
        if (claimed.isEmpty() && behind != block && behind != block - 1) {
          claim(
              steps,
              new MoveBlock(id, story.blocks().get(behind).id()),
              Stream.of("place" + block));
          for (int every = 0; every < words.size(); every++) {
            claimed.addAll(List.of("behind" + every, "whole" + every));
          }
        } else {
          claim(steps, new SetKind(id, BlockKind.QUOTE), Stream.of("kind" + block));
        }
      }
    }
  }

  private void claim(List<Step> steps, Step step, Stream<String> claims) {
    List<String> all = claims.toList();
    if (all.stream().noneMatch(claimed::contains)) {
      claimed.addAll(all);
      steps.add(step);
    }
  }

  private static Stream<String> around(int block, int word) {
    return Stream.of(block + " " + (word - 1), block + " " + word, block + " " + (word + 1));
  }

  private Stream<String> whole(int block) {
    return Stream.concat(
        Stream.of("kind" + block, "whole" + block),
        java.util.stream.IntStream.range(0, words.get(block).size())
            .mapToObj(word -> block + " " + word));
  }

  private String last(int block) {
    return block + " " + (words.get(block).size() - 1);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int rest = ++count; rest > 0; rest /= 20) {
      word.append((char) ('ا' + 7 + rest % 20));
    }
    return word.append('ة').toString();
  }
}
