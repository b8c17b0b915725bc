package org.midad.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.midad.app.Column;
import org.midad.app.Settings.StoryFont;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;

/** The column of print in which a story's lines and centimetres are counted. */
final class PrintSettings extends VBox {
  private final Kit kit;
  private final SettingsModel model;

  PrintSettings(Kit kit, SettingsModel model) {
    super(16);
    this.kit = kit;
    this.model = model;
    getChildren()
        .addAll(
            numbers(
                "settings.column-width",
                List.of(35.0, 40.0, 45.0, 50.0, 60.0, 75.0, 95.0),
                Column::millimetres,
                Column::withMillimetres),
            font(),
            numbers(
                "settings.column-points",
                List.of(8.0, 8.5, 9.0, 9.5, 10.0, 11.0, 12.0),
                Column::points,
                Column::withPoints),
            numbers(
                "settings.column-leading",
                List.of(9.0, 10.0, 10.5, 11.0, 12.0, 13.0, 14.0),
                Column::leading,
                Column::withLeading));
  }

  private Node font() {
    return Choices.field(
        kit.messages().of("settings.column-font"),
        Choices.row(
            "column-font",
            List.of(StoryFont.values()),
            model.current().newspaper().column().font(),
            font -> kit.messages().of(font),
            font ->
                model.change(settings ->
                    settings.withNewspaper(paper -> paper.withColumn(now -> now.withFont(font))))));
  }

  private Node numbers(
      String key,
      List<Double> offered,
      Function<Column, Double> chosen,
      BiFunction<Column, Double, Column> with) {
    return Choices.field(
        kit.messages().of(key),
        Choices.row(
            key.replace("settings.", ""),
            offered,
            chosen.apply(model.current().newspaper().column()),
            number -> kit.messages().of("column.number", number),
            number ->
                model.change(settings ->
                    settings.withNewspaper(
                        paper -> paper.withColumn(now -> with.apply(now, number))))));
  }
}
