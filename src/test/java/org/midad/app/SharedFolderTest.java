package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryId;

@SuppressWarnings("NullAway.Init") // set before each
class SharedFolderTest {
  @TempDir private Path folder;

  private Path shared;
  private Place reporter;
  private Place desk;

  @BeforeEach
  void found() throws IOException {
    shared = Files.createDirectory(folder.resolve("shared"));
    reporter = Place.of(folder.resolve("reporter"), "زيدان الربيعي", Role.REPORTER);
    desk = Place.of(folder.resolve("desk"), "سلمى الخطيب", Role.DESK_EDITOR);
    reporter.share(shared);
    desk.share(shared);
  }

  @AfterEach
  void close() {
    reporter.close();
    desk.close();
  }

  @Test
  void aStrangersStoryWaitsAndIsToldOnce() throws IOException {
    reporter.submitted();
    reporter.look();
    assertThat(desk.look().strangers()).hasSize(1);
    assertThat(desk.look().strangers()).isEmpty();
    assertThat(desk.stories()).isZero();
    desk.take(files().getFirst(), Acceptance.AS_VERSION.trusting(Role.REPORTER));
    reporter.submitted();
    reporter.look();
    assertThat(desk.look().taken()).hasSize(1);
    assertThat(desk.stories()).isEqualTo(2);
  }

