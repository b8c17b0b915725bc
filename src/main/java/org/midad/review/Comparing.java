package org.midad.review;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.Prose;
import org.midad.model.Story;

/** Finds what changed between two versions of a story. */
public final class Comparing {
  private final List<Block> before;
  private final List<Block> after;
  private final Strictness strictness;
  private final Pairs pairs;
  private final boolean[] staying;
  private final List<Part> parts = new ArrayList<>();

  private Comparing(Story before, Story after, Strictness strictness) {
    this.before = before.blocks();
    this.after = after.blocks();
    this.strictness = strictness;
    // The same pairs for both strictnesses: the looser one must not show what the other does not.
    pairs = Pairs.of(before, after);
    staying = pairs.staying();
  }

  /** Never fails, whatever the two have in common. */
  public static Comparison compare(Story before, Story after, Strictness strictness) {
    Comparing comparing = new Comparing(before, after, strictness);
    comparing.collect();
    FieldChanges fields = new FieldChanges(strictness);
    fields.ofStory(before.meta(), after.meta());
    for (Part part : comparing.parts) {
      switch (part) {
        case Part.Changed changed -> fields.ofBlock(changed.before(), changed.after());
        case Part.MovedHere moved -> fields.ofBlock(moved.before(), moved.after());
        case Part.Same same -> {}
        case Part.Inserted inserted -> {}
        case Part.Deleted deleted -> {}
        case Part.MovedAway moved -> {}
      }
    }
    return new Comparison(comparing.parts, fields.list());
  }

  private void collect() {
    gone(0);
    for (int is = 0; is < after.size(); is++) {
      int was = pairs.beforeOf(is);
      if (was < 0) {
        parts.add(new Part.Inserted(after.get(is)));
      } else if (staying[is]) {
        parts.add(stayed(before.get(was), after.get(is)));
        gone(was + 1);
      } else {
        Block moved = before.get(was);
        parts.add(new Part.MovedHere(moved, after.get(is), pieces(moved, after.get(is))));
      }
    }
  }

  /** What stood from here on, up to the next part that still stands. */
  private void gone(int from) {
    for (int was = from; was < before.size(); was++) {
      int is = pairs.afterOf(was);
      if (is >= 0 && staying[is]) {
        return;
      }
      Block block = before.get(was);
      parts.add(is < 0 ? new Part.Deleted(block) : new Part.MovedAway(block));
    }
  }

  private Part stayed(Block was, Block is) {
    List<Piece> pieces = pieces(was, is);
    boolean sameText = pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.SAME);
    return sameText && FieldChanges.none(was, is, strictness)
        ? new Part.Same(was, is)
        : new Part.Changed(was, is, pieces);
  }

  private List<Piece> pieces(Block was, Block is) {
    Prose text = is.prose();
    if (!was.prose().equals(text)) {
      return WordDifferences.of(was.prose(), text, strictness);
    }
    return text.isEmpty() ? List.of() : List.of(new Piece(Piece.Kind.SAME, text));
  }
}
