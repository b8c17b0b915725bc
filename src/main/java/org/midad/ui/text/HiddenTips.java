package org.midad.ui.text;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.midad.typeset.HiddenSign;
import org.midad.typeset.PlacedBlock;

/** Says what a sign is that nobody sees, while such signs are shown and the mouse is on one. */
final class HiddenTips {
  /** How far from its middle a sign can be pointed at, in ems. */
  private static final float REACH = 0.3f;

  private final PageView view;
  private final ObservableBooleanValue shown;
  private final Tooltip tip = new Tooltip();
  private @Nullable HiddenNames names;
  private String told = "";

  HiddenTips(PageView view, ObservableBooleanValue shown) {
    this.view = view;
    this.shown = shown;
    tip.setId("hidden-tip");
    view.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
  }

  void setNames(HiddenNames changed) {
    names = changed;
  }

  private void moved(MouseEvent event) {
    String name = shown.get() ? nameAt(event.getX(), event.getY()).orElse("") : "";
    if (name.equals(told)) {
      return;
    }
    told = name;
    tip.setText(name);
    if (name.isEmpty()) {
      tip.hide();
      Tooltip.uninstall(view, tip);
    } else {
      Tooltip.install(view, tip);
    }
  }

  private Optional<String> nameAt(double viewX, double viewY) {
    HiddenNames known = names;
    Bounds column = view.column();
    float x = (float) (viewX - column.getMinX());
    float y = (float) (viewY - column.getMinY());
    PlacedBlock block = view.page().blockAt(x, y);
    DirectionSign sign =
        DirectionSign.of(
            block, view.page().width(), view.page().style().zoom(), view.page().direction());
    if (known == null) {
      return Optional.empty();
    }
    if (sign.isAt(x, y)) {
      return Optional.of(known.of(sign.direction(), sign.chosen()));
    }
    return signAt(block, x - block.x(), y - block.y()).map(known::of);
  }

  private static Optional<HiddenSign> signAt(PlacedBlock block, float x, float y) {
    return block.prompt() != null
        ? Optional.empty()
        : block.layout().hiddenSigns().stream()
            .filter(sign ->
                Math.abs(sign.x() - x) < REACH * sign.size()
                    && y < sign.baseline() + REACH * sign.size()
                    && y > sign.baseline() - sign.size())
            .min(Comparator.comparingDouble(sign -> Math.abs(sign.x() - x)));
  }
}
