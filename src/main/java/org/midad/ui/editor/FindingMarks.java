package org.midad.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.check.Finding;
import org.midad.check.Severity;
import org.midad.edit.Selection;
import org.midad.edit.Span;
import org.midad.model.Position;
import org.midad.ui.kit.Follow;
import org.midad.ui.text.Doubt;
import org.midad.ui.text.StoryEditor;

/** Shows on the page what was found, and knows which finding the reader is at. */
final class FindingMarks {
  private final StoryEditor page;
  private final FindingsModel findings;
  private final ReadOnlyObjectWrapper<Optional<Finding>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Of a finding that the reader chose: it counts for as long as the caret stays. */
  private @Nullable Selection chosenAt;

  FindingMarks(StoryEditor page, FindingsModel findings) {
    this.page = page;
    this.findings = findings;
    Follow.value(page, findings.foundProperty(), any -> settle());
    Follow.value(page, page.stateProperty(), any -> settle());
  }

  /** The one that the reader chose, or else the one at the caret. */
  ReadOnlyObjectProperty<Optional<Finding>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The reader is at this one now, until the caret goes elsewhere. */
  void choose(Finding finding) {
    chosenAt = page.getState().selection();
    current.set(Optional.of(finding));
    mark();
  }

  private void settle() {
    List<Finding> open = findings.open();
    boolean stays =
        page.getState().selection().equals(chosenAt)
            && current.get().filter(open::contains).isPresent();
    if (!stays) {
      chosenAt = null;
      current.set(at(open, page.getState().selection().head()));
    }
    mark();
  }

  /** The shortest that touches a place. */
  private static Optional<Finding> at(List<Finding> open, Position caret) {
    return open.stream()
        .filter(finding -> finding.span().filter(span -> touches(span, caret)).isPresent())
        .min(Comparator.comparingInt(finding -> length(finding.span().orElseThrow())));
  }

  private static boolean touches(Span span, Position caret) {
    return span.block().equals(caret.block())
        && span.from() <= caret.offset()
        && caret.offset() <= span.to();
  }

  private static int length(Span span) {
    return span.to() - span.from();
  }

  private void mark() {
    page.doubt(
        findings.open().stream()
            .flatMap(finding ->
                finding.span().stream()
                    .filter(span -> page.getStory().find(span.block()).isPresent())
                    .map(span ->
                        new Doubt(
                            span,
                            weight(finding.severity()),
                            current.get().filter(finding::equals).isPresent())))
            .toList());
  }

  private static Doubt.Weight weight(Severity severity) {
    return switch (severity) {
      case ERROR -> Doubt.Weight.ERROR;
      case WARNING -> Doubt.Weight.WARNING;
      case NOTE -> Doubt.Weight.NOTE;
    };
  }
}
