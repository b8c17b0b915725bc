package org.midad.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.edit.AddMark;
import org.midad.edit.InsertBlock;
import org.midad.edit.MoveBlock;
import org.midad.edit.RemoveBlock;
import org.midad.edit.RemoveMark;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetDirection;
import org.midad.edit.SetFigure;
import org.midad.edit.SetKind;
import org.midad.edit.SetMeta;
import org.midad.edit.SetThread;
import org.midad.edit.Step;
import org.midad.edit.StepException;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.CommentThread;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * What has to be done to one version of a story to make another of it: as somebody would who writes
 * the words anew that differ, and leaves the others alone.
 */
public final class Rewriting {
  private final Story after;
  private final List<Step> steps = new ArrayList<>();
  private Story now;

  private Rewriting(Story before, Story after) {
    this.now = before;
    this.after = after;
  }

  /**
   * A version of a story in which all that makes the difference to another is suggested. Comments
   * of the other come as they are; none of this one's goes.
   *
   * @param before in which nothing is suggested
   * @param after what is suggested in it counts as accepted
   * @param by who made the other, and when
   * @throws StepException if the one cannot be made of the other, as when nothing is left of it
   */
  public static Story suggested(Story before, Story after, Stamp by) {
    return Suggesting.suggested(before, steps(before, Suggestions.accepted(after)), by);
  }

  /** The steps that make the one of the other; neither holds suggestions. */
  static List<Step> steps(Story before, Story after) {
    Rewriting rewriting = new Rewriting(before, after);
    rewriting.talk();
    rewriting.clear();
    rewriting.arrange();
    rewriting.remove();
    rewriting.rewrite();
    if (!rewriting.now.meta().equals(after.meta())) {
      rewriting.make(new SetMeta(after.meta()));
    }
    return List.copyOf(rewriting.steps);
  }

  private void make(Step step) {
    now = step.apply(now);
    steps.add(step);
  }

  private void talk() {
    Set<CommentThread> known = new HashSet<>(now.threads());
    after.threads().stream()
        .filter(thread -> !known.contains(thread))
        .map(SetThread::new)
        .forEach(this::make);
  }

  /** Makes room: a kind that stands once at most has to be free before it is given anew. */
  private void clear() {
    for (Block block : List.copyOf(now.blocks())) {
      boolean changes =
          after.find(block.id()).filter(later -> later.kind() == block.kind()).isEmpty();
      boolean comes =
          after.blocks().stream()
              .anyMatch(later -> later.kind() == block.kind() && !later.id().equals(block.id()));
      if (changes && comes && block.kind().standsOnce()) {
        if (after.find(block.id()).isPresent() || now.blocks().size() == 1) {
          make(new SetKind(block.id(), BlockKind.PARAGRAPH));
        } else {
          make(new RemoveBlock(block.id()));
        }
      }
    }
  }

  /** Every part of the later version in its place; those that kept their order stay. */
  private void arrange() {
    Map<BlockId, Integer> places = new HashMap<>();
    now.blocks().forEach(block -> places.put(block.id(), places.size()));
    int[] from =
        after.blocks().stream().mapToInt(block -> places.getOrDefault(block.id(), -1)).toArray();
    boolean[] stays = Rising.longest(from);
    @Nullable BlockId previous = null;
    for (int index = 0; index < stays.length; index++) {
      Block block = after.blocks().get(index);
      if (from[index] < 0) {
        make(new InsertBlock(previous, block));
      } else if (!stays[index]) {
        make(new MoveBlock(block.id(), previous));
      }
      previous = block.id();
    }
  }

  private void remove() {
    for (Block block : List.copyOf(now.blocks())) {
      if (after.find(block.id()).isEmpty()) {
        make(new RemoveBlock(block.id()));
      }
    }
  }

  private void rewrite() {
    for (Block later : after.blocks()) {
      Block block = now.block(later.id());
      if (block.kind() != later.kind()) {
        make(new SetKind(block.id(), later.kind()));
      }
      if (block.direction() != later.direction()) {
        make(new SetDirection(block.id(), later.direction()));
      }
      if (later.figure() != null && !later.figure().equals(block.figure())) {
        make(new SetFigure(block.id(), later.figure()));
      }
      for (Edit edit : WordDifferences.edits(block.prose(), later.prose()).reversed()) {
        make(
            new ReplaceText(
                block.id(),
                edit.from(),
                edit.to(),
                later.prose().slice(edit.sideFrom(), edit.sideTo())));
      }
      mark(block.id(), later.prose());
    }
  }

  /** The words are the same by now. */
  private void mark(BlockId block, Prose wanted) {
    List<Set<Mark>> have = marks(now.block(block).prose());
    List<Set<Mark>> want = marks(wanted);
    int from = 0;
    while (from < want.size()) {
      int to = from + 1;
      while (to < want.size()
          && have.get(to).equals(have.get(from))
          && want.get(to).equals(want.get(from))) {
        to++;
      }
      for (Mark mark : have.get(from)) {
        boolean replaced = want.get(from).stream().anyMatch(mark::excludes);
        if (!replaced && !(mark instanceof Mark.Commented)) {
          make(new RemoveMark(block, from, to, mark));
        }
      }
      for (Mark mark : want.get(from)) {
        if (!have.get(from).contains(mark)) {
          make(new AddMark(block, from, to, mark));
        }
      }
      from = to;
    }
  }

  private static List<Set<Mark>> marks(Prose prose) {
    List<Set<Mark>> marks = new ArrayList<>();
    for (Run run : prose.runs()) {
      run.text().chars().forEach(any -> marks.add(run.marks()));
    }
    return marks;
  }
}
