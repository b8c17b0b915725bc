package org.midad.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.edit.EditorState;
import org.midad.edit.Span;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/** What stands on a ground of its own colour: the selection, what is composed, what was found. */
record Highlights(
    EditorState state,
    StoryPage page,
    Found found,
    @Nullable Composition composition,
    PageColors colors) {

  /** The selection, and over it what was found: the match that is selected is one of these. */
  List<Sight.Highlight> on(PlacedBlock block) {
    List<Sight.Highlight> highlights = new ArrayList<>();
    if (!state.selection().empty()) {
      addSelection(block, highlights);
    }
    if (composition != null) {
      highlights.addAll(composition.highlights(block.block().id(), colors.selection()));
    }
    for (int index = 0; index < found.matches().size(); index++) {
      Span span = found.matches().get(index).span();
      if (span.block().equals(block.block().id())) {
        highlights.add(
            new Sight.Highlight(
                span.from(),
                span.to(),
                index == found.current() ? colors.currentMatch() : colors.match()));
      }
    }
    return highlights;
  }

  private void addSelection(PlacedBlock block, List<Sight.Highlight> highlights) {
    int first = page.indexOf(state.start().block());
    int last = page.indexOf(state.end().block());
    if (first <= block.index() && block.index() <= last) {
      int length = block.block().prose().length();
      int from = block.index() == first ? state.start().offset() : 0;
      int to = block.index() == last ? state.end().offset() : length;
      if (from < to || (length == 0 && first != last)) {
        highlights.add(new Sight.Highlight(from, to, colors.selection()));
      }
    }
  }
}
