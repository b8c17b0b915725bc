package org.midad.ui.publish;

import java.util.List;
import javafx.scene.layout.VBox;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** The fingerprint of a key, in groups that can be read out. */
final class Fingerprint extends VBox {
  /** In pixels. */
  private static final double SIZE = 17;

  private static final int GROUPS_IN_A_LINE = 4;

  private final Kit kit;

  Fingerprint(Kit kit) {
    this.kit = kit;
    setId("fingerprint");
  }

  void show(List<String> groups) {
    setAccessibleText(String.join(" ", groups));
    getChildren().clear();
    for (int from = 0; from + GROUPS_IN_A_LINE <= groups.size(); from += GROUPS_IN_A_LINE) {
      TextBlock line =
          kit.words(
              String.join("   ", groups.subList(from, from + GROUPS_IN_A_LINE)),
              FontWeight.SEMIBOLD,
              SIZE);
      line.setSide(TextBlock.Side.CENTER);
      getChildren().add(line);
    }
  }
}
