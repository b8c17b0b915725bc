package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Story;

/**
 * What an editor shows: the story, what is selected, and how the next typed letter will look.
 *
 * @param selection in places of the story; an end inside a grapheme goes behind it
 * @param pendingMarks what the next typed letter will carry
 */
public record EditorState(Story story, Selection selection, Set<Mark> pendingMarks) {
  /**
   * @throws NoSuchElementException if the selection names a block that the story does not have
   * @throws IndexOutOfBoundsException if it lies outside a block's text
   */
  public EditorState {
    selection = new Selection(snap(story, selection.anchor()), snap(story, selection.head()));
    pendingMarks = Set.copyOf(pendingMarks);
  }

  /** A state in which the next typed letter will look like its neighbour. */
  public static EditorState of(Story story, Selection selection) {
    Position head = selection.head();
    return new EditorState(
        story, selection, Marking.inherited(story.block(head.block()).prose(), head.offset()));
  }

  /**
   * With the caret before the first letter.
   *
   * @throws NoSuchElementException if the story has no block
   */
  public static EditorState of(Story story) {
    return of(story, Selection.caret(new Position(story.blocks().getFirst().id(), 0)));
  }

  /**
   * @throws StepException if a step does not fit
   */
  public EditorState apply(Transaction transaction) {
    Story changed = transaction.apply(story);
    Selection chosen = transaction.selection();
    return of(changed, chosen == null ? selection.map(transaction.mapping(story)) : chosen);
  }

  public EditorState withSelection(Selection changed) {
    return of(story, changed);
  }

  public EditorState withPendingMarks(Set<Mark> changed) {
    return new EditorState(story, selection, changed);
  }

  /** The end of the selection that comes first in the story. */
  public Position start() {
    return backward() ? selection.head() : selection.anchor();
  }

  /** The end of the selection that comes last in the story. */
  public Position end() {
    return backward() ? selection.anchor() : selection.head();
  }

  /** The block in which the caret is. */
  public Block block() {
    return story.block(selection.head().block());
  }

  /** The stretches of text that are selected, one for each block that has some. */
  public List<Span> selected() {
    Position start = start();
    Position end = end();
    List<Span> spans = new ArrayList<>();
    for (Block block :
        story.blocks().subList(story.indexOf(start.block()), story.indexOf(end.block()) + 1)) {
      int from = block.id().equals(start.block()) ? start.offset() : 0;
      int to = block.id().equals(end.block()) ? end.offset() : block.prose().length();
      if (from < to) {
        spans.add(new Span(block.id(), from, to));
      }
    }
    return spans;
  }

  /** Whether a place lies in what is selected, its ends included. */
  public boolean contains(Position position) {
    int block = story.indexOf(position.block());
    int first = story.indexOf(start().block());
    int last = story.indexOf(end().block());
    return first <= block
        && block <= last
        && (block > first || position.offset() >= start().offset())
        && (block < last || position.offset() <= end().offset());
  }

  private boolean backward() {
    Position anchor = selection.anchor();
    Position head = selection.head();
    return anchor.block().equals(head.block())
        ? head.offset() < anchor.offset()
        : story.indexOf(head.block()) < story.indexOf(anchor.block());
  }

  private static Position snap(Story story, Position position) {
    String text = story.block(position.block()).text();
    return new Position(position.block(), Boundaries.snap(text, position.offset()));
  }
}
