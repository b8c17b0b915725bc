package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midad.edit.EditorState;
import org.midad.edit.RemoveBlock;
import org.midad.edit.ReplaceText;
import org.midad.edit.Selection;
import org.midad.edit.SetMeta;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** Which suggestions are meant by a selection, and which come next. */
class SuggestionsTest {
  private static final Block ONE = Block.of(BlockKind.PARAGRAPH, "قال الوزير");
  private static final Block TWO = Block.of(BlockKind.PARAGRAPH, "يذهب");
  private static final Block THREE = Block.of(BlockKind.PARAGRAPH, "ثالث");
  private static final StoryMeta NOTED = StoryMeta.EMPTY.withNote("راجع");

  /** In the order of reading: a field, a replacement, a block that goes, and new letters. */
  private final Story story = suggested();

  private static Story suggested() {
    Story plain = new Story(StoryId.create(), List.of(ONE, TWO, THREE), StoryMeta.EMPTY);
    List<Step> steps =
        List.of(
            new SetMeta(NOTED),
            new ReplaceText(ONE.id(), 4, 6, Prose.of("أب")),
            new RemoveBlock(TWO.id()),
            new ReplaceText(THREE.id(), 2, 2, Prose.of("جد")));
    Stamp salma = new Stamp("salma", Instant.parse("2026-11-25T19:00:00Z"));
    return Suggesting.suggest(EditorState.of(plain), Transaction.by(salma, steps, null))
        .apply(plain);
  }

  private List<String> in(Block first, int from, Block last, int to) {
    Selection selection =
        new Selection(new Position(first.id(), from), new Position(last.id(), to));
    return Suggestions.of(story).stream()
        .filter(Suggestions.in(EditorState.of(story, selection)))
        .map(one -> one.getClass().getSimpleName())
        .toList();
  }

  private static Optional<String> name(Optional<Suggestion> suggestion) {
    return suggestion.map(one -> one.getClass().getSimpleName());
  }

  private Optional<String> next(Block block, int offset) {
    return name(Suggestions.next(story, new Position(block.id(), offset)));
  }

  private Optional<String> previous(Block block, int offset) {
    return name(Suggestions.previous(story, new Position(block.id(), offset)));
  }

  @Test
  void aCaretMeansTheSuggestionWhoseLettersItTouches() {
    // "قال -ال-+أب+وزير"
    assertThat(in(ONE, 3, ONE, 3)).isEmpty();
    assertThat(in(ONE, 4, ONE, 4)).containsExactly("Replacement");
    assertThat(in(ONE, 6, ONE, 6)).containsExactly("Replacement");
    assertThat(in(ONE, 8, ONE, 8)).containsExactly("Replacement");
    assertThat(in(ONE, 9, ONE, 9)).isEmpty();
    assertThat(in(TWO, 2, TWO, 2)).containsExactly("OfBlock");
  }

  @Test
  void aSelectionMeansThoseWithALetterInItWhicheverEndCameFirst() {
    assertThat(in(ONE, 0, ONE, 4)).isEmpty();
    assertThat(in(ONE, 0, ONE, 5)).containsExactly("Replacement");
    assertThat(in(ONE, 5, ONE, 0)).containsExactly("Replacement");
    assertThat(in(ONE, 8, ONE, 12)).isEmpty();
    assertThat(in(ONE, 7, THREE, 2)).containsExactly("Replacement", "OfBlock");
    assertThat(in(THREE, 3, ONE, 9)).containsExactly("OfBlock", "Insertion");
  }

  @Test
  void theNextOneBeginsBehindThePlaceAndThePreviousOneBeforeIt() {
    assertThat(next(ONE, 0)).contains("Replacement");
    assertThat(next(ONE, 4)).contains("OfBlock");
    assertThat(next(TWO, 0)).contains("Insertion");
    assertThat(next(THREE, 2)).isEmpty();
    assertThat(previous(THREE, 4)).contains("Insertion");
    assertThat(previous(THREE, 2)).contains("OfBlock");
    assertThat(previous(TWO, 0)).contains("Replacement");
    assertThat(previous(ONE, 4)).isEmpty();
  }

  @Test
  void aFieldStandsNowhereInTheText() {
    assertThat(Suggestions.of(story).getFirst()).isInstanceOf(Suggestion.OfField.class);
    assertThat(in(ONE, 0, THREE, 6)).containsExactly("Replacement", "OfBlock", "Insertion");
  }

  @Test
  void aStoryForWhichNothingIsSuggestedHasNone() {
    Story settled = Suggestions.accepted(story);
    Position start = new Position(settled.blocks().getFirst().id(), 0);
    assertThat(Suggestions.next(settled, start)).isEmpty();
    assertThat(Suggestions.previous(settled, start)).isEmpty();
  }
}
