package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Prose;

/**
 * The text of one part as it is when all suggestions are accepted, with the way back to where its
 * letters stand in the story. Offsets are UTF-16 units.
 */
public final class ReadText {
  private final BlockId block;
  private final BlockKind kind;
  private final Prose prose;
  private final String text;
  private final List<Stretch> stretches;
  private final boolean arabic;

  /** In their order, found once for all rules. */
  private final List<Word> words;

  /**
   * Letters that follow one another in the story.
   *
   * @param at of the first in the text read
   * @param span where they stand
   */
  record Stretch(int at, Span span) {
    private int end() {
      return at + span.to() - span.from();
    }
  }

  /**
   * A word.
   *
   * @param from of its first letter
   * @param to behind its last letter
   * @param text as it stands
   * @param bare without vowels and tatweel
   */
  public record Word(int from, int to, String text, String bare) {}

  ReadText(Block block, List<Stretch> stretches) {
    this.block = block.id();
    this.kind = block.kind();
    this.prose = block.prose();
    this.text = prose.text();
    this.stretches = List.copyOf(stretches);
    this.words = TextWords.of(text);
    this.arabic = ArabicText.is(text);
  }

  /** Whether it is this part's text, and stands where it stood. */
  boolean reads(Block other, List<Stretch> places) {
    return block.equals(other.id())
        && kind == other.kind()
        && prose.equals(other.prose())
        && stretches.equals(places);
  }

  /** The part in which it begins. */
  public BlockId block() {
    return block;
  }

  public BlockKind kind() {
    return kind;
  }

  /** With the marks that readers see, and the anchors of comments. */
  public Prose prose() {
    return prose;
  }

  public String text() {
    return text;
  }

  /** Whether it is written in Arabic, so that Arabic's rules hold in it. */
  public boolean isArabic() {
    return arabic;
  }

  public List<Word> words() {
    return words;
  }

  /** Where letters stand in the story: in more than one piece where some between them are to go. */
  List<Span> pieces(int from, int to) {
    List<Span> pieces = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int start = Math.max(from, stretch.at());
      int end = Math.min(to, stretch.end());
      if (start < end) {
        pieces.add(span(stretch, start, end));
      }
    }
    return pieces.isEmpty() ? List.of(place(from)) : pieces;
  }

  /** From the first of some letters to the last in the part where the first stands. */
  Span span(int from, int to) {
    List<Span> pieces = pieces(from, to);
    Span first = pieces.getFirst();
    Span last =
        pieces.reversed().stream()
            .filter(piece -> piece.block().equals(first.block()))
            .findFirst()
            .orElse(first);
    return new Span(first.block(), first.from(), last.to());
  }

  /** The words of a stretch; of one without a word, those around it, by which it is known again. */
  String subject(int from, int to) {
    int first = 0;
    while (first < words.size() && words.get(first).to() <= from) {
      first++;
    }
    if (first < words.size() && words.get(first).from() < to) {
      return text.substring(from, to);
    }
    int start = first == 0 ? 0 : words.get(first - 1).from();
    int end = first == words.size() ? text.length() : words.get(first).to();
    return text.substring(Math.min(start, from), Math.max(end, to));
  }

  /** Between two letters: with the one before. */
  private Span place(int offset) {
    for (Stretch stretch : stretches.reversed()) {
      if (stretch.at() < offset || (stretch.at() == 0 && offset == 0)) {
        return span(stretch, offset, offset);
      }
    }
    return new Span(block, 0, 0);
  }

  private static Span span(Stretch stretch, int from, int to) {
    int moved = stretch.span().from() - stretch.at();
    return new Span(stretch.span().block(), from + moved, to + moved);
  }
}
