package org.midad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midad.edit.EditorState;
import org.midad.edit.ReplaceText;
import org.midad.edit.Span;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Plan;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.review.Suggesting;
import org.midad.review.Suggestions;

/** How rules are run over a story that is being written. */
class CheckerTest {
  private static final Stamp SALMA = new Stamp("salma", Instant.parse("2026-11-25T19:00:00Z"));
  private static final Occasion NOW =
      new Occasion(
          Instant.parse("2026-11-25T19:00:00Z"),
          ZoneId.of("Asia/Baghdad"),
          HouseStyle.DEFAULT,
          Plan.NONE);

  private final Block headline = Block.of(BlockKind.HEADLINE, "لاكن الوزير");
  private final Block first = Block.of(BlockKind.PARAGRAPH, "قال لاكن وسكت");
  private final Block second = Block.of(BlockKind.PARAGRAPH, "ثم لاكن");
  private final Story story =
      new Story(StoryId.create(), List.of(headline, first, second), StoryMeta.EMPTY);

  /** Finds one word, and says what it read. */
  private static class Finds implements TextRule {
    final List<String> read = new ArrayList<>();
    private final String wrong;
    private final String right;
    private final boolean yields;

    Finds(String wrong, String right, boolean yields) {
      this.wrong = wrong;
      this.right = right;
      this.yields = yields;
    }

    @Override
    public String name() {
      return "rule." + right;
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public boolean yields() {
      return yields;
    }

    @Override
    public List<String> corrections(String words) {
      return List.of(words + "!");
    }

    @Override
    public List<Hit> check(ReadText text, Circumstances circumstances) {
      read.add(text.text());
      return text.words().stream()
          .filter(word -> word.bare().equals(wrong))
          .map(word -> new Hit(word.from(), word.to(), Message.of(name()), right, true))
          .toList();
    }
  }

  private final Finds but = new Finds("لاكن", "لكن", false);

  private static List<Span> spans(List<Finding> findings) {
    return findings.stream().map(Finding::span).flatMap(Optional::stream).toList();
  }

  private static Story change(Story story, Step... steps) {
    return Transaction.by(SALMA, List.of(steps), null).apply(story);
  }

  @Test
  void findingsComeInTheOrderOfReading() {
    assertThat(spans(new Checker(List.of(but)).check(story, NOW)))
        .containsExactly(
            new Span(headline.id(), 0, 4), new Span(first.id(), 4, 8), new Span(second.id(), 3, 7));
  }

  @Test
  void onlyWhatWasChangedIsReadAgain() {
    Checker checker = new Checker(List.of(but));
    checker.glance(story, NOW, first.id()::equals);
    assertThat(but.read).containsExactly("قال لاكن وسكت");
    checker.check(story, NOW);
    assertThat(but.read).hasSize(3);
    Story changed = change(story, new ReplaceText(second.id(), 0, 2, Prose.of("و")));
    assertThat(spans(checker.check(changed, NOW))).contains(new Span(second.id(), 2, 6));
    assertThat(but.read).hasSize(4).endsWith("و لاكن");
  }

  @Test
  void otherHouseStyleReadsAllAgain() {
    Checker checker = new Checker(List.of(but));
    checker.check(story, NOW);
    HouseStyle longer = HouseStyle.DEFAULT.withHeadline(120);
    checker.check(story, new Occasion(NOW.now(), NOW.zone(), longer, NOW.plan()));
    assertThat(but.read).hasSize(6);
  }

  @Test
  void ofWordsThatAnotherRuleKnowsAYieldingRuleIsSilent() {
    Finds spelling = new Finds("لاكن", "ﻻ", true);
    Finds silence = new Finds("وسكت", "سكت", true);
    assertThat(new Checker(List.of(spelling, silence, but)).check(story, NOW))
        .extracting(Finding::rule)
        .containsExactly("rule.لكن", "rule.لكن", "rule.سكت", "rule.لكن");
  }

  @Test
  void aFixIsAChangeThatLeavesTheRestAlone() {
    Finding finding = new Checker(List.of(but)).check(story, NOW).get(1);
    EditorState state = EditorState.of(story);
    Transaction fixed = finding.fixes().getFirst().apply(state, SALMA).orElseThrow();
    assertThat(fixed.apply(story).block(first.id()).text()).isEqualTo("قال لكن وسكت");
  }

