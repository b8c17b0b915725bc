package org.midad.ui.settings;

import java.util.List;
import javafx.scene.layout.VBox;
import org.midad.app.Styling;
import org.midad.check.Message;
import org.midad.model.Tag;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** A rule that comes with the program: what it is about, and where it speaks. */
final class GivenRule extends VBox {
  private final Kit kit;

  GivenRule(Kit kit, StyleBookModel model, List<Tag> sections, Styling.Known rule) {
    super(12);
    this.kit = kit;
    getChildren()
        .addAll(
            kit.dialogs().title(words(rule.title())),
            text(rule.reason()),
            text(rule.example()),
            new SilentSections(kit, model, sections, rule.name()));
  }

  private TextBlock text(Message message) {
    return kit.dialogs().text(words(message));
  }

  private String words(Message message) {
    return kit.messages().of(message.key(), message.arguments().toArray());
  }
}
