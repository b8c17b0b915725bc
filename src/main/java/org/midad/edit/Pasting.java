package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** What comes from the clipboard, and what goes to it. */
public final class Pasting {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private Pasting() {}

  /**
   * Puts plain text in the place of what is selected. Each line becomes a paragraph, or an item
   * inside a list; blank lines are left out. In the header or a caption the first line goes in, and
   * the others become paragraphs after the header.
   */
  public static Optional<Transaction> text(EditorState state, String text, Stamp stamp) {
    List<String> lines = lines(text);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Edits edits = new Edits(state.story(), stamp);
    Deleting.selected(state, edits);
    Position at = state.start();
    Block block = edits.story().block(at.block());
    List<String> rest = lines.subList(1, lines.size());
    if (!rest.isEmpty() && block.kind().isBody()) {
      return body(edits, at, lines, state);
    }
    Position end = insert(edits, at, lines.getFirst(), state);
    return edits.caretAt(rest.isEmpty() ? end : behindHeader(edits, block, rest));
  }

  /**
   * Puts blocks with their marks in the place of what is selected. One plain paragraph goes into
   * the line; of several, the first and the last become one with the text around the caret where
   * their kind allows it. Parts of the header go where they belong if the story has none there yet;
   * else a headline becomes a crosshead and the others paragraphs. In the header or a caption the
   * first text goes in, and the rest stands behind the header.
   */
  public static Optional<Transaction> fragment(EditorState state, Fragment fragment, Stamp stamp) {
    Edits edits = new Edits(state.story(), stamp);
    Deleting.selected(state, edits);
    return new FragmentPaste(edits, state.start()).paste(fragment);
  }

  /**
   * What is selected, with its kinds, marks and pictures. Of one block it is a stretch of text,
   * whatever the block's kind.
   */
  public static Optional<Fragment> taken(EditorState state) {
    Story story = state.story();
    Position start = state.start();
    Position end = state.end();
    List<Block> blocks = new ArrayList<>();
    for (Block block :
        story.blocks().subList(story.indexOf(start.block()), story.indexOf(end.block()) + 1)) {
      int length = block.prose().length();
      int from = block.id().equals(start.block()) ? start.offset() : 0;
      int to = block.id().equals(end.block()) ? end.offset() : length;
      boolean whole = from == 0 && to == length && !start.block().equals(end.block());
      if (whole ? !Parts.emptyText(block) : from < to) {
        Block part = block.withProse(block.prose().slice(from, to));
        boolean stretch = start.block().equals(end.block()) || (Parts.figure(block) && !whole);
        blocks.add(
            stretch
                ? Block.of(BlockKind.PARAGRAPH, part.prose()).withDirection(block.direction())
                : part);
      }
    }
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Fragment(blocks));
  }

  /**
   * What is selected, as plain text: a line for each block that has text. Letters that somebody
   * suggests to delete are left out.
   */
  public static String copied(EditorState state) {
    return state.selected().stream()
        .map(span ->
            Fragment.read(state.story().block(span.block()).prose().slice(span.from(), span.to()))
                .text())
        .collect(Collectors.joining("\n"));
  }

  /** The characters that can stand in a line; a tab becomes a space. */
  static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(codePoint -> codePoint == '\t' ? ' ' : codePoint)
        .filter(Pasting::stands)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean stands(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static List<String> lines(String text) {
    List<String> lines =
        LINE_BREAK
            .splitAsStream(text)
            .map(Pasting::printable)
            .filter(line -> !line.isBlank())
            .toList();
    return lines.size() > 1 ? lines.stream().map(String::strip).toList() : lines;
  }

  private static Position insert(Edits edits, Position at, String line, EditorState state) {
    Prose around = edits.story().block(at.block()).prose();
    Set<Mark> marks = Marking.between(around, at.offset(), at.offset(), state.pendingMarks());
    edits.replace(new Span(at.block(), at.offset(), at.offset()), Prose.of(line, marks));
    return new Position(at.block(), at.offset() + line.length());
  }

  private static Optional<Transaction> body(
      Edits edits, Position at, List<String> lines, EditorState state) {
    Block block = edits.story().block(at.block());
    BlockKind kind = block.kind() == BlockKind.LIST_ITEM ? block.kind() : BlockKind.PARAGRAPH;
    BlockId tail = BlockId.create();
    edits.add(new SplitBlock(at, tail, kind));
    BlockId previous = insert(edits, at, lines.getFirst(), state).block();
    for (String line : lines.subList(1, lines.size() - 1)) {
      previous = edits.insert(previous, Block.of(kind, line));
    }
    return edits.caretAt(insert(edits, new Position(tail, 0), lines.getLast(), state));
  }

  /** Makes paragraphs behind the header's last part; an empty one that waits there gives way. */
  private static Position behindHeader(Edits edits, Block part, List<String> lines) {
    Block last = part;
    Optional<Block> next = Parts.after(edits.story(), last);
    while (next.isPresent() && !next.get().kind().isBody()) {
      last = next.get();
      next = Parts.after(edits.story(), last);
    }
    List<Block> paragraphs = new ArrayList<>();
    lines.forEach(line -> paragraphs.add(Block.of(BlockKind.PARAGRAPH, line)));
    BlockId previous = last.id();
    for (Block paragraph : paragraphs) {
      previous = edits.insert(previous, paragraph);
    }
    next.filter(Parts::emptyText).ifPresent(empty -> edits.add(new RemoveBlock(empty.id())));
    return Parts.end(paragraphs.getLast());
  }
}
