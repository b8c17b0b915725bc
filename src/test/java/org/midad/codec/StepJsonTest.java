package org.midad.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.midad.edit.RandomStories;
import org.midad.edit.ReplaceText;
import org.midad.edit.Selection;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.BlockId;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;

class StepJsonTest {
  private static final Stamp STAMP =
      new Stamp("zaidan", Instant.parse("2026-11-24T01:10:00.123456789Z"));

  @Property
  void aStepComesBackEqual(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Step step = chance.step(chance.story());
    assertThat(StepJson.readStep(StepJson.write(step))).isEqualTo(step);
  }

  @Property
  void aTransactionComesBackEqual(@ForAll Random random) {
    RandomStories chance = new RandomStories(random);
    Story story = chance.story();
    Position place = new Position(story.blocks().getFirst().id(), 0);
    Transaction transaction =
        Transaction.by(
            STAMP, chance.steps(story, 5), random.nextBoolean() ? Selection.caret(place) : null);
    assertThat(StepJson.readTransaction(StepJson.write(transaction))).isEqualTo(transaction);
  }

  @Property
  void aStoryMadeByChanceComesBackEqual(@ForAll Random random) {
    Story story = new RandomStories(random).story();
    assertThat(StoryJson.readStory(StoryJson.write(story))).isEqualTo(story);
  }

  @Example
  void theFormIsOneLineThatPeopleCanRead() {
    Step step = new ReplaceText(new BlockId("b1"), 2, 5, Prose.of("مداد"));
    assertThat(new String(StepJson.write(step), UTF_8))
        .isEqualTo(
            "{\"step\":\"replace-text\",\"block\":\"b1\",\"from\":2,\"to\":5,"
                + "\"with\":[{\"text\":\"مداد\"}]}");
  }

  @Example
  void whatIsNoStepOrFromANewerMidadIsRefusedInWords() {
    byte[] torn = "{\"format\":1,\"transaction\":{\"steps\":[".getBytes(UTF_8);
    byte[] unknown = "{\"step\":\"fold-page\"}".getBytes(UTF_8);
    byte[] newer =
        new String(StepJson.write(Transaction.by(STAMP, List.of(), null)), UTF_8)
            .replace("\"format\":1", "\"format\":2")
            .getBytes(UTF_8);
    assertProblem("problem.json.transaction", () -> StepJson.readTransaction(torn));
    assertProblem("problem.json.transaction", () -> StepJson.readStep(unknown));
    assertProblem("problem.json.newer", () -> StepJson.readTransaction(newer));
  }

  private static void assertProblem(String key, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
  }
}
