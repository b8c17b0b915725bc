package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.midad.app.Judged;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.edit.Mapping;
import org.midad.edit.Span;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.Story;

/**
 * Carries what was found in a story over to what was made of it. Only what speaks of letters that
 * are still the same letters comes along.
 */
record Carried(Story before, Story after, Mapping mapping) {

  static Carried by(Transaction change, Story before, Story after) {
    return new Carried(before, after, change.mapping(before));
  }

  List<Judged> over(List<Judged> found) {
    return found.stream().flatMap(each -> over(each).stream()).toList();
  }

  private Optional<Judged> over(Judged judged) {
    return over(judged.finding()).map(finding -> new Judged(finding, judged.waiver()));
  }

  Optional<Finding> over(Finding finding) {
    Span span = finding.span().orElse(null);
    if (span == null
        || (stays(span)
            && finding.fixes().stream()
                .flatMap(fix -> fix.replacements().stream())
                .allMatch(replacement -> stays(replacement.span())))) {
      return Optional.of(finding);
    }
    Optional<Finding> bare = with(finding, List.of()).after(mapping);
    return bare.filter(moved -> same(span, moved.span().orElseThrow()))
        .map(moved ->
            with(moved, finding.fixes().stream().flatMap(fix -> over(finding, fix)).toList()));
  }

  /** One by one, so that one knows afterwards what became of which. */
  private Stream<Fix> over(Finding finding, Fix fix) {
    return with(finding, List.of(fix)).after(mapping).stream()
        .flatMap(moved -> moved.fixes().stream())
        .filter(moved -> {
          for (int index = 0; index < fix.replacements().size(); index++) {
            if (!same(
                fix.replacements().get(index).span(), moved.replacements().get(index).span())) {
              return false;
            }
          }
          return true;
        });
  }

  private static Finding with(Finding finding, List<Fix> fixes) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.place(),
        finding.message(),
        finding.subject(),
        fixes);
  }

  /** A part that nobody touched is the same object. */
  private boolean stays(Span span) {
    Block was = before.find(span.block()).orElse(null);
    return was != null && after.find(span.block()).filter(now -> now.equals(was)).isPresent();
  }

  private boolean same(Span was, Span is) {
    return text(before, was).equals(text(after, is));
  }

  private static String text(Story story, Span span) {
    return story.block(span.block()).text().substring(span.from(), span.to());
  }
}
