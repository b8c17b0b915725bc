package org.midad.ui.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.midad.typeset.FontFamily;

/** What a reader may choose of how a page looks, each by itself. */
final class Looks {
  final ObjectProperty<PageColors> colors =
      new SimpleObjectProperty<>(this, "colors", PageColors.LIGHT);
  final ObjectProperty<FontFamily> family =
      new SimpleObjectProperty<>(this, "family", FontFamily.NASKH);
  final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 1);
  final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  final BooleanProperty hiddenSigns = new SimpleBooleanProperty(this, "hiddenSigns");

  /** Told how the page looks whenever that changes. */
  void onChanged(Consumer<PageLook> listener) {
    for (ObservableValue<?> each : List.of(colors, family, textSize, zoom, hiddenSigns)) {
      each.addListener(any -> listener.accept(now()));
    }
  }

  PageLook now() {
    return new PageLook(colors.get(), family.get(), textSize.get() * zoom.get(), hiddenSigns.get());
  }
}