  @Test
  void allOfAKindArePutRightInOneChange() {
    List<Fix> fixes =
        new Checker(List.of(but))
            .check(story, NOW).stream().flatMap(one -> one.fixes().stream()).toList();
    Transaction fixed = Fix.all(EditorState.of(story), fixes, SALMA).orElseThrow();
    assertThat(fixed.apply(story).blocks())
        .extracting(Block::text)
        .containsExactly("لكن الوزير", "قال لكن وسكت", "ثم لكن");
  }

  @Test
  void correctionsThatTakeTimeComeWhenTheyAreAskedFor() {
    Checker checker = new Checker(List.of(but));
    Finding finding = checker.check(story, NOW).getFirst();
    assertThat(checker.fixes(finding)).extracting(Fix::words).containsExactly("لكن", "لاكن!");
  }

  @Test
  void aSuggestedTextIsCheckedAsItWouldBeAndFixedWhereItStands() {
    Block ready = Block.of(BlockKind.PARAGRAPH, "ثم لان");
    Story plain = story.withBlocks(List.of(first, ready));
    // «لاكن» of the first paragraph shall go; in the second somebody suggests to write it.
    Transaction typing =
        Transaction.by(
            SALMA,
            List.of(
                new ReplaceText(first.id(), 4, 8, Prose.of("لما")),
                new ReplaceText(ready.id(), 5, 5, Prose.of("كرب")),
                new ReplaceText(ready.id(), 6, 8, Prose.EMPTY)),
            null);
    Story half = Suggesting.suggest(EditorState.of(plain), typing).apply(plain);
    Transaction cut =
        Transaction.by(
            new Stamp("huda", SALMA.at()),
            List.of(new ReplaceText(ready.id(), 3, 4, Prose.of("ل"))),
            null);
    Story suggested = Suggesting.suggest(EditorState.of(half), cut).apply(half);
    List<Finding> found = new Checker(List.of(but)).check(suggested, NOW);
    assertThat(found).extracting(Finding::subject).containsExactly("لاكن");
    assertThat(suggested.block(ready.id()).text()).hasSizeGreaterThan("ثم لاكن".length());
    Story fixed =
        found
            .getFirst()
            .fixes()
            .getFirst()
            .apply(EditorState.of(suggested), SALMA)
            .orElseThrow()
            .apply(suggested);
    assertThat(Suggestions.accepted(fixed).block(ready.id()).text()).isEqualTo("ثم لكن");
    assertThat(fixed.block(ready.id()).prose().runs())
        .as("what was to go still waits to go")
        .anyMatch(run -> run.marks().stream().anyMatch(Mark.Deleted.class::isInstance));
  }

  @Test
  void aFindingIsCarriedAlongUntilItsWordsChange() {
    Finding finding = new Checker(List.of(but)).check(story, NOW).get(1);
    Transaction before =
        Transaction.by(SALMA, List.of(new ReplaceText(first.id(), 0, 0, Prose.of("و"))), null);
    Finding moved = finding.after(before.mapping(story)).orElseThrow();
    assertThat(moved.span()).contains(new Span(first.id(), 5, 9));
    Story changed = before.apply(story);
    Transaction fixed =
        moved.fixes().getFirst().apply(EditorState.of(changed), SALMA).orElseThrow();
    assertThat(fixed.apply(changed).block(first.id()).text()).isEqualTo("وقال لكن وسكت");
    Transaction inside =
        Transaction.by(SALMA, List.of(new ReplaceText(first.id(), 5, 6, Prose.EMPTY)), null);
    assertThat(finding.after(inside.mapping(story))).isEmpty();
  }

  @Test
  void aWordIsFoundUnderItsVowelsAndWithoutTheMarkBehindIt() {
    Story vowelled = story.withBlock(second.withProse(Prose.of("ثم لاكِنْ\u200F، \"و\"")));
    assertThat(spans(new Checker(List.of(but)).check(vowelled, NOW)))
        .contains(new Span(second.id(), 3, 9));
  }
}
