package org.midad.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.midad.arabic.Counts;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Story;
import org.midad.review.Suggestions;
import org.midad.typeset.PrintColumn;
import org.midad.typeset.PrintLines;

/**
 * Counts a story part by part, as it is once all that is suggested is accepted; a part that stays
 * as it is is not counted again. One thread at a time.
 */
final class StoryCounter {
  /** So many parts are counted anew at once: more of them would keep others waiting. */
  private static final int AT_ONCE = 100;

  private final PrintLines print;
  private Map<BlockId, Counted> known = Map.of();

  private record Counted(Block block, PrintColumn column, Counts counts, int lines) {}

  /**
   * What is to be counted.
   *
   * @param selected the stretches of text that are selected
   * @param column that the lines are counted in
   */
  record Question(Story story, List<Span> selected, PrintColumn column) {}

  StoryCounter(PrintLines print) {
    this.print = print;
  }

  /** The answer, or nothing while there is more to count than is done at once: then ask again. */
  Optional<Tally> count(Question asked) {
    Question question =
        new Question(Suggestions.accepted(asked.story()), asked.selected(), asked.column());
    Map<BlockId, Counted> counted = HashMap.newHashMap(question.story().blocks().size());
    int anew = 0;
    for (Block block : question.story().blocks()) {
      Counted last = known.get(block.id());
      boolean same =
          last != null && last.block().equals(block) && last.column().equals(question.column());
      if (!same && anew == AT_ONCE) {
        counted.putAll(known);
        known = counted;
        return Optional.empty();
      }
      anew += same ? 0 : 1;
      counted.put(block.id(), same ? last : counted(block, question.column()));
    }
    known = counted;
    return Optional.of(tally(question, asked.story()));
  }

  private Counted counted(Block block, PrintColumn column) {
    int lines = block.kind().isBody() ? print.of(block, column) : 0;
    return new Counted(block, column, Counts.of(block.text()), lines);
  }

  private Tally tally(Question question, Story written) {
    Counts text = Counts.NONE;
    int lines = 0;
    for (Block block : question.story().body()) {
      Counted counted = known(block);
      text = text.plus(counted.counts());
      lines += counted.lines();
    }
    return new Tally(
        text, lines, question.column().centimetres(lines), selected(question, written));
  }

  private Optional<Counts> selected(Question question, Story written) {
    if (question.selected().isEmpty()) {
      return Optional.empty();
    }
    Counts selected = Counts.NONE;
    for (Span span : question.selected()) {
      Block block = written.block(span.block());
      boolean whole = span.from() == 0 && span.to() == block.prose().length();
      boolean plain = question.story().find(span.block()).filter(block::equals).isPresent();
      selected =
          selected.plus(
              whole && plain
                  ? known(block).counts()
                  : Counts.of(Suggestions.acceptedText(block, span.from(), span.to())));
    }
    return Optional.of(selected);
  }

  private Counted known(Block block) {
    return Objects.requireNonNull(known.get(block.id()));
  }
}
