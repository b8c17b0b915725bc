package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.review.Strictness;
import org.midad.store.Library;

class ReviewTest {
  private static final Set<Role> DESK = Set.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR);
  private static final Set<Role> REVIEWERS =
      Set.of(Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR);

  /** Who may go which way with somebody else's story: the table of roles, and nobody else. */
  private static final Map<Transition, Set<Role>> OTHERS =
      Map.ofEntries(
          Map.entry(Transition.SUBMIT, Set.of()),
          Map.entry(Transition.TAKE_BACK, Set.of()),
          Map.entry(Transition.ACCEPT, DESK),
          Map.entry(Transition.RETURN, DESK),
          Map.entry(Transition.PASS_TO_PROOF, REVIEWERS),
          Map.entry(Transition.APPROVE, DESK),
          Map.entry(Transition.REOPEN, DESK),
          Map.entry(Transition.UNSCHEDULE, DESK),
          Map.entry(Transition.HOLD, DESK),
          Map.entry(Transition.RELEASE, DESK),
          Map.entry(Transition.SPIKE, DESK),
          Map.entry(Transition.UNSPIKE, DESK),
          Map.entry(Transition.CORRECT, REVIEWERS),
          Map.entry(Transition.DROP_CORRECTION, DESK),
          Map.entry(Transition.ASK_KILL, DESK),
          Map.entry(Transition.KILL, Set.of(Role.MANAGING_EDITOR)),
          Map.entry(Transition.KEEP, Set.of()));

  /** Who may go which way from where, beyond that, with a story that is the person's own. */
  private static final Map<Transition, Set<Stage>> OWN =
      Map.of(
          Transition.SUBMIT, Set.of(Stage.DRAFT),
          Transition.TAKE_BACK, Set.of(Stage.INCOMING),
          Transition.SPIKE, Set.of(Stage.DRAFT),
          Transition.UNSPIKE, Set.of(Stage.SPIKED));

  private static final Set<Role> WRITERS =
      Set.of(Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR);

  /** From where to where each way leads; a held or spiked story here was a draft. */
  private static final Set<String> WAYS =
      new TreeSet<>(
          List.of(
              "DRAFT SUBMIT INCOMING",
              "DRAFT SPIKE SPIKED",
              "INCOMING ACCEPT REVIEW",
              "INCOMING TAKE_BACK DRAFT",
              "INCOMING RETURN DRAFT",
              "INCOMING HOLD HELD",
              "INCOMING SPIKE SPIKED",
              "REVIEW PASS_TO_PROOF PROOF",
              "REVIEW APPROVE APPROVED",
              "REVIEW RETURN DRAFT",
              "REVIEW HOLD HELD",
              "REVIEW SPIKE SPIKED",
              "PROOF APPROVE APPROVED",
              "PROOF RETURN DRAFT",
              "PROOF HOLD HELD",
              "PROOF SPIKE SPIKED",
              "APPROVED REOPEN REVIEW",
              "APPROVED HOLD HELD",
              "APPROVED SPIKE SPIKED",
              "SCHEDULED UNSCHEDULE APPROVED",
              "SCHEDULED HOLD HELD",
              "SCHEDULED SPIKE SPIKED",
              "EXPORTED CORRECT CORRECTING",
              "EXPORTED ASK_KILL EXPORTED",
              "EXPORTED KILL KILLED",
              "CORRECTING DROP_CORRECTION EXPORTED",
              "CORRECTING ASK_KILL CORRECTING",
              "CORRECTING KILL KILLED",
              "CORRECTED CORRECT CORRECTING",
              "CORRECTED ASK_KILL CORRECTED",
              "CORRECTED KILL KILLED",
              "HELD RELEASE DRAFT",
              "HELD SPIKE SPIKED",
              "SPIKED UNSPIKE DRAFT"));

  @TempDir static Path folder;

  private Library library;
  private UseCases newsroom;

  @BeforeEach
  void open() {
    library = Library.open(folder);
    for (Role role : Role.values()) {
      library.people().put(person(role));
    }
    library.people().put(new Person("other", "غيره", Role.REPORTER));
    newsroom = UseCases.over(library, clock());
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aReportOfTwoRevisionsNamesThemAndReplacesTheFile() throws IOException {
    UseCases newsroom = Newsrooms.over(library);
    newsroom.accounts().become("reporter");
    Head blank = newsroom.desk().create();
    Story written = Newsrooms.complete(blank.story().id());
    Head first = newsroom.desk().save(blank.id(), written);
    Block body = written.blocks().getLast();
    Story rewritten = written.withBlock(body.withProse(Prose.of("كشفت الوزارة نتائج الاجتماع.")));
    Head second = newsroom.desk().save(first.id(), rewritten);
    Path file = folder.resolve("report.html");
    Files.writeString(file, "an older one");
    newsroom.review().saveReport(first.id(), second.id(), Strictness.EXACT, file);
    assertThat(file)
        .content()
        .contains("<del dir=\"rtl\">القيادة</del><ins dir=\"rtl\">الوزارة</ins>")
        .contains(">REPORTER<");
    newsroom.review().saveReport(second.id(), written, Strictness.EXACT, file);
    assertThat(file)
        .content()
        .contains("<del dir=\"rtl\">الوزارة</del><ins dir=\"rtl\">القيادة</ins>")
        .contains("لم تُحفظ بعد");
    Path nowhere = folder.resolve("none").resolve("report.html");
    assertThatThrownBy(
            () -> newsroom.review().saveReport(first.id(), second.id(), Strictness.EXACT, nowhere))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.key()).isEqualTo("problem.copy.unwritten"));
  }

  @Test
  void everyRoleGoesTheWaysOfTheTableAndNoOthers() {
    Set<String> ways = new TreeSet<>();
    for (Stage stage : Stage.values()) {
      for (Transition transition : Transition.values()) {
        for (Role role : Role.values()) {
          for (String creator : List.of("other", person(role).id())) {
            Head head = put(complete(), stage, creator);
            newsroom.accounts().become(person(role).id());
            boolean offered =
                newsroom.review().actions(head, person(role)).stream()
                    .anyMatch(action -> action.transition() == transition && action.isAllowed());
            boolean gone = goes(head, transition);
            String attempt = role + " " + stage + " " + transition + " of " + creator;
            assertThat(gone).as(attempt).isEqualTo(offered);
            boolean own = !creator.equals("other");
            boolean right =
                OTHERS.getOrDefault(transition, Set.of()).contains(role)
                    || (own
                        && WRITERS.contains(role)
                        && OWN.getOrDefault(transition, Set.of()).contains(stage));
            Head after = newsroom.desk().open(head.story().id());
            if (gone) {
              assertThat(right).as(attempt).isTrue();
              ways.add(stage + " " + transition + " " + after.stage());
            } else {
              assertThat(after).as(attempt).isEqualTo(head);
              if (transition.leaves(head)) {
                assertThat(right).as(attempt).isFalse();
              }
            }
          }
        }
      }
    }
    assertThat(ways).isEqualTo(WAYS);
  }

  @Test
  void aStoryGoesForwardOnlyWithSlugHeadlineAndBody() {
    newsroom.accounts().become(person(Role.REPORTER).id());
    Map<String, Story> incomplete =
        Map.of(
            "refusal.slug", complete().withMeta(StoryMeta.EMPTY),
            "refusal.headline", without(BlockKind.HEADLINE),
            "refusal.body", without(BlockKind.PARAGRAPH));
    incomplete.forEach((reason, story) -> {
      Head head = put(story, Stage.DRAFT, person(Role.REPORTER).id());
      assertRefused(head, Transition.SUBMIT, "", reason);
      Action first = newsroom.review().actions(head, person(Role.REPORTER)).getFirst();
      assertThat(first.transition()).isEqualTo(Transition.SUBMIT);
      assertThat(first.refusal().map(Refusal::key)).contains(reason);
    });
  }

  @Test
  void theMainActionIsTheOneOfTheStageAndTheRole() {
    String reporter = person(Role.REPORTER).id();
    assertThat(main(Stage.DRAFT, reporter, Role.REPORTER)).isEqualTo(Transition.SUBMIT);
    assertThat(main(Stage.INCOMING, reporter, Role.REPORTER)).isEqualTo(Transition.TAKE_BACK);
    assertThat(main(Stage.INCOMING, reporter, Role.DESK_EDITOR)).isEqualTo(Transition.ACCEPT);
    assertThat(main(Stage.REVIEW, reporter, Role.COPY_EDITOR)).isEqualTo(Transition.PASS_TO_PROOF);
    assertThat(main(Stage.PROOF, reporter, Role.MANAGING_EDITOR)).isEqualTo(Transition.APPROVE);
    assertThat(main(Stage.DRAFT, reporter, Role.DESK_EDITOR)).isEqualTo(Transition.SUBMIT);
  }

  @Test
  void whoReturnsAStorySaysWhyAndTheHistoryKeepsIt() {
    newsroom.accounts().become(person(Role.DESK_EDITOR).id());
    Head head = put(complete(), Stage.INCOMING, "other");
    assertRefused(head, Transition.RETURN, " ", "refusal.note");
    newsroom.review().perform(head.story().id(), head.id(), Transition.RETURN, "ينقصه رأي الوزارة");
    assertThat(newsroom.desk().history(head.story().id()).getFirst().note())
        .isEqualTo("ينقصه رأي الوزارة");
  }

  @Test
  void aSpikedStoryComesBackToWhereItStood() {
    newsroom.accounts().become(person(Role.DESK_EDITOR).id());
    Head head = put(complete(), Stage.DRAFT, person(Role.DESK_EDITOR).id());
    for (Transition transition :
        List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.SPIKE, Transition.UNSPIKE)) {
      head = newsroom.review().perform(head.story().id(), head.id(), transition, "");
    }
    assertThat(head.stage()).isEqualTo(Stage.REVIEW);
  }

  @Test
  void aTransitionOnAnOldHeadIsRefused() {
    newsroom.accounts().become("other");
    Head head = put(complete(), Stage.DRAFT, "other");
    newsroom.desk().save(head.id(), head.story().withMeta(head.story().meta().withUrgency(1)));
    assertRefused(head, Transition.SUBMIT, "", "problem.story.changed");
  }

  private Transition main(Stage stage, String creator, Role role) {
    Head head = put(complete(), stage, creator);
    return newsroom.review().actions(head, person(role)).getFirst().transition();
  }

  private boolean goes(Head head, Transition transition) {
    try {
      newsroom.review().perform(head.story().id(), head.id(), transition, "لأن");
      return true;
    } catch (Problem refused) {
      assertThat(refused.key()).startsWith("refusal.");
      return false;
    }
  }

  private void assertRefused(Head head, Transition transition, String note, String reason) {
    assertThatThrownBy(
            () -> newsroom.review().perform(head.story().id(), head.id(), transition, note))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(reason));
  }

  private Head put(Story story, Stage stage, String creator) {
    Story named = new Story(StoryId.create(), story.blocks(), story.meta());
    List<RevisionId> parents = List.of();
    if (stage == Stage.CORRECTING) {
      parents = List.of(library.stories().save(revision(named, Stage.EXPORTED, creator, parents)));
    }
    library.stories().save(revision(named, stage, creator, parents));
    return library.stories().head(named.id());
  }

  private static Revision revision(
      Story story, Stage stage, String creator, List<RevisionId> parents) {
    return new Revision(
        story,
        stage,
        Publication.NONE,
        Plan.NONE,
        parents,
        creator,
        clock().instant(),
        stage == Stage.EXPORTED ? Revision.Reason.EXPORTED : Revision.Reason.CREATED,
        "",
        null);
  }

  private static Story without(BlockKind kind) {
    Story story = complete();
    return story.withBlocks(
        story.blocks().stream()
            .map(block -> block.kind() == kind ? Block.of(kind, " ") : block)
            .toList());
  }

  private static Story complete() {
    return new Story(
        StoryId.create(),
        List.of(
            Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
            Block.of(BlockKind.PARAGRAPH, "كشفت القيادة.")),
        StoryMeta.EMPTY.withSlug("talks"));
  }

  private static Person person(Role role) {
    return new Person(role.name().toLowerCase(Locale.ROOT), role.name(), role);
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneId.of("Asia/Baghdad"));
  }
}
