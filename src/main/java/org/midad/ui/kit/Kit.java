package org.midad.ui.kit;

import javafx.scene.layout.Region;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.text.TextBlock;

/**
 * What every view of one window is given, in the language that the window speaks. Made anew when
 * the language changes.
 *
 * @param layer the root of the window's scene
 */
public record Kit(
    Messages messages,
    FontBook fonts,
    Notices notices,
    Layer layer,
    Dialogs dialogs,
    Actions actions) {

  /** What a problem says, or why something is not allowed. */
  public String told(Problem problem) {
    return messages.of(problem.key(), problem.arguments().toArray());
  }

  /**
   * Words for a JavaFX label. Its text draws the invisible isolates around a name in the other
   * direction as boxes. Where the window runs from left to right, marks at both ends keep the order
   * as well. The mark of the other direction would be a box too; there a line keeps its order by
   * beginning with an Arabic word, for a label is set by its first letter.
   */
  public String line(String key, Object... arguments) {
    String mark = messages.isRightToLeft() ? "" : "\u200E";
    return messages.of(key, arguments).replaceAll("[\\u2068\\u2069]", mark);
  }

  /**
   * One line set by our own engine: for words with vowel marks, which a label puts in the wrong
   * place, and for numbers before Arabic words.
   *
   * @param size in pixels
   */
  public TextBlock words(String text, FontWeight weight, double size) {
    TextBlock words = new TextBlock(fonts, text);
    words.setFont(FontFamily.PLEX, weight);
    words.setSize(size);
    // What Plex needs from the hamza over an alef to the dots under a ya.
    words.setLeading(1.55);
    words.setMaxLines(1);
    words.setMaxHeight(Region.USE_PREF_SIZE);
    return words;
  }

  /** With a layer that has no content yet. */
  public static Kit of(Messages messages, FontBook fonts, Notices notices) {
    Layer layer = new Layer(messages, fonts, notices);
    return new Kit(
        messages,
        fonts,
        notices,
        layer,
        new Dialogs(messages, fonts, layer),
        new Actions(messages, fonts, notices));
  }
}
