package org.midad.ui.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.typeset.Alignment;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.typeset.ParagraphLayout;
import org.midad.typeset.ParagraphStyle;
import org.midad.typeset.Typesetter;
import org.midad.ui.text.Sight.Beside;
import org.midad.ui.text.Sight.Review;
import org.midad.ui.text.Sight.Seam;
import org.midad.ui.text.Sight.Suggested;
import org.midad.ui.text.Sight.Suggested.Change;

/** Tells what is seen of the suggestions for a part. Only asked for parts that are in view. */
final class ReviewSight {
  /** Of the words in the margin, in page pixels. */
  private static final float SIZE = 10;

  private static final float LEADING = 1.35f;

  /** In a margin narrower than this, in page pixels, only the bar has room. */
  private static final float NARROW = 30;

  private final Typesetter typesetter;

  /** What was set last, so that the same words keep their layout. */
  private final Map<String, ParagraphLayout> words = new HashMap<>();

  private float wordsWidth;
  private Reviewing reviewing = Reviewing.PLAIN;

  ReviewSight(FontBook fonts) {
    typesetter = new Typesetter(fonts);
  }

  void setReviewing(Reviewing changed) {
    reviewing = changed;
    words.clear();
  }

  /**
   * @param margin how wide the paper is beside the column of text, in page pixels
   * @param main where the page's lines begin
   */
  Review of(Block block, Story story, PageColors colors, float margin, Direction main) {
    List<Suggested> letters = letters(block, colors);
    List<Beside> beside = new ArrayList<>();
    for (BlockSuggestion suggestion : block.suggestions()) {
      beside.add(
          new Beside(
              ink(suggestion.by(), colors),
              words(
                  reviewing.words().apply(suggestion), margin - Review.APART - Review.EDGE, main)));
    }
    Seam seam = seam(block, story, colors);
    return letters.isEmpty() && beside.isEmpty() && seam == null
        ? Review.NONE
        : new Review(letters, beside, seam);
  }

  private List<Suggested> letters(Block block, PageColors colors) {
    Stamp inserted = whole(block, Change.INSERTED);
    Stamp deleted = whole(block, Change.DELETED);
    List<Suggested> found = new ArrayList<>();
    int start = 0;
    for (Run run : block.prose().runs()) {
      int end = start + run.text().length();
      Stamp in = inserted;
      Stamp out = deleted;
      for (Mark mark : run.marks()) {
        switch (mark) {
          case Mark.Inserted(var by) -> in = by;
          case Mark.Deleted(var by) -> out = by;
          case Mark.Remarked remarked ->
              add(found, start, end, Change.REMARKED, remarked.by(), colors);
          case Mark.Bold bold -> {}
          case Mark.Italic italic -> {}
          case Mark.Superscript superscript -> {}
          case Mark.Link link -> {}
          case Mark.Commented commented -> {}
        }
      }
      add(found, start, end, Change.INSERTED, in, colors);
      add(found, start, end, Change.DELETED, out, colors);
      start = end;
    }
    return found;
  }

  /** Who suggests that all of a block comes, or goes. */
  private static @Nullable Stamp whole(Block block, Change change) {
    for (BlockSuggestion suggestion : block.suggestions()) {
      boolean meant =
          switch (suggestion) {
            case BlockSuggestion.Inserted inserted ->
                change == Change.INSERTED && inserted.splitFrom() == null;
            case BlockSuggestion.Removed removed ->
                change == Change.DELETED && removed.joins() == null;
            case BlockSuggestion.Recast recast -> false;
            case BlockSuggestion.Turned turned -> false;
            case BlockSuggestion.Repictured repictured -> false;
            case BlockSuggestion.Moved moved -> false;
          };
      if (meant) {
        return suggestion.by();
      }
    }
    return null;
  }

  private void add(
      List<Suggested> found,
      int from,
      int to,
      Change change,
      @Nullable Stamp by,
      PageColors colors) {
    if (by == null) {
      return;
    }
    Color ink = ink(by, colors);
    for (int index = 0; index < found.size(); index++) {
      Suggested before = found.get(index);
      if (before.to() == from && before.change() == change && before.colour().equals(ink)) {
        found.set(index, new Suggested(before.from(), to, change, ink));
        return;
      }
    }
    found.add(new Suggested(from, to, change, ink));
  }

  /** Whether the next part was made of this one's text, or shall go on in its line. */
  private @Nullable Seam seam(Block block, Story story, PageColors colors) {
    int next = story.indexOf(block.id()) + 1;
    if (next == 0 || next == story.blocks().size()) {
      return null;
    }
    for (BlockSuggestion suggestion : story.blocks().get(next).suggestions()) {
      boolean split =
          suggestion instanceof BlockSuggestion.Inserted inserted
              && block.id().equals(inserted.splitFrom());
      boolean joined =
          suggestion instanceof BlockSuggestion.Removed removed
              && block.id().equals(removed.joins());
      if (split || joined) {
        return new Seam(ink(suggestion.by(), colors), joined);
      }
    }
    return null;
  }

  private Color ink(Stamp by, PageColors colors) {
    return colors.ink(reviewing.inks().apply(by.author()));
  }

  private @Nullable ParagraphLayout words(String text, float room, Direction main) {
    if (text.isEmpty() || room < NARROW) {
      return null;
    }
    if (room != wordsWidth) {
      words.clear();
      wordsWidth = room;
    }
    return words.computeIfAbsent(
        text,
        any ->
            typesetter.layOut(
                Prose.of(text),
                ParagraphStyle.of(FontFamily.PLEX, FontWeight.MEDIUM, SIZE, LEADING)
                    // Beside the bar.
                    .withAlignment(
                        main == Direction.RIGHT_TO_LEFT ? Alignment.LEFT : Alignment.RIGHT),
                room,
                main));
  }
}
