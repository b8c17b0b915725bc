package org.midad.ui.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.midad.app.Writing;
import org.midad.arabic.typing.Digits;
import org.midad.arabic.typing.HouseStyle;
import org.midad.arabic.typing.QuotePair;
import org.midad.arabic.typing.TypingHelp;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;

/** How the house writes: what is put right while somebody types. */
final class WritingSettings extends VBox {
  private final Kit kit;
  private final SettingsModel model;

  WritingSettings(Kit kit, SettingsModel model) {
    super(16);
    this.kit = kit;
    this.model = model;
    getChildren()
        .addAll(
            helps(),
            innerQuotes(),
            digits(),
            arrows(),
            Choices.field(
                kit.messages().of("settings.corrections"),
                new CorrectionsEditor(
                    kit,
                    model.current().writing().house().corrections(),
                    words -> change(house -> house.withCorrections(words)))));
  }

  private Node helps() {
    GridPane grid = new GridPane();
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().addAll(half, half);
    grid.setVgap(8);
    List<TypingHelp> helps = List.of(TypingHelp.values());
    for (TypingHelp help : helps) {
      int place = helps.indexOf(help);
      CheckBox box = new CheckBox(kit.messages().of(help));
      box.setId("help-" + place);
      box.setSelected(model.current().writing().house().helps().contains(help));
      box.setOnAction(event -> change(house -> house.with(help, box.isSelected())));
      grid.add(box, place % 2, place / 2);
    }
    return Choices.field(kit.messages().of("settings.helps"), grid);
  }

  private Node innerQuotes() {
    return Choices.field(
        kit.messages().of("settings.inner-quotes"),
        Choices.row(
            "inner-quotes",
            List.of(QuotePair.values()),
            model.current().writing().house().innerQuotes(),
            pair -> kit.messages().of(pair),
            pair -> change(house -> house.withInnerQuotes(pair))));
  }

  private Node digits() {
    return Choices.field(
        kit.messages().of("settings.digits"),
        Choices.row(
            "digits",
            List.of(Digits.values()),
            model.current().writing().house().digits(),
            digits -> kit.messages().of(digits),
            digits -> change(house -> house.withDigits(digits))));
  }

  private Node arrows() {
    return Choices.field(
        kit.messages().of("settings.arrows"),
        Choices.row(
            "arrows",
            List.of(Writing.ArrowKeys.values()),
            model.current().writing().arrows(),
            arrows -> kit.messages().of(arrows),
            arrows ->
                model.change(
                    settings -> settings.withWriting(writing -> writing.withArrows(arrows)))));
  }

  private void change(UnaryOperator<HouseStyle> change) {
    model.change(settings ->
        settings.withWriting(writing -> writing.withHouse(change.apply(writing.house()))));
  }
}
