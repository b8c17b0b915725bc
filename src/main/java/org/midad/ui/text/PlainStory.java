package org.midad.ui.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.model.Story;

/** A story as one text, a line for each part: how the machine outside counts its letters. */
final class PlainStory {
  private final Story story;
  private final List<Block> blocks;
  private final int[] starts;

  PlainStory(Story story) {
    this.story = story;
    this.blocks = story.blocks();
    starts = new int[blocks.size() + 1];
    for (int index = 0; index < blocks.size(); index++) {
      starts[index + 1] = starts[index] + blocks.get(index).prose().length() + 1;
    }
  }

  Story story() {
    return story;
  }

  String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  int length() {
    return starts[blocks.size()] - 1;
  }

  /** Parts in the story's order. */
  List<Block> blocks() {
    return blocks;
  }

  /** Where a part's text begins. */
  int start(int block) {
    return starts[block];
  }

  int offset(Position position) {
    return starts[story.indexOf(position.block())] + position.offset();
  }

  /** The part in which an offset lies, or behind which, at a line's end. */
  int blockAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, blocks.size(), offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The nearest place for an offset from outside, which may lie anywhere. */
  Position position(int offset) {
    int within = Math.clamp(offset, 0, length());
    int block = blockAt(within);
    return new Position(blocks.get(block).id(), within - starts[block]);
  }
}
