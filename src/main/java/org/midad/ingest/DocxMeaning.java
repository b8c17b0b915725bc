package org.midad.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;
import org.midad.model.Mark;

/** What paragraphs and letters of a Word document are in a story, and what they were before. */
final class DocxMeaning {
  private static final List<Mark> LOOKS =
      List.of(new Mark.Bold(), new Mark.Italic(), new Mark.Superscript());

  private final DocxStyles styles;

  DocxMeaning(DocxStyles styles) {
    this.styles = styles;
  }

  /** What part of a story a paragraph is: a caption is {@link BlockKind#FIGURE}. */
  BlockKind kind(DocxParagraph paragraph) {
    BlockKind named = styles.kind(paragraph.style());
    if (named != null) {
      return named;
    }
    BlockKind outlined =
        paragraph.outline() == null ? null : DocxStyles.outlined(paragraph.outline());
    if (outlined != null) {
      return outlined;
    }
    Boolean numbered = paragraph.numbered();
    return (numbered == null ? styles.isNumbered(paragraph.style()) : numbered)
        ? BlockKind.LIST_ITEM
        : BlockKind.PARAGRAPH;
  }

  /** Null where nothing or the letters tell it. */
  @Nullable Direction direction(DocxParagraph paragraph, String text) {
    Boolean told = paragraph.rightToLeft();
    if (told == null) {
      told = styles.rightToLeft(paragraph.style());
    }
    // Programs say left to right of Arabic too, where nobody chose; a Midad means it.
    if (!Boolean.TRUE.equals(told) && !styles.areOurs()) {
      return null;
    }
    Direction direction =
        Boolean.TRUE.equals(told) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    return ToldDirections.kept(direction, text);
  }

  /** What of a block's kind and direction was changed with changes tracked. */
  List<BlockSuggestion> changes(DocxParagraph paragraph, Block block) {
    DocxBefore<DocxParagraph> before = paragraph.before();
    List<BlockSuggestion> changes = new ArrayList<>();
    if (before != null) {
      BlockKind was = kind(before.was());
      if (was != block.kind() && was != BlockKind.FIGURE) {
        changes.add(new BlockSuggestion.Recast(was, before.by()));
      }
      Direction ran = direction(before.was(), block.text());
      if (ran != block.direction()) {
        changes.add(new BlockSuggestion.Turned(ran, before.by()));
      }
    }
    return changes;
  }

  /** What of the letters' look was changed with changes tracked. */
  Set<Mark> changes(DocxRun now, String text) {
    DocxBefore<DocxRun> before = now.before();
    Set<Mark> changes = new HashSet<>();
    if (before != null) {
      Set<Mark> old = styles.whole(before.was()).marks(text);
      Set<Mark> marks = now.marks(text);
      for (Mark mark : LOOKS) {
        if (old.contains(mark) != marks.contains(mark)) {
          changes.add(
              new Mark.Remarked(
                  old.contains(mark) ? mark : null, old.contains(mark) ? null : mark, before.by()));
        }
      }
    }
    return changes;
  }
}
