package org.midad.ui.settings;

import java.util.List;
import javafx.scene.layout.VBox;
import org.midad.check.HouseStyle;
import org.midad.check.StyleBook;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;

/** What a newspaper chooses of its style: the names of months, the length of a headline. */
final class HouseChoices extends VBox {
  HouseChoices(Kit kit, StyleBookModel model) {
    super(16);
    HouseStyle style = model.draftProperty().get().style();
    getChildren()
        .addAll(
            Choices.field(
                kit.messages().of("style.months"),
                Choices.row(
                    "style-months",
                    List.of(HouseStyle.Months.values()),
                    style.months(),
                    months -> kit.messages().of(months),
                    months ->
                        change(model, model.draftProperty().get().style().withMonths(months)))),
            Choices.field(
                kit.messages().of("style.headline"),
                Choices.row(
                    "style-headline",
                    List.of(60, 75, 90, 110, 130),
                    style.headline(),
                    letters -> kit.messages().of("column.number", letters),
                    letters ->
                        change(model, model.draftProperty().get().style().withHeadline(letters)))));
  }

  private static void change(StyleBookModel model, HouseStyle style) {
    model.change(book -> new StyleBook(style, book.rules(), book.silent()));
  }
}
