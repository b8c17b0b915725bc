package org.midad.ui.kit;

import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;

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

  /**
   * Words for a JavaFX label. Its text draws the invisible isolates around a name in the other
   * direction as boxes; marks of the window's own direction at both ends keep the order as well.
   */
  public String line(String key, Object... arguments) {
    String mark = messages.isRightToLeft() ? "\u200F" : "\u200E";
    return messages.of(key, arguments).replaceAll("[\\u2068\\u2069]", mark);
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
