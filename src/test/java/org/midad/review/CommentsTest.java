package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.Fragment;
import org.midad.edit.Pasting;
import org.midad.edit.Selection;
import org.midad.edit.Span;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.CommentThread;
import org.midad.model.Person;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Role;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** What is said about a story, and where. */
class CommentsTest {
  private static final Stamp SALMA = new Stamp("salma", Instant.parse("2026-11-24T09:00:00Z"));
  private static final Stamp HUDA = new Stamp("huda", Instant.parse("2026-11-24T09:05:00Z"));

  private final Block headline = Block.of(BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود");
  private final Block first = Block.of(BlockKind.PARAGRAPH, "كشفت القيادة عن عملية كبيرة");
  private final Block second = Block.of(BlockKind.PARAGRAPH, "");
  private EditorState state =
      EditorState.of(
          new Story(StoryId.create(), List.of(headline, first, second), StoryMeta.EMPTY));

  @Test
  void aThreadBeginsOnWhatIsSelectedAndKeepsItsWords() {
    select(headline, 20, first, 4);
    run(Comments.begin(state, "من قال هذا؟", List.of(), SALMA));
    CommentThread thread = state.story().threads().getFirst();
    assertThat(thread.quote()).isEqualTo("الجهود كشفت");
    assertThat(Comments.anchors(state.story()).get(thread.id()))
        .containsExactly(new Span(headline.id(), 20, 26), new Span(first.id(), 0, 4));
    assertThat(Comments.at(state.story(), new Position(first.id(), 4)))
        .containsExactly(thread.id());
    assertThat(Comments.at(state.story(), new Position(first.id(), 5))).isEmpty();
  }

  @Test
  void withNothingSelectedItSpeaksOfTheWordAtTheCaret() {
    for (int caret : List.of(5, 8, 12)) {
      select(first, caret, first, caret);
      run(Comments.begin(state, "أي قيادة؟", List.of(), SALMA));
      assertThat(state.story().threads().getLast().quote()).as("at " + caret).isEqualTo("القيادة");
      run(Comments.withdraw(state, state.story().threads().getLast().id(), 0, SALMA));
    }
    select(second, 0, second, 0);
    run(Comments.begin(state, "قصير", List.of(), SALMA));
    assertThat(state.story().threads().getLast().quote()).isEmpty();
  }

  @Test
  void aThreadIsAnsweredSettledAndOpenedAgain() {
    run(Comments.note(state, "أين الصورة؟", List.of("huda"), SALMA));
    CommentThread thread = state.story().threads().getFirst();
    assertThat(Comments.open(state.story())).isEqualTo(1);
    run(Comments.resolve(state, thread.id(), HUDA));
    assertThat(Comments.open(state.story())).isZero();
    assertThat(Comments.resolve(state, thread.id(), HUDA)).isEmpty();
    run(Comments.reopen(state, thread.id(), SALMA));
    run(Comments.resolve(state, thread.id(), HUDA));
    run(Comments.answer(state, thread.id(), "وصلت", List.of(), HUDA));
    thread = state.story().threads().getFirst();
    assertThat(thread.settled()).isEmpty();
    assertThat(thread.comments()).hasSize(2);
  }

  @Test
  void oneTakesBackWhatOneSaidOneselfButNoQuestionThatHasAnAnswer() {
    Story before = state.story();
    select(first, 0, first, 4);
    run(Comments.begin(state, "متى؟", List.of(), SALMA));
    CommentThread thread = state.story().threads().getFirst();
    assertThat(Comments.withdraw(state, thread.id(), 0, HUDA)).isEmpty();
    run(Comments.answer(state, thread.id(), "أمس", List.of(), HUDA));
    assertThat(Comments.withdraw(state, thread.id(), 0, SALMA)).isEmpty();
    run(Comments.withdraw(state, thread.id(), 1, HUDA));
    run(Comments.withdraw(state, thread.id(), 0, SALMA));
    assertThat(state.story()).isEqualTo(before);
  }

  @Test
  void aStoryIsAsItWasWithoutWhatWasSaid() {
    Story before = state.story();
    select(headline, 0, first, 4);
    run(Comments.begin(state, "راجع", List.of(), SALMA));
    assertThat(Comments.without(state.story())).isEqualTo(before);
  }

  @Test
  void whoOnlyCommentsChangesNothingElseAndNothingThatOthersSaid() {
    Story before = state.story();
    select(first, 0, first, 4);
    run(Comments.begin(state, "متى؟", List.of(), SALMA));
    Story asked = state.story();
    CommentThread thread = asked.threads().getFirst();
    assertThat(Comments.isComment(before, asked, "salma")).isTrue();
    assertThat(Comments.isComment(before, asked, "huda")).isFalse();
    run(Comments.answer(state, thread.id(), "أمس", List.of(), HUDA));
    run(Comments.resolve(state, thread.id(), HUDA));
    assertThat(Comments.isComment(asked, state.story(), "huda")).isTrue();
    assertThat(Comments.isComment(state.story(), asked, "salma")).isFalse();
    assertThat(Comments.isComment(asked, before, "huda")).isFalse();
    assertThat(Comments.isComment(asked, before, "salma")).isTrue();
    Story written = asked.withBlock(asked.block(first.id()).withKind(BlockKind.QUOTE));
    assertThat(Comments.isComment(asked, written, "salma")).isFalse();
  }

  @Test
  void aCopyCarriesNeitherWhatIsSaidOfItNorWhatIsSuggested() {
    select(first, 0, first, 4);
    run(Comments.begin(state, "راجع", List.of(), SALMA));
    select(first, 2, first, 2);
    run(Typing.type(state, "س", SALMA).map(direct -> Suggesting.suggest(state, direct)));
    select(first, 0, first, 1);
    run(Deleting.selection(state, SALMA).map(direct -> Suggesting.suggest(state, direct)));
    select(first, 0, first, 5);
    assertThat(Pasting.taken(state).flatMap(Fragment::forReaders).orElseThrow().blocks())
        .extracting(Block::prose)
        .containsExactly(Prose.of("شسفت"));
    select(first, 0, first, 1);
    assertThat(Pasting.taken(state).flatMap(Fragment::forReaders)).isEmpty();
  }

  @Test
  void aLongQuoteIsShortened() {
    Block block = Block.of(BlockKind.PARAGRAPH, "كلمة ".repeat(100));
    state = EditorState.of(new Story(StoryId.create(), List.of(block), StoryMeta.EMPTY));
    select(block, 0, block, 500);
    run(Comments.begin(state, "طويل", List.of(), SALMA));
    assertThat(state.story().threads().getFirst().quote()).hasSizeLessThan(165).endsWith("…");
  }

  @Test
  void colleaguesAreCalledByTheirNames() {
    List<Person> people =
        List.of(
            new Person("salma", "سلمى", Role.DESK_EDITOR),
            new Person("salma-2", "سلمى الخطيب", Role.REPORTER),
            new Person("huda", "هدى", Role.REPORTER));
    assertThat(Mentions.of("@هدى، راجعي مع @سلمى الخطيب و@هدى", people))
        .containsExactly("huda", "salma-2");
    assertThat(Mentions.of("@سلمى؟", people)).containsExactly("salma");
    assertThat(Mentions.of("@سلمان ما رأيك؟ اكتب إلى a@هدى", people)).containsExactly("huda");
    assertThat(Mentions.begun("راجعي @سل", 9)).contains("سل");
    assertThat(Mentions.begun("@", 1)).contains("");
    assertThat(Mentions.begun("بريد a@ب", 8)).isEmpty();
    assertThat(Mentions.begun("لا أحد", 4)).isEmpty();
    assertThat(Mentions.completed("راجعي @سل من فضلك", 9, people.get(1)))
        .isEqualTo("راجعي @سلمى الخطيب من فضلك");
  }

  private void select(Block from, int anchor, Block to, int head) {
    state =
        state.withSelection(
            new Selection(new Position(from.id(), anchor), new Position(to.id(), head)));
  }

  private void run(Optional<Transaction> transaction) {
    state = state.apply(transaction.orElseThrow());
  }
}
