package org.midad.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.midad.check.StyleBook;
import org.midad.model.Tag;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;

/** Where a rule speaks: in every section that is ticked, or nowhere. */
final class SilentSections extends VBox {
  private final StyleBookModel model;
  private final String rule;

  SilentSections(Kit kit, StyleBookModel model, List<Tag> sections, String rule) {
    super(12);
    this.model = model;
    this.rule = rule;
    FlowPane boxes = new FlowPane(16, 8);
    CheckBox on = box(kit.messages().of("style.on"), StyleBook.EVERYWHERE);
    on.setId("rule-on");
    boxes.disableProperty().bind(on.selectedProperty().not());
    sections.forEach(section -> boxes.getChildren().add(box(section.name(), section.code())));
    getChildren().addAll(on, Choices.field(kit.messages().of("style.sections"), boxes));
  }

  private CheckBox box(String name, String code) {
    CheckBox box = new CheckBox(name);
    box.setSelected(!silent(model.draftProperty().get()).contains(code));
    box.selectedProperty()
        .subscribe((was, speaks) -> model.change(book -> with(book, code, speaks)));
    return box;
  }

  private Set<String> silent(StyleBook book) {
    return book.silent().getOrDefault(rule, Set.of());
  }

  private StyleBook with(StyleBook book, String code, boolean speaks) {
    Set<String> codes = new TreeSet<>(silent(book));
    if (speaks) {
      codes.remove(code);
    } else {
      codes.add(code);
    }
    Map<String, Set<String>> all = new HashMap<>(book.silent());
    if (codes.isEmpty()) {
      all.remove(rule);
    } else {
      all.put(rule, Set.copyOf(codes));
    }
    return new StyleBook(book.style(), book.rules(), all);
  }
}
