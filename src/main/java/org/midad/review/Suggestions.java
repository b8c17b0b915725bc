package org.midad.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.midad.edit.EditorState;
import org.midad.edit.Span;
import org.midad.edit.StepException;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** What is suggested for a story, and what becomes of it. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * All of them: of the story's fields first, then in the order of reading, at each block that of
   * the block as a whole before those of its letters.
   */
  public static List<Suggestion> of(Story story) {
    return new Listing(story).list();
  }

  /** Whether there is one; costs less than to list them. */
  public static boolean any(Story story) {
    return !story.meta().suggestions().isEmpty()
        || story.blocks().stream().anyMatch(Suggestions::any);
  }

  private static boolean any(Block block) {
    return !block.suggestions().isEmpty()
        || block.prose().runs().stream()
            .flatMap(run -> run.marks().stream())
            .anyMatch(Mark.Suggestion.class::isInstance);
  }

  /**
   * The story with all of them accepted. Never fails: a block that was to go on with one that is
   * not there goes on with the one before it. Comments stay.
   */
  public static Story accepted(Story story) {
    return any(story) ? Settled.accepted(story) : story;
  }

  /**
   * Where the letters of the story with all of them accepted stand in the story as it is: for each
   * part that has a text of its own then, its stretches in the order of reading.
   */
  public static Map<BlockId, List<Span>> acceptedPlaces(Story story) {
    return Settled.acceptedPlaces(story);
  }

  /** The story with all of them rejected. Never fails. Comments stay. */
  public static Story rejected(Story story) {
    return any(story) ? Settled.rejected(story) : story;
  }

  /** The letters between two offsets of a block, without those that shall go. */
  public static String acceptedText(Block block, int from, int to) {
    return Settled.acceptedText(block.withProse(block.prose().slice(from, to))).text();
  }

  /**
   * What may leave the house: nothing that is only suggested, and nothing said among colleagues.
   */
  public static Story forReaders(Story story) {
    Story settled = rejected(story);
    List<Block> blocks = settled.blocks().stream().map(Suggestions::formats).toList();
    return (blocks.equals(settled.blocks()) ? settled : settled.withBlocks(blocks))
        .withThreads(List.of());
  }

  private static Block formats(Block block) {
    Prose plain =
        new Prose(
            block.prose().runs().stream()
                .map(run -> new Run(run.text(), Mark.formats(run.marks())))
                .toList());
    return plain.equals(block.prose()) ? block : block.withProse(plain);
  }

  /**
   * Makes those chosen part of the story; one undo takes that back. Nothing if none is chosen.
   *
   * @throws Problem if they cannot be decided without others, as where two headlines would stand in
   *     the story; then nothing is done
   */
  public static Optional<Transaction> accept(
      EditorState state, Predicate<Suggestion> chosen, Stamp by) {
    return decide(state, chosen, by, Deciding::accept);
  }

  /**
   * Takes those chosen out of the story, which is then as if they had not been made; one undo takes
   * that back. Nothing if none is chosen.
   *
   * @throws Problem if they cannot be decided without others; then nothing is done
   */
  public static Optional<Transaction> reject(
      EditorState state, Predicate<Suggestion> chosen, Stamp by) {
    return decide(state, chosen, by, Deciding::reject);
  }

  private interface Decision {
    void on(Deciding deciding, List<Suggestion> suggestions);
  }

  private static Optional<Transaction> decide(
      EditorState state, Predicate<Suggestion> chosen, Stamp by, Decision decision) {
    List<Suggestion> suggestions = of(state.story()).stream().filter(chosen).toList();
    if (suggestions.isEmpty()) {
      return Optional.empty();
    }
    Deciding deciding = new Deciding(state.story());
    try {
      decision.on(deciding, suggestions);
    } catch (StepException | IllegalArgumentException e) {
      throw new Problem(e, "problem.suggestion.alone");
    }
    return Optional.of(Transaction.by(by, deciding.steps(), null));
  }

  /**
   * Those that have a letter in what is selected, or are for a block of it; with nothing selected,
   * those at the caret.
   */
  public static Predicate<Suggestion> in(EditorState state) {
    Story story = state.story();
    Position start = state.start();
    Position end = state.end();
    return suggestion -> {
      if (suggestion.spans().isEmpty()) {
        return suggestion
            .block()
            .filter(block ->
                story.indexOf(start.block()) <= story.indexOf(block)
                    && story.indexOf(block) <= story.indexOf(end.block()))
            .isPresent();
      }
      boolean caret = state.selection().empty();
      Position from = suggestion.spans().getFirst().start();
      Position to = suggestion.spans().getLast().end();
      return compare(story, from, end) < (caret ? 1 : 0)
          && compare(story, start, to) < (caret ? 1 : 0);
    };
  }

  /** The first that begins behind a place. */
  public static Optional<Suggestion> next(Story story, Position place) {
    return of(story).stream()
        .filter(one -> one.place().filter(at -> compare(story, at, place) > 0).isPresent())
        .findFirst();
  }

  /** The last that begins before a place. */
  public static Optional<Suggestion> previous(Story story, Position place) {
    return of(story).reversed().stream()
        .filter(one -> one.place().filter(at -> compare(story, at, place) < 0).isPresent())
        .findFirst();
  }

  private static int compare(Story story, Position one, Position other) {
    return one.block().equals(other.block())
        ? Integer.compare(one.offset(), other.offset())
        : Integer.compare(story.indexOf(one.block()), story.indexOf(other.block()));
  }
}
