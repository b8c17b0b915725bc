package org.midad.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.midad.model.Term;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;

/** Asks what an entry is to be merged into, and says what that means. */
final class MergeForm extends VBox {
  private static final int OFFERS = 50;

  MergeForm(Kit kit, VocabulariesModel model, Term gone) {
    super(12);
    TermPicker picker =
        new TermPicker(
            kit,
            "term.merge-into",
            letters -> model.others(gone, letters, OFFERS),
            stays -> model.merge(gone, stays));
    VBox.setVgrow(picker, Priority.ALWAYS);
    Button go = kit.actions().mainButton(new Action("term.merge-go", picker::take));
    go.setId("merge-go");
    go.setDisable(true);
    picker.onChosen(chosen -> go.setDisable(chosen.isEmpty()));
    Button leave = kit.actions().flatButton(new Action("dialog.cancel", () -> model.choose(gone)));
    leave.setId("merge-cancel");
    HBox buttons = new HBox(8, leave, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            kit.dialogs().title(kit.messages().of("term.merge-title", gone.name())),
            kit.dialogs().text(kit.messages().of("term.merge-about", gone.name())),
            picker,
            buttons);
  }
}
