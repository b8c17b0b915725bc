package org.midad.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Position;

/**
 * A story in one line: «¶» parts its blocks, «|» is the caret, «^» where selecting began, «⇤» and
 * «⇥» before a block that it was made to run left or right, «#» before a headline, «◐» before a
 * letter on whose left half the mouse is pressed, and «◑» before one on whose right half.
 */
record MarkedStory(List<Block> blocks, Selection selection, List<Press> presses) {

  /** A place to press the mouse on. */
  record Press(Position letter, boolean leftHalf) {}

  static MarkedStory read(String marked) {
    List<Block> blocks = new ArrayList<>();
    List<Press> presses = new ArrayList<>();
    Position anchor = null;
    Position head = null;
    for (String part : marked.split("¶", -1)) {
      BlockKind kind = part.startsWith("#") ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
      Block block = Block.of(kind, part.replaceAll("[#|^⇤⇥◐◑]", ""));
      if (part.contains("⇤")) {
        block = block.withDirection(Direction.RIGHT_TO_LEFT);
      } else if (part.contains("⇥")) {
        block = block.withDirection(Direction.LEFT_TO_RIGHT);
      }
      int offset = 0;
      for (int index = 0; index < part.length(); index++) {
        char sign = part.charAt(index);
        Position here = new Position(block.id(), offset);
        switch (sign) {
          case '#', '⇤', '⇥' -> {
            // told above
          }
          case '|' -> head = here;
          case '^' -> anchor = here;
          case '◐', '◑' -> presses.add(new Press(here, sign == '◐'));
          default -> offset++;
        }
      }
      blocks.add(block);
    }
    Position caret = head == null ? new Position(blocks.getFirst().id(), 0) : head;
    return new MarkedStory(blocks, new Selection(anchor == null ? caret : anchor, caret), presses);
  }

  static String write(EditorState state) {
    List<String> parts = new ArrayList<>();
    Selection selection = state.selection();
    for (Block block : state.story().blocks()) {
      StringBuilder part = new StringBuilder(block.text());
      mark(part, block, selection);
      Direction chosen = block.direction();
      parts.add(
          (block.kind() == BlockKind.HEADLINE ? "#" : "")
              + (chosen == null ? "" : chosen == Direction.RIGHT_TO_LEFT ? "⇤" : "⇥")
              + part);
    }
    return String.join("¶", parts);
  }

  private static void mark(StringBuilder part, Block block, Selection selection) {
    boolean head = selection.head().block().equals(block.id());
    boolean anchor = selection.anchor().block().equals(block.id()) && !selection.empty();
    int from = anchor ? selection.anchor().offset() : 0;
    int at = head ? selection.head().offset() : 0;
    // The one further on first, lest it move the other.
    if (anchor && from >= at) {
      part.insert(from, '^');
    }
    if (head) {
      part.insert(at, '|');
    }
    if (anchor && from < at) {
      part.insert(from, '^');
    }
  }
}
