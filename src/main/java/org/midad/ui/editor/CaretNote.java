package org.midad.ui.editor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.midad.ui.text.StoryEditor;

/** What is told of the caret's place, to the eye and to a screen reader: what cannot be seen. */
final class CaretNote {
  private static final String BETWEEN = "  ·  ";

  private final StoryEditor page;
  private final HiddenWords words;
  private final Checks checks;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

  CaretNote(StoryEditor page, HiddenWords words, Checks checks) {
    this.page = page;
    this.words = words;
    this.checks = checks;
    page.stateProperty().subscribe(any -> tell());
    page.hiddenSignsProperty().subscribe(any -> tell());
    checks.marks().currentProperty().subscribe(any -> tell());
    page.accessibleHelpProperty().bind(told);
  }

  /** Empty where there is nothing to tell. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  private void tell() {
    Optional<String> hidden =
        page.hiddenSignsProperty().get() ? words.beside(page.getState()) : Optional.empty();
    Optional<String> finding = checks.marks().currentProperty().get().map(checks.words()::told);
    told.set(Stream.concat(finding.stream(), hidden.stream()).collect(Collectors.joining(BETWEEN)));
  }
}