  @Test
  void storiesGoBothWaysAndThenNothingMoves() throws IOException {
    StoryId story = reporter.submitted().story().id();
    acquaint();
    desk.move(story, Transition.ACCEPT);
    desk.move(story, Transition.RETURN);
    assertThat(desk.look().written()).isEqualTo(1);
    assertThat(reporter.look().taken()).hasSize(1);
    Head back = reporter.cases.desk().open(story);
    assertThat(back.stage()).isEqualTo(Stage.DRAFT);
    reporter.write(story, BlockKind.HEADLINE, "عنوان أدق");
    reporter.move(story, Transition.SUBMIT);
    assertThat(reporter.look().written()).isEqualTo(1);
    assertThat(desk.look().taken()).hasSize(1);
    assertThat(desk.cases.desk().open(story).id())
        .isEqualTo(reporter.cases.desk().open(story).id());
    List<Path> before = files();
    for (int time = 0; time < 4; time++) {
      assertThat(desk.look()).isEqualTo(FolderPass.IDLE);
      assertThat(reporter.look()).isEqualTo(FolderPass.IDLE);
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatNobodySubmittedStaysWithItsWriter() throws IOException {
    reporter.cases.desk().create();
    assertThat(reporter.look()).isEqualTo(FolderPass.IDLE);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFileIsTakenOnceItHasComeWholeAndToldWhereItNeverDoes() throws IOException {
    reporter.submitted();
    acquaint();
    Head second = reporter.submitted();
    reporter.look();
    Path file =
        files().stream()
            .filter(it -> it.toString().contains(second.story().id().toString()))
            .findFirst()
            .orElseThrow();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(desk.look()).isEqualTo(FolderPass.IDLE);
    assertThat(desk.look()).isEqualTo(FolderPass.IDLE);
    Files.write(file, whole);
    assertThat(desk.look().taken()).hasSize(1);
    Files.write(file, Arrays.copyOf(whole, whole.length / 3));
    FolderPass told = desk.look();
    for (int turn = 0; turn < 700 && told.refused().isEmpty(); turn++) {
      told = desk.look();
    }
    assertThat(told.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.file()).isEqualTo(file);
          assertThat(refused.problem().key()).isEqualTo("problem.bundle.damaged");
        });
    assertThat(desk.look().refused()).isEmpty();
  }

  @Test
  void theFolderMayGoAndComeBack() throws IOException {
    StoryId story = reporter.submitted().story().id();
    acquaint();
    Path away = folder.resolve("away");
    Files.move(shared, away);
    assertThat(desk.look().missing()).isTrue();
    assertThat(reporter.look().missing()).isTrue();
    desk.move(story, Transition.ACCEPT);
    Files.move(away, shared);
    assertThat(desk.look().written()).isEqualTo(1);
    assertThat(reporter.look().taken()).hasSize(1);
  }

  @Test
  void aStoryThatSomebodyIsWritingInWaits() throws IOException {
    StoryId story = reporter.submitted().story().id();
    acquaint();
    reporter.cases.locks().take(story);
    desk.move(story, Transition.ACCEPT);
    desk.look();
    assertThat(reporter.look().taken()).isEmpty();
    assertThat(reporter.look().taken()).isEmpty();
    reporter.cases.locks().release(story);
    assertThat(reporter.look().taken()).hasSize(1);
  }

  @Test
  void whatAReporterMayNotDecideIsToldOnceAndNotTaken() throws IOException {
    StoryId story = reporter.submitted().story().id();
    acquaint();
    reporter
        .library
        .people()
        .put(new Person(reporter.person().id(), reporter.person().name(), Role.DESK_EDITOR));
    reporter.cases.accounts().become(reporter.person().id());
    reporter.move(story, Transition.ACCEPT);
    reporter.look();
    assertThat(desk.look().refused())
        .singleElement()
        .satisfies(
            refused -> assertThat(refused.problem().key()).isEqualTo("problem.bundle.stage"));
    assertThat(desk.look().refused()).isEmpty();
    assertThat(desk.cases.desk().open(story).stage()).isEqualTo(Stage.INCOMING);
  }

  @Test
  void withoutAFolderOrAPersonNothingIsDone() throws IOException {
    reporter.submitted();
    reporter
        .cases
        .settings()
        .save(
            reporter
                .cases
                .settings()
                .load()
                .withWorkplace(place -> place.withSharing(now -> now.withOn(false))));
    assertThat(reporter.look()).isEqualTo(FolderPass.IDLE);
    try (Place empty = Place.empty(folder.resolve("empty"))) {
      empty.share(shared);
      assertThat(empty.look()).isEqualTo(FolderPass.IDLE);
    }
    assertThat(files()).isEmpty();
  }

  /** Whoever writes or looks, and in whichever order: once all stop, all come to the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void threeThatWriteAtOnceComeToTheSame(long seed) {
    Random random = new Random(seed);
    try (Place third = Place.of(folder.resolve("third"), "يوسف عبد الحليم", Role.DESK_EDITOR);
        Place fourth = Place.of(folder.resolve("fourth"), "هدى السامرائي", Role.DESK_EDITOR)) {
      List<Place> places = List.of(desk, third, fourth);
      for (Place place : places) {
        place.share(shared);
        places.forEach(place::trust);
      }
      StoryId story = desk.submitted().story().id();
      desk.move(story, Transition.ACCEPT);
      look(places, 2);
      List<BlockKind> parts = List.of(BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.PARAGRAPH);
      for (int turn = 0; turn < 12; turn++) {
        Place place = places.get(random.nextInt(places.size()));
        if (random.nextBoolean()) {
          place.write(story, parts.get(random.nextInt(parts.size())), "كلام " + turn);
        } else {
          place.look();
        }
      }
      look(places, 6);
      assertThat(places)
          .allSatisfy(place -> {
            assertThat(place.look()).isEqualTo(FolderPass.IDLE);
            assertThat(place.cases.desk().open(story).id())
                .isEqualTo(desk.cases.desk().open(story).id());
          });
    }
  }

  private static void look(List<Place> places, int rounds) {
    for (int round = 0; round < rounds; round++) {
      places.forEach(Place::look);
    }
  }

  /** Both have looked at something of the other, and trust each other for what they are. */
  private void acquaint() throws IOException {
    reporter.look();
    desk.take(desk.look().strangers().getFirst().file(), trusting(Role.REPORTER));
    StoryId story = desk.submitted().story().id();
    desk.look();
    Path file =
        files().stream()
            .filter(it -> it.toString().contains(story.toString()))
            .findFirst()
            .orElseThrow();
    reporter.take(file, trusting(Role.DESK_EDITOR));
    reporter.look();
    desk.look();
  }

  private static Acceptance trusting(Role role) {
    return Acceptance.AS_VERSION.trusting(role);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(shared)) {
      return found.sorted().toList();
    }
  }
}
