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
