package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.review.Strictness.BEYOND_SPELLING;
import static org.midad.review.Strictness.EXACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.arabic.Letters;
import org.midad.arabic.Words;
import org.midad.edit.RandomStories;
import org.midad.edit.Step;
import org.midad.model.Block;
import org.midad.model.Prose;
import org.midad.model.Story;

class ComparingPropertyTest {
  private record Versions(Story before, Story after) {}

  /** Half of them edited step by step, half written in Arabic and reworked. */
  private static Versions versions(Random random) {
    if (random.nextBoolean()) {
      RandomStories chance = new RandomStories(random);
      Story before = chance.story();
      Story after = before;
      for (Step step : chance.steps(before, random.nextInt(12))) {
        after = step.apply(after);
      }
      return new Versions(before, after);
    }
    Changes changes = new Changes(random);
    Story before = changes.story();
    return new Versions(before, random.nextInt(9) == 0 ? changes.story() : changes.change(before));
  }

  @Property(tries = 3_000)
  void whatIsNotInsertedIsTheEarlierTextAndWhatIsNotDeletedTheLater(@ForAll Random random) {
    Versions versions = versions(random);
    for (Part part : compare(versions, EXACT)) {
      if (part instanceof Part.Changed(Block before, Block after, List<Piece> pieces)) {
        assertThat(without(Piece.Kind.INSERTED, pieces)).isEqualTo(before.prose());
        assertThat(without(Piece.Kind.DELETED, pieces)).isEqualTo(after.prose());
      }
      if (part instanceof Part.MovedHere(Block before, Block after, List<Piece> pieces)) {
        assertThat(without(Piece.Kind.INSERTED, pieces)).isEqualTo(before.prose());
        assertThat(without(Piece.Kind.DELETED, pieces)).isEqualTo(after.prose());
      }
    }
    for (Part part : compare(versions, BEYOND_SPELLING)) {
      if (part instanceof Part.Changed(Block before, Block after, List<Piece> pieces)) {
        assertThat(without(Piece.Kind.DELETED, pieces)).isEqualTo(after.prose());
      }
    }
  }

  @Property(tries = 3_000)
  void everyPartOfBothVersionsStandsThereOnceAndInItsOrder(@ForAll Random random) {
    Versions versions = versions(random);
    for (Strictness strictness : Strictness.values()) {
      List<Block> befores = new ArrayList<>();
      List<Block> afters = new ArrayList<>();
      List<Block> away = new ArrayList<>();
      List<Block> here = new ArrayList<>();
      for (Part part : compare(versions, strictness)) {
        switch (part) {
          case Part.Same(Block before, Block after) -> {
            befores.add(before);
            afters.add(after);
          }
          case Part.Changed(Block before, Block after, List<Piece> pieces) -> {
            befores.add(before);
            afters.add(after);
          }
          case Part.Inserted(Block after) -> afters.add(after);
          case Part.Deleted(Block before) -> befores.add(before);
          case Part.MovedAway(Block before) -> {
            befores.add(before);
            away.add(before);
          }
          case Part.MovedHere(Block before, Block after, List<Piece> pieces) -> {
            afters.add(after);
            here.add(before);
          }
        }
      }
      assertThat(befores).isEqualTo(versions.before().blocks());
      assertThat(afters).isEqualTo(versions.after().blocks());
      assertThat(away).containsExactlyInAnyOrderElementsOf(here);
    }
  }

  @Property
  void aStoryIsTheSameAsItself(@ForAll Random random) {
    Story story = versions(random).after();
    assertThat(Comparing.compare(story, story, EXACT).isSame()).isTrue();
  }

  @Property(tries = 3_000)
  void withoutSpellingNoMoreDiffersThanWithIt(@ForAll Random random) {
    Versions versions = versions(random);
    List<Part> exact = compare(versions, EXACT);
    List<Part> beyond = compare(versions, BEYOND_SPELLING);
    assertThat(beyond).hasSameSizeAs(exact);
    for (int index = 0; index < exact.size(); index++) {
      if (exact.get(index) instanceof Part.Same) {
        assertThat(beyond.get(index)).isInstanceOf(Part.Same.class);
      }
      assertThat(changedWords(beyond.get(index)))
          .isLessThanOrEqualTo(changedWords(exact.get(index)));
    }
    assertThat(Comparing.compare(versions.before(), versions.after(), BEYOND_SPELLING).fields())
        .hasSizeLessThanOrEqualTo(
            Comparing.compare(versions.before(), versions.after(), EXACT).fields().size());
  }

  private static List<Part> compare(Versions versions, Strictness strictness) {
    return Comparing.compare(versions.before(), versions.after(), strictness).parts();
  }

  private static Prose without(Piece.Kind kind, List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::prose)
        .reduce(Prose.EMPTY, Prose::plus);
  }

  private static long changedWords(Part part) {
    List<Piece> pieces =
        switch (part) {
          case Part.Changed changed -> changed.pieces();
          case Part.MovedHere moved -> moved.pieces();
          case Part.Same same -> List.of();
          case Part.Inserted inserted -> List.of();
          case Part.Deleted deleted -> List.of();
          case Part.MovedAway moved -> List.of();
        };
    return pieces.stream()
        .filter(piece -> piece.kind() != Piece.Kind.SAME)
        .flatMap(piece -> Words.of(piece.prose().text()).stream())
        .filter(word -> !Letters.spelling(word).isEmpty())
        .count();
  }
}
