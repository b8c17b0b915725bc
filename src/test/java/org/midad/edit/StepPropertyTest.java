package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Position;
import org.midad.model.Story;

/** What holds of every step on every story. */
class StepPropertyTest {

  @Property
  void invertingUndoesAStep(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Step step = chance.step(before);
    assertThat(applyAll(step.invert(before), step.apply(before))).isEqualTo(before);
  }

  @Property
  void invertingUndoesATransaction(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Transaction transaction = Transaction.by(Fixtures.STAMP, chance.steps(before, 8), null);
    assertThat(applyAll(transaction.invert(before), transaction.apply(before))).isEqualTo(before);
  }

  @Property
  void aLetterThatStaysIsFoundWhereTheMappingSays(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Transaction transaction = Transaction.by(Fixtures.STAMP, chance.steps(before, 4), null);
    Mapping mapping = transaction.mapping(before);
    Map<Character, Position> after = letters(transaction.apply(before));
    letters(before)
        .forEach((letter, position) ->
            assertThat(followed(mapping, position))
                .isEqualTo(Optional.ofNullable(after.get(letter))));
  }

  @Property
  void everyPlaceIsMappedToAPlaceInTheStory(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Transaction transaction = Transaction.by(Fixtures.STAMP, chance.steps(before, 6), null);
    Story after = transaction.apply(before);
    Mapping mapping = transaction.mapping(before);
    for (Block block : before.blocks()) {
      for (int offset = 0; offset <= block.prose().length(); offset++) {
        for (Bias bias : Bias.values()) {
          Position mapped = mapping.map(new Position(block.id(), offset), bias);
          assertThat(mapped.offset()).isBetween(0, after.block(mapped.block()).prose().length());
        }
      }
    }
  }

  @Property
  void aMappedSpanHoldsTheLettersThatAreLeft(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Transaction transaction = Transaction.by(Fixtures.STAMP, chance.steps(before, 4), null);
    Mapping mapping = transaction.mapping(before);
    Map<Character, Position> after = letters(transaction.apply(before));
    for (Block block : before.blocks()) {
      int length = block.prose().length();
      int from = random.nextInt(length + 1);
      Span span = new Span(block.id(), from, from + random.nextInt(length - from + 1));
      List<Span> mapped = mapping.map(span);
      String selected = block.text().substring(span.from(), span.to());
      after.forEach((letter, place) ->
          assertThat(selected.indexOf(letter) < 0 || holds(mapped, place)).isTrue());
    }
  }

  @Property
  void aMergedStepDoesWhatTheTwoDo(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Step first = chance.step(before);
    Story between = first.apply(before);
    Step second = chance.step(between);
    first
        .merge(second)
        .ifPresent(merged -> assertThat(merged.apply(before)).isEqualTo(second.apply(between)));
  }

  /** Two people change the same story at the same time. */
  @Property
  void aStepMappedOverAnothersFitsAndLosesNoText(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story before = chance.story();
    Step theirs = chance.step(before);
    Step ours = chance.step(before);
    Story after = theirs.apply(before);
    List<Step> mapped = ours.map(theirs.mapping(before));
    try {
      Map<Character, Position> letters = letters(applyAll(mapped, after));
      if (ours instanceof ReplaceText typed && after.find(typed.block()).isPresent()) {
        assertThat(letters.keySet()).containsAll(letters(typed.with().text()));
      }
    } catch (StepException unfit) {
      assertThat(bothMakeAPartThatStandsOnce(before, theirs, ours) || lastBlock(after, mapped))
          .as("%s after %s: %s", ours, theirs, unfit.getMessage())
          .isTrue();
    }
  }

  private static boolean bothMakeAPartThatStandsOnce(Story before, Step theirs, Step ours) {
    Story mine = ours.apply(before);
    return theirs.apply(before).blocks().stream()
        .filter(block -> block.kind().standsOnce())
        .anyMatch(block ->
            mine.first(block.kind()).filter(other -> !other.id().equals(block.id())).isPresent());
  }

  private static boolean lastBlock(Story after, List<Step> mapped) {
    return after.blocks().size() <= mapped.size() && mapped.getLast() instanceof RemoveBlock;
  }

  private static Story applyAll(List<Step> steps, Story story) {
    return Transaction.by(Fixtures.STAMP, steps, null).apply(story);
  }

  private static Optional<Position> followed(Mapping mapping, Position letter) {
    Position place = letter;
    for (Change change : mapping.changes()) {
      Position start = change.map(place, Bias.AFTER);
      Position end = change.map(new Position(place.block(), place.offset() + 1), Bias.BEFORE);
      // Looked at after each change: the two ends of what is gone may come together again when
      // blocks are moved and joined later, around a letter that is another.
      if (!start.block().equals(end.block()) || start.offset() + 1 != end.offset()) {
        return Optional.empty();
      }
      place = start;
    }
    assertThat(mapping.map(letter, Bias.AFTER)).isEqualTo(place);
    return Optional.of(place);
  }

  private static boolean holds(List<Span> spans, Position letter) {
    return spans.stream()
        .anyMatch(span ->
            span.block().equals(letter.block())
                && span.from() <= letter.offset()
                && letter.offset() < span.to());
  }

  private static Map<Character, Position> letters(Story story) {
    Map<Character, Position> letters = new HashMap<>();
    for (Block block : story.blocks()) {
      BlockId id = block.id();
      for (int offset = 0; offset < block.prose().length(); offset++) {
        letters.put(block.text().charAt(offset), new Position(id, offset));
      }
    }
    return letters;
  }

  private static List<Character> letters(String text) {
    return text.chars().mapToObj(letter -> (char) letter).toList();
  }
}
