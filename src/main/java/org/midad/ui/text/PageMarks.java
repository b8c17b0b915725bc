package org.midad.ui.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.midad.edit.Span;
import org.midad.model.BlockId;

/** What is marked on a page over and above what the story says of itself. */
final class PageMarks {
  static final PageMarks NONE = new PageMarks(Found.NOTHING, List.of());

  private final Found found;
  private final List<Doubt> doubts;

  /** For a view asks for parts, and at every key. */
  private final Map<BlockId, List<Doubt>> byPart;

  private PageMarks(Found found, List<Doubt> doubts) {
    this.found = found;
    this.doubts = List.copyOf(doubts);
    byPart = this.doubts.stream().collect(Collectors.groupingBy(each -> each.span().block()));
  }

  PageMarks with(Found changed) {
    return new PageMarks(changed, doubts);
  }

  PageMarks with(List<Doubt> changed) {
    return new PageMarks(found, changed);
  }

  Found found() {
    return found;
  }

  /** Those that stand in a part, in their order. */
  List<Sight.Doubted> doubts(BlockId part, int length) {
    return byPart.getOrDefault(part, List.of()).stream()
        .filter(doubt -> doubt.span().to() <= length)
        .map(doubt -> {
          Span span = doubt.span();
          return new Sight.Doubted(span.from(), span.to(), doubt.weight(), doubt.current());
        })
        .toList();
  }

  boolean sameAs(PageMarks other) {
    return Objects.equals(found, other.found) && doubts.equals(other.doubts);
  }
}
