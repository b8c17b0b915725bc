package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;

/** Typing, pasting, copying and marking. */
class WritingTest {
  private static final Mark BOLD = new Mark.Bold();
  private static final Mark LINK = new Mark.Link("https://example.com/");

  @Test
  void typingTakesThePlaceOfWhatIsSelected() {
    Page.of("headline:بغ|").then(typed("داد")).shows("headline:بغداد|");
    Page.of("headline:a>bc<d").then(typed("x")).shows("headline:ax|d");
    Page.of("headline:h", "quote:a<b", "paragraph:c>d")
        .then(typed("x"))
        .shows("headline:h", "quote:ax|d");
    Page.of("headline:h", "figure:a<b", "paragraph:c>d")
        .then(typed("x"))
        .shows("headline:h", "figure:ax|", "paragraph:d");
  }

  @Test
  void whatCannotStandInALineIsLeftOut() {
    Page.of("headline:|").then(typed("a\n\u0007\uD83D\u2028\tb👍")).shows("headline:a b👍|");
    assertThat(Typing.type(Page.of("headline:|").state(), "\r", Fixtures.STAMP)).isEmpty();
  }

  @Test
  void theCaretNeverStandsInsideALetterWithItsVowels() {
    Page.of("headline:|\u064E").then(typed("ب")).shows("headline:ب\u064E|");
    Page.of("headline:ا👍|ا").then(typed("\u200D👍")).shows("headline:ا👍\u200D👍|ا");
  }

  @Test
  void linesOfPastedTextBecomeParagraphs() {
    Page.of("headline:h", "paragraph:ab|cd")
        .then(pasted("x\r\n\r\n y \n\nz\n"))
        .shows("headline:h", "paragraph:abx", "paragraph:y", "paragraph:z|cd");
    Page.of("headline:h", "list_item:a|")
        .then(pasted("x\ny"))
        .shows("headline:h", "list_item:ax", "list_item:y|");
    Page.of("headline:h", "paragraph:a<b", "paragraph:c>d")
        .then(pasted(" x "))
        .shows("headline:h", "paragraph:a x |d");
    Page.of("headline:a<b>").then(pasted("\n \n")).shows("headline:a<b>");
  }

  @Test
  void linesPastedIntoTheHeaderBecomeParagraphsAfterIt() {
    Page.of("headline:a|b", "byline:", "paragraph:")
        .then(pasted("x\ny\nz"))
        .shows("headline:axb", "byline:", "paragraph:y", "paragraph:z|");
    Page.of("headline:h", "figure:|", "paragraph:p")
        .then(pasted("x\ny"))
        .shows("headline:h", "figure:x", "paragraph:y|", "paragraph:p");
  }

  @Test
  void whatIsCopiedIsALineForEachBlock() {
    assertThat(Pasting.copied(Page.of("headline:a<b", "deck:", "paragraph:c>d").state()))
        .isEqualTo("b\nc");
    assertThat(Pasting.copied(Page.of("headline:a>b<c").state())).isEqualTo("b");
    assertThat(Pasting.copied(Page.of("headline:ab|").state())).isEmpty();
  }

  @Test
  void aMarkIsPutOnAllThatIsSelectedAndTakenOffWhereAllCarriesIt() {
    Page page = Page.of("headline:a<b", "paragraph:c>d");
    Page marked = page.then(toggled(BOLD));
    assertThat(marked.state().story().blocks())
        .extracting(block -> block.prose().runs().size())
        .containsExactly(2, 2);
    assertThat(Marking.isOn(marked.state(), BOLD)).isTrue();
    assertThat(marked.then(toggled(BOLD)).state().story()).isEqualTo(page.state().story());
    assertThat(Marking.toggle(Page.of("headline:a|").state(), BOLD, Fixtures.STAMP)).isEmpty();
  }

  @Test
  void aMarkOnTheCaretIsForWhatIsTypedNext() {
    EditorState state = Marking.pend(Page.of("headline:ab|").state(), BOLD);
    assertThat(Marking.isOn(state, BOLD)).isTrue();
    Page typed = new Page(state).then(typed("c"));
    assertThat(typed.state().block().prose()).isEqualTo(Prose.of("ab").plus(bold("c")));
    assertThat(typed.then(typed("d")).state().block().prose())
        .isEqualTo(Prose.of("ab").plus(bold("cd")));
    assertThat(Marking.pend(typed.state(), BOLD).pendingMarks()).isEmpty();
  }

  @Test
  void aLinkDoesNotGrowAtItsEndsButInside() {
    Page linked = Page.of("headline:<ab>").then(toggled(LINK));
    EditorState state = linked.state();
    Selection inside = Selection.caret(new Position(state.block().id(), 1));
    assertThat(state.pendingMarks()).isEmpty();
    assertThat(state.withSelection(Selection.caret(state.start())).pendingMarks()).isEmpty();
    assertThat(state.withSelection(inside).pendingMarks()).containsExactly(LINK);
  }

  @Test
  void linksAreTakenOffWhateverTheirAddress() {
    Page page = Page.of("headline:<ab", "paragraph:cd>");
    assertThat(page.then(toggled(LINK)).then(Marking::unlink).state().story())
        .isEqualTo(page.state().story());
    assertThat(Marking.unlink(page.state(), Fixtures.STAMP)).isEmpty();
  }

  private static Prose bold(String text) {
    return Prose.of(text, Set.of(BOLD));
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> typed(String text) {
    return (state, stamp) -> Typing.type(state, text, stamp);
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> pasted(String text) {
    return (state, stamp) -> Pasting.text(state, text, stamp);
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> toggled(Mark mark) {
    return (state, stamp) -> Marking.toggle(state, mark, stamp);
  }
}
