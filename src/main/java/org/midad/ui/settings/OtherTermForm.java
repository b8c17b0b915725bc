package org.midad.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.midad.model.Term;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;

/** Asks for the other entry that is to do something with one, and says what that means. */
final class OtherTermForm extends VBox {
  private static final int OFFERS = 50;

  /** Of its words. */
  private record Keys(String title, String about, String into, String go) {}

  /**
   * @param find what fits some letters, the best first
   */
  private OtherTermForm(
      Kit kit,
      VocabulariesModel model,
      Keys keys,
      Term term,
      Function<String, List<Term>> find,
      Consumer<Term> taken) {
    super(12);
    TermPicker picker = new TermPicker(kit, keys.into(), find, taken);
    VBox.setVgrow(picker, Priority.ALWAYS);
    Button go = kit.actions().mainButton(new Action(keys.go(), picker::take));
    go.setId("other-go");
    go.setDisable(true);
    picker.onChosen(chosen -> go.setDisable(chosen.isEmpty()));
    Button leave = kit.actions().flatButton(new Action("dialog.cancel", () -> model.choose(term)));
    leave.setId("other-cancel");
    HBox buttons = new HBox(8, leave, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            kit.dialogs().title(kit.messages().of(keys.title(), term.name())),
            kit.dialogs().text(kit.messages().of(keys.about(), term.name())),
            picker,
            buttons);
  }

  /** Asks what an entry is to be merged into. */
  static OtherTermForm merging(Kit kit, VocabulariesModel model, Term gone) {
    return new OtherTermForm(
        kit,
        model,
        new Keys("term.merge-title", "term.merge-about", "term.merge-into", "term.merge-go"),
        gone,
        letters -> model.others(gone, letters, OFFERS),
        stays -> model.merge(gone, stays));
  }

  /** Asks what an entry is to belong to. */
  static OtherTermForm placing(Kit kit, VocabulariesModel model, Term placed) {
    return new OtherTermForm(
        kit,
        model,
        new Keys("term.place-title", "term.place-about", "term.place-into", "term.place-go"),
        placed,
        letters -> model.above(placed, letters, OFFERS),
        above -> model.place(placed, Optional.of(above)));
  }
}
