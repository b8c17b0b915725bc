package org.midad.typeset;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/** Turns prose into the JDK's attributed text: a font for every range, and what its marks show. */
final class MarkedText {
  private static final Pattern BEFORE_KAF = Pattern.compile("(?<=\\S) (?=ك)");

  /** What such a space gets more in Plex, whose kaf leans over it; in ems. */
  private static final float KAF_LEANS = 0.15f;

  /** Sideways per upwards: the slant that type designers give, about eleven degrees. */
  private static final double SLANT = 0.2;

  private final FontBook fonts;
  private final ParagraphStyle style;

  MarkedText(FontBook fonts, ParagraphStyle style) {
    this.fonts = fonts;
    this.style = style;
  }

  /** The text must not be empty. */
  AttributedString attributed(Prose prose, ShownText shown, Direction direction) {
    AttributedString text = new AttributedString(shown.text());
    text.addAttribute(
        TextAttribute.RUN_DIRECTION,
        direction == Direction.RIGHT_TO_LEFT
            ? TextAttribute.RUN_DIRECTION_RTL
            : TextAttribute.RUN_DIRECTION_LTR);
    addLevels(text, shown.levels());
    int start = 0;
    for (Run run : prose.runs()) {
      addRun(text, shown, start, run);
      start += run.text().length();
    }
    return text;
  }

  /** As overrides, which the JDK has for levels over 0 alone. */
  private static void addLevels(AttributedString text, byte[] levels) {
    int start = 0;
    for (int at = 1; at <= levels.length; at++) {
      if (at == levels.length || levels[at] != levels[start]) {
        text.addAttribute(
            TextAttribute.BIDI_EMBEDDING, -(levels[start] + ShownText.RAISED), start, at);
        start = at;
      }
    }
  }

  private void addRun(AttributedString text, ShownText shown, int start, Run run) {
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
          int from = shown.shown(start);
          int to = shown.shown(start + run.text().length());
          text.addAttribute(TextAttribute.FOREGROUND, style.link(), from, to);
          text.addAttribute(
              TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_LOW_ONE_PIXEL, from, to);
        }
        case Mark.Suggestion suggestion -> {
          // painted behind the letters, in its author's colour
        }
        case Mark.Commented commented -> {
          // likewise
        }
      }
    }
    for (FontBook.FontRange range :
        fonts.ranges(run.text(), style.family(), weight, style.size())) {
      Font font = shaped(range.font(), slanted, raised);
      text.addAttribute(
          TextAttribute.FONT,
          font,
          start + range.from() == 0 ? 0 : shown.shown(start + range.from()),
          shown.shown(start + range.to()));
      if (style.family() == FontFamily.PLEX) {
        Matcher spaces = BEFORE_KAF.matcher(run.text()).region(range.from(), range.to());
        while (spaces.find()) {
          text.addAttribute(
              TextAttribute.FONT,
              font.deriveFont(Map.of(TextAttribute.TRACKING, KAF_LEANS)),
              shown.shown(start + spaces.start()),
              shown.shown(start + spaces.end()));
        }
      }
    }
  }

  private static Font shaped(Font font, boolean slanted, boolean raised) {
    Font shaped = slanted ? font.deriveFont(AffineTransform.getShearInstance(-SLANT, 0)) : font;
    // By the attribute: a font moved up by a transform would move the rest of its line too.
    return raised
        ? shaped.deriveFont(Map.of(TextAttribute.SUPERSCRIPT, TextAttribute.SUPERSCRIPT_SUPER))
        : shaped;
  }
}
