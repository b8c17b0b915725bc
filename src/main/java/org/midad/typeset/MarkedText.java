package org.midad.typeset;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.Set;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/** Turns prose into the JDK's attributed text: a font for every range, and what its marks show. */
final class MarkedText {
  /** Size of raised letters, in ems of the letters around them. */
  private static final float RAISED_SIZE = 0.62f;

  /** How far raised letters stand over the line, in ems of the letters around them. */
  private static final float RAISED_BY = 0.36f;

  /** Sideways per upwards: the slant that type designers give, about eleven degrees. */
  private static final double SLANT = 0.2;

  private final FontBook fonts;
  private final ParagraphStyle style;

  MarkedText(FontBook fonts, ParagraphStyle style) {
    this.fonts = fonts;
    this.style = style;
  }

  /** The text must not be empty. */
  AttributedString attributed(Prose prose, Direction direction) {
    AttributedString text = new AttributedString(prose.text().replace('\t', ' '));
    text.addAttribute(
        TextAttribute.RUN_DIRECTION,
        direction == Direction.RIGHT_TO_LEFT
            ? TextAttribute.RUN_DIRECTION_RTL
            : TextAttribute.RUN_DIRECTION_LTR);
    int start = 0;
    for (Run run : prose.runs()) {
      addRun(text, start, run);
      start += run.text().length();
    }
    return text;
  }

  private void addRun(AttributedString text, int start, Run run) {
    Set<Mark> marks = run.marks();
    FontWeight weight = style.weight();
    boolean slanted = false;
    boolean raised = false;
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Bold bold -> weight = FontWeight.BOLD;
        case Mark.Italic italic -> slanted = true;
        case Mark.Superscript superscript -> raised = true;
        case Mark.Link link -> {
          int end = start + run.text().length();
          text.addAttribute(TextAttribute.FOREGROUND, style.link(), start, end);
          text.addAttribute(
              TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_LOW_ONE_PIXEL, start, end);
        }
      }
    }
    float size = raised ? style.size() * RAISED_SIZE : style.size();
    for (FontBook.FontRange range : fonts.ranges(run.text(), style.family(), weight, size)) {
      text.addAttribute(
          TextAttribute.FONT,
          shaped(range.font(), slanted, raised),
          start + range.from(),
          start + range.to());
    }
  }

  private Font shaped(Font font, boolean slanted, boolean raised) {
    if (!slanted && !raised) {
      return font;
    }
    AffineTransform shape =
        AffineTransform.getTranslateInstance(0, raised ? -RAISED_BY * style.size() : 0);
    shape.shear(slanted ? -SLANT : 0, 0);
    return font.deriveFont(shape);
  }
}
