package org.midad.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.check.WrittenRule.Form;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** Rules that newsrooms write, and where they speak. */
class NewsroomRuleTest {
  private static final Occasion NOW =
      new Occasion(
          Instant.parse("2026-11-23T09:00:00Z"),
          ZoneId.of("Asia/Baghdad"),
          HouseStyle.DEFAULT,
          Plan.NONE);

  private static WrittenRule rule(Form form, String wanted, String instead) {
    return new WrittenRule("1", "قاعدتنا", "", Severity.WARNING, form, wanted, instead);
  }

  private static List<Finding> found(WrittenRule rule, String text) {
    Story story =
        new Story(StoryId.create(), List.of(Block.of(BlockKind.PARAGRAPH, text)), StoryMeta.EMPTY);
    return new Checker(List.of(new NewsroomRule(rule))).check(story, NOW);
  }

  @Test
  void wordsArePartedByCommasAndFoundUnderVowelsAndBehindAnd() {
    WrittenRule rule = rule(Form.WORDS, "العدو الصهيوني، الكيان, دولة الاحتلال", "إسرائيل");
    assertThat(found(rule, "قصف الكِيان ودولة الاحتلال موقعاً للعدو"))
        .extracting(Finding::subject, finding -> finding.fixes().getFirst().words())
        .containsExactly(tuple("الكِيان", "إسرائيل"), tuple("ودولة الاحتلال", "وإسرائيل"));
  }

  @Test
  void aForbiddenWordHasNoFix() {
    assertThat(found(rule(Form.WORDS, "تواجد", ""), "تواجد الجيش").getFirst().fixes()).isEmpty();
  }

  @Test
  void anExpressionPutsItsGroupsInAnotherOrder() {
    WrittenRule rule = rule(Form.PATTERN, "(\\d+)/(\\d+)", "$2-$1 $");
    assertThat(found(rule, "في 3/11 كانت").getFirst().fixes().getFirst().words())
        .isEqualTo("11-3 $");
  }

  @Test
  void aRuleThatIsNoneIsKnownBeforeItIsUsed() {
    assertThat(NewsroomRule.isReadable(rule(Form.PATTERN, "(", ""))).isFalse();
    assertThat(NewsroomRule.isReadable(rule(Form.PATTERN, "a", "$1"))).isFalse();
    assertThat(NewsroomRule.isReadable(rule(Form.WORDS, " ", ""))).isFalse();
    assertThat(NewsroomRule.isReadable(rule(Form.WORDS, "(", "$1"))).isTrue();
    assertThat(NewsroomRule.isReadable(rule(Form.PATTERN, "(a)", "$1"))).isTrue();
  }

  @Test
  void anExpressionThatGoesRoundInCirclesComesToAnEndAndFindsNothing() {
    String text = "ا".repeat(5_000) + "ب";
    for (String bad : List.of("(ا+)+$", "(ا|اا)+$", "(.*)*ج", "(ا*)*(ا*)*ج")) {
      WrittenRule rule = rule(Form.PATTERN, bad, "");
      assertThat(found(rule, text)).as(bad).isEmpty();
      assertThat(new NewsroomRule(rule).isQuick(text)).as(bad).isFalse();
    }
    assertThat(new NewsroomRule(rule(Form.PATTERN, "ا+ب", "")).isQuick(text)).isTrue();
  }

  @Test
  void aRuleIsSwitchedOffInASectionOrEverywhere() {
    WrittenRule own = rule(Form.WORDS, "تواجد", "وجود");
    StyleBook book =
        new StyleBook(
            HouseStyle.DEFAULT,
            List.of(own),
            Map.of(own.name(), Set.of("sport"), "rule.tatweel", Set.of(StyleBook.EVERYWHERE)));
    assertThat(names(book, "sport"))
        .doesNotContain(own.name(), "rule.tatweel")
        .contains("rule.common-errors");
    assertThat(names(book, "politics")).contains(own.name()).doesNotContain("rule.tatweel");
    assertThat(names(book, "")).contains(own.name());
  }

  private static List<String> names(StyleBook book, String section) {
    return book.rules(HouseRules.all(), section).stream().map(Rule::name).toList();
  }
}
