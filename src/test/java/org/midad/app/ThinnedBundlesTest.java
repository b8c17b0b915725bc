package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.IncomingBundle.Effect;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Publication;
import org.midad.model.Retention;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;

/** Stories whose histories were thinned, handed from one library to another. */
@SuppressWarnings("NullAway.Init") // set before each
class ThinnedBundlesTest {
  @TempDir private Path folder;

  private final StoryId story = StoryId.create();
  private Place reporter;
  private Place desk;
  private Path file;

  @BeforeEach
  void found() {
    reporter = Place.of(folder.resolve("reporter"), "زيدان الربيعي", Role.REPORTER);
    desk = Place.of(folder.resolve("desk"), "سلمى الخطيب", Role.DESK_EDITOR);
    desk.trust(reporter);
    reporter.trust(desk);
    file = folder.resolve("story.midad");
    write(12);
  }

  @AfterEach
  void close() {
    reporter.close();
    desk.close();
  }

  @Test
  void aStoryWithAThinnedHistoryArrivesWhole() {
    assertThat(thin(reporter)).isEqualTo(9);
    Head sent = submitted();
    reporter.send(sent, file);
    assertThat(desk.take(file, Acceptance.AS_VERSION).effect()).isEqualTo(Effect.NEW_STORY);
    assertThat(history(desk)).isEqualTo(history(reporter));
    assertThat(history(desk)).filteredOn(HistoryEntry::thinned).hasSize(9);
    assertSound();
    assertThat(desk.take(file, Acceptance.AS_VERSION).effect()).isEqualTo(Effect.NOTHING_NEW);
    desk.move(story, Transition.ACCEPT);
    desk.write(story, BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود");
    desk.send(desk.cases.desk().open(story), file);
    assertThat(reporter.take(file, Acceptance.AS_VERSION).effect()).isEqualTo(Effect.GOES_ON);
    assertSound();
  }

  @Test
  void whatWasThinnedHereAndNotThereStaysThinnedAndIsMergedAllTheSame() {
    reporter.send(submitted(), file);
    desk.take(file, Acceptance.AS_VERSION);
    desk.move(story, Transition.ACCEPT);
    desk.write(story, BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود");
    Path back = folder.resolve("back.midad");
    desk.send(desk.cases.desk().open(story), back);

    reporter.move(story, Transition.TAKE_BACK);
    reporter.write(story, BlockKind.PARAGRAPH, "كشفت القيادة نتائج اللقاء.");
    assertThat(thin(reporter)).isEqualTo(9);
    TakenIn both = reporter.take(back, Acceptance.AS_VERSION);
    assertThat(both.effect()).isEqualTo(Effect.MERGES);
    assertThat(both.head().story().text(BlockKind.HEADLINE))
        .isEqualTo("بغداد وأربيل توحدان الجهود");
    assertThat(history(reporter)).filteredOn(HistoryEntry::thinned).hasSize(9);
    assertSound();

    reporter.send(reporter.cases.desk().open(story), file);
    assertThat(desk.take(file, Acceptance.AS_VERSION).head().id()).isEqualTo(both.head().id());
    assertThat(history(desk)).filteredOn(HistoryEntry::thinned).isEmpty();
    assertSound();
  }

  @Test
  void aThinnedVersionIsNotRestoredAndSaysWhy() {
    thin(reporter);
    Head head = reporter.cases.desk().open(story);
    RevisionId gone =
        history(reporter).stream().filter(HistoryEntry::thinned).findFirst().orElseThrow().id();
    assertThatThrownBy(() -> reporter.cases.desk().restore(story, head.id(), gone))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.key()).isEqualTo("problem.revision.thinned"));
    assertThat(reporter.cases.desk().open(story).id()).isEqualTo(head.id());
  }

  @Test
  void anOpenStoryWaitsAndSoDoesEverythingWhereAllIsKept() {
    assertThat(reporter.cases.care().thin(Set.of(story), done -> {})).isZero();
    reporter
        .cases
        .settings()
        .save(
            reporter
                .cases
                .settings()
                .load()
                .withWorkplace(place ->
                    place.withKeeping(keeping -> keeping.withRetention(Retention.EVERYTHING))));
    assertThat(thin(reporter)).isZero();
  }

  private static int thin(Place place) {
    return place.cases.care().thin(Set.of(), done -> {});
  }

  private List<HistoryEntry> history(Place place) {
    return place.cases.desk().history(story);
  }

  private void assertSound() {
    for (Place place : List.of(reporter, desk)) {
      assertThat(place.cases.care().verify(done -> {}).faults()).isEmpty();
    }
  }

  private Head submitted() {
    return reporter.move(story, Transition.SUBMIT);
  }

  /** The reporter's draft, saved by itself every five minutes, three days ago. */
  private void write(int times) {
    Instant began = Newsrooms.clock().instant().minus(Duration.ofDays(3));
    List<RevisionId> made =
        new ArrayList<>(
            List.of(
                reporter
                    .library
                    .stories()
                    .save(
                        revision(
                            Newsrooms.complete(story),
                            List.of(),
                            began,
                            Revision.Reason.CREATED))));
    for (int number = 1; number < times; number++) {
      Story text = reporter.cases.desk().open(story).story();
      Block paragraph = text.first(BlockKind.PARAGRAPH).orElseThrow();
      made.add(
          reporter
              .library
              .stories()
              .save(
                  revision(
                      text.withBlock(
                          paragraph.withProse(Prose.of(paragraph.text() + " كلمة " + number))),
                      List.of(made.getLast()),
                      began.plus(Duration.ofMinutes(5L * number)),
                      number == 7 ? Revision.Reason.SAVED : Revision.Reason.AUTOSAVED)));
    }
  }

  private Revision revision(
      Story text, List<RevisionId> parents, Instant at, Revision.Reason reason) {
    return new Revision(
        text,
        Stage.DRAFT,
        Publication.NONE,
        Plan.NONE,
        parents,
        reporter.person().id(),
        at,
        reason,
        "",
        "حاسوب زيدان");
  }
}
