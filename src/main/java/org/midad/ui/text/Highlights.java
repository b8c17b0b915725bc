package org.midad.ui.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.edit.EditorState;
import org.midad.edit.Span;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.ThreadId;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/** What stands on a ground of its own colour: the selection, what is composed, what was found. */
record Highlights(
    EditorState state,
    StoryPage page,
    Found found,
    @Nullable Composition composition,
    PageColors colors) {

  /**
   * What colleagues speak of, the selection over it, and over that what was found: the match that
   * is selected is one of these.
   */
  List<Sight.Highlight> on(PlacedBlock block) {
    List<Sight.Highlight> highlights = new ArrayList<>();
    addComments(block, highlights);
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

  /** Of threads that nobody has settled. */
  private void addComments(PlacedBlock block, List<Sight.Highlight> highlights) {
    List<Sight.Highlight> current = new ArrayList<>();
    int start = 0;
    for (Run run : block.block().prose().runs()) {
      int end = start + run.text().length();
      boolean open = false;
      boolean here = false;
      for (Mark mark : run.marks()) {
        if (mark instanceof Mark.Commented(var thread) && isOpen(thread)) {
          open = true;
          here |= currentThreads().contains(thread);
        }
      }
      if (open) {
        (here ? current : highlights)
            .add(
                new Sight.Highlight(start, end, here ? colors.currentComment() : colors.comment()));
      }
      start = end;
    }
    highlights.addAll(current);
  }

  private boolean isOpen(ThreadId thread) {
    return state.story().thread(thread).filter(one -> one.settled().isEmpty()).isPresent();
  }

  /** Those that speak of the letter on either side of the caret. */
  private Set<ThreadId> currentThreads() {
    Position caret = state.selection().head();
    Prose prose = state.block().prose();
    Set<ThreadId> threads = new HashSet<>();
    for (int at : List.of(caret.offset(), Math.min(caret.offset() + 1, prose.length()))) {
      for (Mark mark : at == 0 ? Set.<Mark>of() : prose.marksAt(at)) {
        if (mark instanceof Mark.Commented(var thread)) {
          threads.add(thread);
        }
      }
    }
    return threads;
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
