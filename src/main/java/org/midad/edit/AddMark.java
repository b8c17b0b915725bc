package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Mark;
import org.midad.model.Run;
import org.midad.model.Story;

/** Puts a mark on the letters between two offsets; marks that it excludes go. */
public record AddMark(BlockId block, int from, int to, Mark mark) implements Step {

  @Override
  public Story apply(Story story) {
    Block old = Fit.range(story, block, from, to);
    return Fit.put(story, old.withProse(old.prose().mark(from, to, mark)));
  }

  @Override
  public List<Step> invert(Story before) {
    List<Step> back = new ArrayList<>();
    int start = from;
    for (Run run : Fit.range(before, block, from, to).prose().slice(from, to).runs()) {
      int end = start + run.text().length();
      Optional<Mark> old = run.marks().stream().filter(mark::excludes).findFirst();
      if (old.isEmpty()) {
        back.add(new RemoveMark(block, start, end, mark));
      } else if (!old.get().equals(mark)) {
        back.add(new AddMark(block, start, end, old.get()));
      }
      start = end;
    }
    return back;
  }

  @Override
  public Mapping mapping(Story before) {
    Fit.range(before, block, from, to);
    return Mapping.NONE;
  }

  @Override
  public List<Step> map(Change change) {
    return span().lettersAfter(change).stream().<Step>map(this::on).toList();
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof AddMark then && then.mark.equals(mark)
        ? span().union(then.span()).map(this::on)
        : Optional.empty();
  }

  private Span span() {
    return new Span(block, from, to);
  }

  private AddMark on(Span span) {
    return new AddMark(span.block(), span.from(), span.to(), mark);
  }
}
