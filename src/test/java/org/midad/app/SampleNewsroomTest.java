package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StorySummary;
import org.midad.store.Library;

class SampleNewsroomTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final List<Double> PROGRESS = new ArrayList<>();

  @TempDir static Path folder;

  private static Library library;
  private static UseCases newsroom;

  @BeforeAll
  static void fill() {
    library = Library.open(folder);
    newsroom = UseCases.over(library, Clock.fixed(NOW, Newsrooms.BAGHDAD));
    newsroom.sample().fill("ar", PROGRESS::add);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void everyRoleIsThereAndAReporterSitsDown() {
    assertThat(newsroom.accounts().people())
        .extracting(Person::role)
        .containsAll(EnumSet.allOf(Role.class));
    assertThat(newsroom.accounts().require().role()).isEqualTo(Role.REPORTER);
    assertThat(newsroom.desk().counts().get(Queue.MINE)).isPositive();
    assertThat(PROGRESS).isSorted().hasSameSizeAs(stories());
  }

  @Test
  void storiesStandInEveryStageOfTheWayAndOneIsSpiked() {
    assertThat(stories())
        .extracting(StorySummary::stage)
        .contains(
            Stage.DRAFT,
            Stage.INCOMING,
            Stage.REVIEW,
            Stage.PROOF,
            Stage.APPROVED,
            Stage.EXPORTED,
            Stage.SPIKED);
  }

  @Test
  void theSeedArticleIsAmongThemWithItsParts() {
    Head seed =
        stories().stream()
            .filter(story -> story.slug().equals("baghdad-erbil-military-talks"))
            .map(story -> newsroom.desk().open(story.id()))
            .findFirst()
            .orElseThrow();
    assertThat(seed.story().text(BlockKind.HEADLINE))
        .isEqualTo("بغداد وأربيل توحدان الجهود العسكرية لمواجهة إرهاب «داعش»");
    assertThat(seed.story().meta().section()).isPresent();
  }

  @Test
  void eachStepOfEachHistoryWasTakenByOneWhoMayInThePastOneAfterTheOther() {
    Map<String, Role> roles =
        newsroom.accounts().people().stream().collect(Collectors.toMap(Person::id, Person::role));
    Set<Role> desk = EnumSet.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR);
    for (StorySummary story : stories()) {
      List<HistoryEntry> history = newsroom.desk().history(story.id()).reversed();
      assertThat(history).extracting(HistoryEntry::at).isSorted();
      assertThat(history.getLast().at()).isBefore(NOW);
      assertThat(history.getFirst().reason()).isEqualTo(Revision.Reason.IMPORTED);
      for (HistoryEntry entry : history) {
        if (entry.reason() == Revision.Reason.APPROVED
            || entry.reason() == Revision.Reason.ACCEPTED) {
          assertThat(desk).contains(roles.get(entry.author()));
        }
      }
      if (story.stage() == Stage.EXPORTED) {
        assertThat(newsroom.publishing().receipts(story.head()))
            .isNotEmpty()
            .allMatch(receipt -> Files.exists(Path.of(receipt.address())));
      }
    }
  }

  @Test
  void aLibraryWithPeopleInItIsLeftAsItIs() {
    assertThatThrownBy(() -> newsroom.sample().fill("ar", done -> {}))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.key()).isEqualTo("problem.library.founded"));
  }

  private static List<StorySummary> stories() {
    return newsroom.desk().list(Queue.ARCHIVE, 0, 100);
  }
}
