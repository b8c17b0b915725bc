package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.edit.EditorState;
import org.midad.edit.RandomStories;
import org.midad.edit.Span;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.BlockId;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** What holds of suggestions, whatever several authors do to a story. */
class SuggestingPropertyTest {
  private static final List<String> AUTHORS = List.of("zaidan", "salma", "huda");

  /** A story that people worked on, by suggestions and, for some of them, directly. */
  private static final class Desk {
    private final Random random;
    private final RandomStories chance;
    private final Story first;
    private Story story;
    private int seconds;

    Desk(Random random) {
      this.random = random;
      chance = RandomStories.unreviewed(random);
      first = Suggestions.forReaders(chance.story());
      story = first;
    }

    Stamp stamp() {
      String author = AUTHORS.get(random.nextInt(AUTHORS.size()));
      return new Stamp(author, Instant.EPOCH.plusSeconds(seconds++));
    }

    List<Step> steps(Story on) {
      return chance.steps(on, 1 + random.nextInt(4));
    }

    Desk suggest(int times) {
      for (int time = 0; time < times; time++) {
        Transaction direct = Transaction.by(stamp(), steps(story), null);
        story = Suggesting.suggest(EditorState.of(story), direct).apply(story);
      }
      return this;
    }

    Desk change(int times) {
      for (int time = 0; time < times; time++) {
        if (random.nextInt(3) == 0) {
          story = Transaction.by(stamp(), chance.steps(story, 1), null).apply(story);
        } else {
          suggest(1);
        }
      }
      return this;
    }
  }

  private static Story silent(Story story) {
    return story.withThreads(List.of()).withBlocks(Suggestions.forReaders(story).blocks());
  }

  @Property(tries = 3_000)
  void acceptingAllIsEditingDirectlyAndRejectingAllIsNotEditing(@ForAll Random random) {
    Desk desk = new Desk(random).suggest(random.nextInt(5));
    Story before = desk.story;
    Transaction direct = Transaction.by(desk.stamp(), desk.steps(before), null);
    Transaction suggested = Suggesting.suggest(EditorState.of(before), direct);
    Story after = suggested.apply(before);
    assertThat(Suggestions.accepted(after)).isEqualTo(Suggestions.accepted(direct.apply(before)));
    assertThat(silent(Suggestions.rejected(after))).isEqualTo(silent(Suggestions.rejected(before)));
  }

  @Property(tries = 3_000)
  void whatManySuggestInTurnIsAsItWasAtFirstOnceAllIsRejected(@ForAll Random random) {
    Desk desk = new Desk(random);
    for (int turn = random.nextInt(6); turn >= 0; turn--) {
      desk.suggest(1);
      assertThat(silent(Suggestions.rejected(desk.story))).isEqualTo(desk.first);
    }
  }

  @Property(tries = 1_000)
  void everyLetterOfTheAcceptedStoryStandsWhereItIsSaidToStand(@ForAll Random random) {
    Story story = new Desk(random).suggest(random.nextInt(5)).change(random.nextInt(3)).story;
    Map<BlockId, List<Span>> places = Suggestions.acceptedPlaces(story);
    assertThat(Suggestions.accepted(story).blocks())
        .filteredOn(block -> !block.text().isEmpty())
        .allSatisfy(block -> {
          StringBuilder letters = new StringBuilder();
          places
              .getOrDefault(block.id(), List.of())
              .forEach(span ->
                  letters.append(
                      story.block(span.block()).text().substring(span.from(), span.to())));
          assertThat(letters).hasToString(block.text());
        });
  }

  @Property(tries = 2_000)
  void decidingOneByOneInAnyOrderComesToTheSameAsDecidingAll(@ForAll Random random) {
    Story story = new Desk(random).suggest(random.nextInt(5)).story;
    assertThat(oneByOne(story, random, true)).isEqualTo(Suggestions.accepted(story));
    assertThat(oneByOne(story, random, false)).isEqualTo(Suggestions.rejected(story));
  }

  private static Story oneByOne(Story story, Random random, boolean accept) {
    Story decided = story;
    while (Suggestions.any(decided)) {
      List<Suggestion> left = new ArrayList<>(Suggestions.of(decided));
      Collections.shuffle(left, random);
      Optional<Story> next = Optional.empty();
      for (int index = 0; index < left.size() && next.isEmpty(); index++) {
        next = decide(decided, left.get(index), accept);
      }
      // Only those that wait for one another are left.
      decided = next.orElse(accept ? Suggestions.accepted(decided) : Suggestions.rejected(decided));
    }
    return decided;
  }

  private static Optional<Story> decide(Story story, Suggestion one, boolean accept) {
    EditorState state = EditorState.of(story);
    Stamp by = new Stamp("editor", Instant.EPOCH);
    try {
      return (accept
              ? Suggestions.accept(state, one::equals, by)
              : Suggestions.reject(state, one::equals, by))
          .map(transaction -> transaction.apply(story));
    } catch (Problem alone) {
      return Optional.empty();
    }
  }

  @Property(tries = 2_000)
  void decidingAllAtOnceIsUndoneAtOnce(@ForAll Random random) {
    Story story = new Desk(random).suggest(random.nextInt(5)).story;
    EditorState state = EditorState.of(story);
    Stamp by = new Stamp("editor", Instant.EPOCH);
    all(() -> Suggestions.accept(state, one -> true, by))
        .ifPresent(all -> {
          assertThat(all.apply(story)).isEqualTo(Suggestions.accepted(story));
          assertThat(Transaction.by(by, all.invert(story), null).apply(all.apply(story)))
              .isEqualTo(story);
        });
    all(() -> Suggestions.reject(state, one -> true, by))
        .ifPresent(all -> {
          assertThat(all.apply(story)).isEqualTo(Suggestions.rejected(story));
          assertThat(Transaction.by(by, all.invert(story), null).apply(all.apply(story)))
              .isEqualTo(story);
        });
  }

  /** Nothing where nothing would be left of the story. */
  private static Optional<Transaction> all(Supplier<Optional<Transaction>> decision) {
    try {
      return decision.get();
    } catch (Problem nothingLeft) {
      return Optional.empty();
    }
  }

  @Property(tries = 1_000)
  void decidingSomeNeverHurtsTheRest(@ForAll Random random) {
    Story story = new Desk(random).change(random.nextInt(8)).story;
    for (int turn = 0; turn < 6; turn++) {
      List<Suggestion> left = Suggestions.of(story);
      if (!left.isEmpty()) {
        Suggestion one = left.get(random.nextInt(left.size()));
        story = decide(story, one, random.nextBoolean()).orElse(story);
      }
      assertThat(Suggestions.accepted(story).blocks()).isNotEmpty();
      assertThat(Suggestions.rejected(story).blocks()).isNotEmpty();
      assertThat(Suggestions.any(Suggestions.accepted(story))).isFalse();
    }
  }
}
