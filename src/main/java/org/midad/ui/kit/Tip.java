package org.midad.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What shows beside the pointer while it rests on a control. The small window for it is made when
 * somebody points there first. Most are never seen, and all together were a fifth of what the
 * window's thread did until the window stood.
 */
public final class Tip {
  private final Control control;
  private final Consumer<Tooltip> words;

  private Tip(Control control, Consumer<Tooltip> words) {
    this.control = control;
    this.words = words;
  }

  /**
   * @param words puts into it what it says
   */
  public static Tip on(Control control, Consumer<Tooltip> words) {
    Tip tip = new Tip(control, words);
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        any -> {
          if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip());
            tip.renew();
          }
        });
    return tip;
  }

  /** Of words that are always the same, and that screen readers read as help. */
  public static void on(Control control, String words) {
    on(control, tooltip -> tooltip.setText(words));
    control.setAccessibleHelp(words);
  }

  /** What it says is different now. */
  public void renew() {
    if (control.getTooltip() != null) {
      words.accept(control.getTooltip());
    }
  }
}
