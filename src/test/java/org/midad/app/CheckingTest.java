package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.app.Checking.Reach;
import org.midad.check.Finding;
import org.midad.check.Severity;
import org.midad.model.AuditEntry;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Waiver;

/** What is found in a story, and what people let be. */
class CheckingTest extends WalkedNewsroom {
  private static final String RULE = "rule.space-before-mark";

  private Head head;
  private Finding finding;

  @BeforeEach
  void write() {
    head = spaced();
    finding = found(head).getFirst().finding();
  }

  private Head spaced() {
    walks.become(Role.REPORTER);
    Story story = Newsrooms.complete(StoryId.create());
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(Block.of(BlockKind.PARAGRAPH, "قال الوزير ، ثم غادر."));
    Head brought = newsroom.desk().bring(story.withBlocks(blocks));
    newsroom.locks().release(brought.story().id());
    return brought;
  }

  private List<Judged> found(Head head) {
    return newsroom.checking().check(head).stream()
        .filter(one -> one.finding().rule().equals(RULE))
        .toList();
  }

  @Test
  void whatIsIgnoredInAStoryIsIgnoredThereAlone() {
    Waiver waiver = newsroom.checking().waive(head.story().id(), finding, Reach.STORY, "");
    assertThat(found(head)).extracting(Judged::waiver).containsExactly(Optional.of(waiver));
    assertThat(found(spaced())).allSatisfy(one -> assertThat(one.waiver()).isEmpty());
  }

  @Test
  void whatIsIgnoredEverywhereIsIgnoredInTheNextStoryTooUntilSomebodyInsists() {
    assertProblem(
        "refusal.style",
        () -> newsroom.checking().waive(head.story().id(), finding, Reach.EVERYWHERE, ""));
    walks.become(Role.LANGUAGE_CHECKER);
    Waiver waiver = newsroom.checking().waive(head.story().id(), finding, Reach.EVERYWHERE, "");
    Head next = spaced();
    assertThat(found(next)).allSatisfy(one -> assertThat(one.waiver()).contains(waiver));
    walks.become(Role.DESK_EDITOR);
    newsroom.checking().insist(next.story().id(), waiver);
    assertThat(found(next)).allSatisfy(one -> assertThat(one.waiver()).isEmpty());
  }

  @Test
  void anErrorStandsForAReasonThatTheAuditTrailTells() {
    Finding error = weighing(finding, Severity.ERROR);
    assertProblem(
        "refusal.letting-stand",
        () -> newsroom.checking().waive(head.story().id(), error, Reach.STORY, "هكذا"));
    Head review =
        walks.go(
            walks.go(head, Role.REPORTER, Transition.SUBMIT), Role.DESK_EDITOR, Transition.ACCEPT);
    assertProblem(
        "refusal.waiver-reason",
        () -> newsroom.checking().waive(head.story().id(), error, Reach.STORY, " "));
    newsroom.checking().waive(head.story().id(), error, Reach.STORY, "هكذا يكتبها الشاعر");
    assertThat(found(review).getFirst().waiver().orElseThrow().reason())
        .isEqualTo("هكذا يكتبها الشاعر");
    AuditEntry told = library.audit().entries().getLast();
    assertThat(told.action()).isEqualTo("FINDING_WAIVED");
    assertThat(told.person()).isEqualTo("desk_editor");
    assertThat(told.note()).contains(RULE, "الوزير ، ثم", "هكذا يكتبها الشاعر");
  }

  @Test
  void whoMayNotWriteInAStoryIgnoresNothingThere() {
    walks.go(head, Role.REPORTER, Transition.SUBMIT);
    walks.become(Role.REPORTER);
    assertProblem(
        "refusal.desk-only",
        () -> newsroom.checking().waive(head.story().id(), finding, Reach.STORY, ""));
  }

  @Test
  void anOpenStoryIsCheckedAsItIsWrittenWithItsRulesExplained() {
    StoryCheck check = newsroom.checking().begin(head.story().id());
    Finding found = check.check(head.story(), Plan.NONE).getFirst().finding();
    assertThat(check.explain(found).orElseThrow().title().key()).isEqualTo(found.rule());
    assertThat(check.fixes(found)).isEqualTo(found.fixes());
    assertThat(check.glance(head.story(), Plan.NONE, block -> false)).isEmpty();
  }

  /** As if its rule took it more or less seriously. */
  static Finding weighing(Finding found, Severity severity) {
    return new Finding(
        found.rule(), severity, found.place(), found.message(), found.subject(), found.fixes());
  }
}
