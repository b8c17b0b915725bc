package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Figure;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * A story as lines of the form {@code kind:text}, with {@code |} where the caret is, or {@code <}
 * at the selection's anchor and {@code >} at its head. Somebody suggests that {@code kind-:text}
 * goes, and that {@code kind^:text} joins the block before it.
 */
record Page(EditorState state) {

  static Page of(String... lines) {
    List<Block> blocks = new ArrayList<>();
    Position anchor = null;
    Position head = null;
    for (String line : lines) {
      String[] parts = line.split(":", 2);
      String text = parts[1].replaceAll("[<>|]", "");
      BlockKind kind = BlockKind.valueOf(parts[0].replaceAll("[-^]", "").toUpperCase(Locale.ROOT));
      Block block =
          kind == BlockKind.FIGURE ? Block.of(Figure.PENDING, text) : Block.of(kind, text);
      BlockId joins = parts[0].endsWith("^") ? blocks.getLast().id() : null;
      if (joins != null || parts[0].endsWith("-")) {
        block = block.withSuggestions(List.of(new BlockSuggestion.Removed(joins, Fixtures.STAMP)));
      }
      blocks.add(block);
      anchor = mark(block, parts[1].replace(">", ""), "[<|]", anchor);
      head = mark(block, parts[1].replace("<", ""), "[>|]", head);
    }
    Story story = new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
    return new Page(
        anchor == null || head == null
            ? EditorState.of(story)
            : EditorState.of(story, new Selection(anchor, head)));
  }

  private static @Nullable Position mark(
      Block block, String text, String sign, @Nullable Position found) {
    String[] around = text.split(sign, 2);
    return around.length == 1 ? found : new Position(block.id(), around[0].length());
  }

  /** After a command; as it is if the command gives nothing. */
  Page then(BiFunction<EditorState, Stamp, Optional<Transaction>> command) {
    return new Page(command.apply(state, Fixtures.STAMP).map(state::apply).orElse(state));
  }

  Page shows(String... lines) {
    assertThat(lines()).containsExactly(lines);
    return this;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Block block : state.story().blocks()) {
      StringBuilder text = new StringBuilder(block.text());
      Selection selection = state.selection();
      boolean headLast = state.end().equals(selection.head());
      if (selection.empty()) {
        sign(text, block, selection.head(), "|");
      } else {
        sign(text, block, state.end(), headLast ? ">" : "<");
        sign(text, block, state.start(), headLast ? "<" : ">");
      }
      String leaving = block.gone() ? "-" : block.leaving() ? "^" : "";
      lines.add(block.kind().name().toLowerCase(Locale.ROOT) + leaving + ":" + text);
    }
    return lines;
  }

  private static void sign(StringBuilder text, Block block, Position place, String sign) {
    if (place.block().equals(block.id())) {
      text.insert(place.offset(), sign);
    }
  }
}
