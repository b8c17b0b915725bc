package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.check.HouseStyle;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.check.WrittenRule.Form;
import org.midad.model.AuditEntry;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;

/** How a style book is written, tried and published. */
class StylingTest extends WalkedNewsroom {
  private static final WrittenRule PRESENCE =
      new WrittenRule("1", "تواجد", "لفظ ثقيل", Severity.ERROR, Form.WORDS, "تواجد", "وجود");

  private static StyleBook with(WrittenRule... rules) {
    return new StyleBook(HouseStyle.DEFAULT.withHeadline(60), List.of(rules), Map.of());
  }

  private Head story(String text) {
    walks.become(Role.REPORTER);
    Story story = Newsrooms.complete(StoryId.create());
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(Block.of(BlockKind.PARAGRAPH, text));
    Head head = newsroom.desk().bring(story.withBlocks(blocks));
    newsroom.locks().release(head.story().id());
    return head;
  }

  private List<String> rules(Head head) {
    return newsroom.checking().check(head).stream().map(found -> found.finding().rule()).toList();
  }

  @Test
  void aPublishedRuleIsAskedFromThenOnAndAtTheGate() {
    Head head = story("مع تواجد القوات.");
    assertThat(rules(head)).doesNotContain(PRESENCE.name());
    walks.become(Role.LANGUAGE_CHECKER);
    Styling.Version published = newsroom.styling().publish(0, with(PRESENCE), "قاعدة أولى");
    assertThat(published.number()).isEqualTo(1);
    assertThat(newsroom.styling().current().book()).isEqualTo(with(PRESENCE));
    assertThat(rules(head)).contains(PRESENCE.name());
    Head review =
        walks.go(
            walks.go(head, Role.REPORTER, Transition.SUBMIT), Role.DESK_EDITOR, Transition.ACCEPT);
    assertProblem("refusal.errors", () -> walks.go(review, Role.DESK_EDITOR, Transition.APPROVE));
    assertThat(library.audit().entries())
        .extracting(AuditEntry::action)
        .contains("STYLE_PUBLISHED");
  }

  @Test
  void versionsStayAndASecondOneMadeFromAnOldOneIsRefused() {
    walks.become(Role.MANAGING_EDITOR);
    newsroom.styling().publish(0, with(PRESENCE), "أولى");
    assertProblem("problem.style.changed", () -> newsroom.styling().publish(0, with(), "أخرى"));
    newsroom.styling().publish(1, with(), "ثانية");
    assertThat(newsroom.styling().versions())
        .extracting(Styling.Version::note)
        .containsExactly("ثانية", "أولى");
    assertThat(newsroom.styling().versions().getLast().book()).isEqualTo(with(PRESENCE));
  }

  @Test
  void aRuleThatCannotBeReadIsNotPublished() {
    walks.become(Role.DESK_EDITOR);
    WrittenRule bad = new WrittenRule("2", "قوس", "", Severity.NOTE, Form.PATTERN, "(", "");
    assertProblem("problem.style.unreadable", () -> newsroom.styling().publish(0, with(bad), ""));
    assertProblem("problem.style.unreadable", () -> newsroom.styling().tryOut(bad, done -> {}));
    assertThat(newsroom.styling().current().number()).isZero();
  }

  @Test
  void aRuleIsTriedOnTheArchive() {
    story("مع تواجد القوات في بغداد.");
    story("لا شيء هنا.");
    Styling.Trial trial = newsroom.styling().tryOut(PRESENCE, done -> {});
    assertThat(trial.stories()).isEqualTo(2);
    assertThat(trial.findings()).isEqualTo(1);
    assertThat(trial.slow()).isFalse();
    assertThat(trial.places())
        .containsExactly(
            new Styling.Place("بغداد وأربيل", "مع ", "تواجد", " القوات في بغداد.", "وجود"));
  }

  @Test
  void aTrialOfARuleThatGoesRoundInCirclesComesToAnEnd() {
    story("ا".repeat(3_000) + "ب");
    WrittenRule bad = new WrittenRule("2", "دوران", "", Severity.NOTE, Form.PATTERN, "(ا+)+$", "");
    assertThat(newsroom.styling().tryOut(bad, done -> {}).slow()).isTrue();
  }

  @Test
  void aRuleKeepsSilentInTheSectionWhereItIsSwitchedOff() {
    Head head = story("قال الوزير ، ثم غادر.");
    assertThat(rules(head)).contains("rule.space-before-mark");
    walks.become(Role.DESK_EDITOR);
    newsroom
        .styling()
        .publish(
            0,
            new StyleBook(
                HouseStyle.DEFAULT,
                List.of(),
                Map.of("rule.space-before-mark", Set.of(StyleBook.EVERYWHERE))),
            "");
    assertThat(rules(head)).doesNotContain("rule.space-before-mark");
  }
}
