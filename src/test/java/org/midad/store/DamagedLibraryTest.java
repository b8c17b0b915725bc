package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Fault;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;

/** A database that is damaged, cut short or deleted is noticed, and comes back whole. */
class DamagedLibraryTest {
  private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
  private static final int STORIES = 5;
  private static final int SAVES = 8;
  private static final int TRIES = 20;

  @TempDir Path folder;

  private Path place;
  private Path backups;
  private final Random random = new Random();
  private final Set<RevisionId> saved = new LinkedHashSet<>();
  private final Map<StoryId, Story> newest = new HashMap<>();
  private final List<Story> stories = new ArrayList<>();

  @BeforeEach
  void fill() {
    place = folder.resolve("library");
    backups = folder.resolve("library-backups");
    for (int i = 0; i < STORIES; i++) {
      stories.add(LibraryTest.story("خبر " + i));
    }
    try (Library library = Library.open(place)) {
      write(library);
    }
  }

  /** Each story goes on from where it stands. */
  private void write(Library library) {
    for (int turn = 0; turn < SAVES; turn++) {
      for (Story story : stories) {
        Story next =
            LibraryTest.story(
                story.id(), "خبر " + saved.size() + " كلمة".repeat(random.nextInt(300)));
        List<RevisionId> parents =
            newest.containsKey(story.id())
                ? List.of(library.stories().head(story.id()).id())
                : List.of();
        saved.add(library.stories().save(LibraryTest.revision(next, parents, saved.size() + 1)));
        newest.put(story.id(), next);
      }
    }
  }

  @Test
  void oneThatWasDeletedComesBackFromTheBackupAndTheLog() throws IOException {
    backUpAndWriteOn();
    Files.delete(database());
    assertIsNoticed();
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.from()).isPresent();
    assertThat(rebuilt.added()).isPositive();
    assertNothingIsLost(rebuilt);
  }

  @Test
  void aBackupIsFoundWhereItWasChosenToLie() throws IOException {
    Path stick = folder.resolve("stick");
    try (Library library = Library.open(place)) {
      library.backups().makeToStay(stick, NOW, done -> {});
      library.backups().makeToStay(stick, NOW.plusSeconds(9), done -> {});
      write(library);
    }
    Files.delete(database());
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.from()).contains(NOW.plusSeconds(9));
    assertNothingIsLost(rebuilt);
  }

  @Test
  void oneThatWasDeletedComesBackFromTheLogAloneWhereThereIsNoBackup() throws IOException {
    Files.delete(database());
    assertIsNoticed();
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.from()).isEmpty();
    assertThat(rebuilt.aside()).isEmpty();
    assertNothingIsLost(rebuilt);
  }

  @Test
  void oneThatWasCutShortIsNoticedWhereverTheCut() throws IOException {
    backUpAndWriteOn();
    byte[] whole = Files.readAllBytes(database());
    Map<Path, byte[]> journals = journals();
    for (int turn = 0; turn < TRIES; turn++) {
      write(journals);
      Files.write(database(), Arrays.copyOf(whole, random.nextInt(whole.length)));
      if (!opens()) {
        RebuiltLibrary rebuilt = rebuild();
        assertThat(rebuilt.aside().orElseThrow().resolve("library.mv.db")).exists();
        assertNothingIsLost(rebuilt);
      }
      assertAllIsThere();
    }
  }

  @Test
  void whateverBytesChangeNoRevisionIsLost() throws IOException {
    backUpAndWriteOn();
    byte[] whole = Files.readAllBytes(database());
    Map<Path, byte[]> journals = journals();
    int rebuilt = 0;
    for (int turn = 0; turn < TRIES; turn++) {
      write(journals);
      byte[] changed = whole.clone();
      if (turn % 2 == 0) {
        int page = random.nextInt(whole.length / 4096) * 4096;
        Arrays.fill(changed, page, page + 4096, (byte) 0);
      } else {
        for (int flip = 0; flip < 40; flip++) {
          changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      Files.write(database(), changed);
      // What H2 has opened and closed it may still not open a second time.
      for (int opening = 0; opening < 2; opening++) {
        if (!isWhole()) {
          rebuilt++;
          assertNothingIsLost(rebuild());
        }
      }
      assertAllIsThere();
    }
    assertThat(rebuilt).isPositive();
  }

  @Test
  void whatOnlyShowsWhenItIsReadIsNoticedAtTheNextOpening() throws Exception {
    RevisionId first = saved.iterator().next();
    change(first);
    try (Library library = Library.open(place)) {
      assertThatThrownBy(() -> library.stories().revision(first)).isInstanceOf(Problem.class);
    }
    assertIsNoticed();
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.healed()).isEqualTo(1);
    assertNothingIsLost(rebuilt);
  }

  @Test
  void aTableThatIsGoneIsNoticedAndComesBack() throws Exception {
    backUpAndWriteOn();
    execute("alter table person rename to parson");
    try (Library library = Library.open(place)) {
      assertThat(library.inspection().run(done -> {}).faults())
          .containsExactly(new Fault(Fault.Flaw.DATABASE_UNREADABLE, "person"));
      assertThatThrownBy(() -> library.stories().head(stories.getFirst().id()))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("problem.library.damaged");
    }
    assertIsNoticed();
    assertNothingIsLost(rebuild());
  }

  @Test
  void aRowOfWhichHardlyAnythingIsLeftIsNoticed() throws Exception {
    RevisionId first = saved.iterator().next();
    execute("alter table revision alter column reason set null");
    execute("alter table revision alter column note set null");
    execute(
        "update revision set json = null, reason = null, note = null where sha256 = '"
            + first.sha256()
            + "'");
    try (Library library = Library.open(place)) {
      assertThat(library.inspection().run(done -> {}).faults())
          .contains(new Fault(Fault.Flaw.CONTENT_MISSING, first.sha256()));
    }
  }

  @Test
  void whatElseIsWrongWithARowThanItsContentIsMendedToo() throws Exception {
    backUpAndWriteOn();
    RevisionId first = saved.iterator().next();
    try (Connection connection = new DatabaseFile(place, Sealing.PLAIN).open();
        PreparedStatement statement =
            connection.prepareStatement("update revision set author = ? where sha256 = ?")) {
      statement.setString(1, "zaidam");
      statement.setString(2, first.sha256());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    change(first);
    assertNothingIsLost(rebuild());
  }

  @Test
  void rowsThatTellSomethingElseThanTheContentAreMendedWithoutABackupToo() throws Exception {
    RevisionId first = saved.iterator().next();
    execute(
        "update revision set author = 'zaidam', stage = 'REVIEW', device = null, parents ="
            + " array[repeat('0', 64)] where sha256 = '%s'".formatted(first.sha256()));
    execute("update story set updated = updated + 1, headline = 'x'");
    Damage.mark(place);
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.healed()).isEqualTo(1);
    assertNothingIsLost(rebuilt);
    try (Library library = Library.open(place)) {
      assertThat(library.stories().list(StoryFilter.ALL, 0, STORIES))
          .extracting(StorySummary::headline)
          .doesNotContain("x");
    }
  }

  @Test
  void whatNobodyHasAnyMoreIsToldAndTheStoryGoesOnFromTheWordsBefore() throws Exception {
    Story story = stories.getFirst();
    Head head;
    Story before;
    try (Library library = Library.open(place)) {
      head = library.stories().head(story.id());
      before = library.stories().revision(head.revision().parents().getFirst()).story();
    }
    change(head.id());
    for (Path log : journals().keySet()) {
      Files.delete(log);
    }
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.lost()).isEqualTo(1);
    assertThat(rebuilt.shortened()).containsExactly(story.id());
    assertThat(rebuilt.inspected().faults())
        .containsOnly(new Fault(Fault.Flaw.CONTENT_MISSING, head.id().sha256()));
    try (Library library = Library.open(place)) {
      Head now = library.stories().head(story.id());
      assertThat(now.story()).isEqualTo(before);
      assertThat(now.revision().parents()).containsExactly(head.id());
    }
  }

  @Test
  void aStoryOfWhichTheLogHasAGapKeepsItsNewestWords() throws Exception {
    Files.delete(database());
    Path log = journals().keySet().iterator().next();
    List<String> lines = new ArrayList<>(Files.readAllLines(log));
    // The story that comes third, in its second save.
    lines.set(STORIES + 2, lines.get(STORIES + 2).replace("zaidan", "zaidon"));
    Files.write(log, lines);
    RebuiltLibrary rebuilt = rebuild();
    assertThat(rebuilt.shortened()).containsExactly(stories.get(2).id());
    assertThat(rebuilt.inspected().faults()).isEmpty();
    try (Library library = Library.open(place)) {
      for (Story story : stories) {
        assertThat(library.stories().head(story.id()).story()).isEqualTo(newest.get(story.id()));
      }
    }
  }

  @Test
  void aRebuildingThatIsKilledIsDoneAgainOrFinished() throws Exception {
    backUpAndWriteOn();
    for (int kill = 0; kill < 6; kill++) {
      byte[] whole = Files.readAllBytes(database());
      Files.write(database(), Arrays.copyOf(whole, whole.length / 2));
      Map<Path, byte[]> journals = journals();
      Process midad = OtherMidad.start(RebuildingMidad.class, place.toString());
      midad.getInputStream().read();
      Thread.sleep(random.nextInt(400));
      midad.toHandle().destroyForcibly();
      midad.waitFor();
      if (!opens()) {
        rebuild();
      }
      assertAllIsThere();
      write(journals);
    }
  }

  private void backUpAndWriteOn() {
    try (Library library = Library.open(place)) {
      library.backups().make(backups, NOW, done -> {});
      write(library);
    }
  }

  private void assertIsNoticed() {
    assertThatThrownBy(() -> Library.open(place).close())
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.library.damaged"));
  }

  private boolean opens() {
    try {
      Library.open(place).close();
      return true;
    } catch (Problem e) {
      assertThat(e.key()).isEqualTo("problem.library.damaged");
      return false;
    }
  }

  private boolean isWhole() {
    try (Library library = Library.open(place)) {
      return library.inspection().run(done -> {}).faults().isEmpty();
    } catch (Problem e) {
      assertThat(e.key()).isEqualTo("problem.library.damaged");
      return false;
    }
  }

  private RebuiltLibrary rebuild() {
    return RebuiltLibrary.of(place, Optional.empty(), NOW, done -> {});
  }

  private void assertNothingIsLost(RebuiltLibrary rebuilt) {
    assertThat(rebuilt.lost()).isZero();
    assertThat(rebuilt.shortened()).isEmpty();
    assertThat(rebuilt.inspected().faults()).isEmpty();
    assertAllIsThere();
  }

  private void assertAllIsThere() {
    try (Library library = Library.open(place)) {
      for (Story story : stories) {
        assertThat(library.stories().head(story.id()).story()).isEqualTo(newest.get(story.id()));
      }
      saved.forEach(id -> assertThat(library.graphs().written(id).id()).isEqualTo(id));
    }
  }

  private Path database() {
    return place.resolve("library.mv.db");
  }

  private void execute(String statement) throws Exception {
    try (Connection connection = new DatabaseFile(place, Sealing.PLAIN).open();
        Statement any = connection.createStatement()) {
      any.execute(statement);
    }
  }

  /** Changes what the database has of a revision. */
  private void change(RevisionId id) throws Exception {
    try (Connection connection = new DatabaseFile(place, Sealing.PLAIN).open();
        PreparedStatement statement =
            connection.prepareStatement("update revision set json = ? where sha256 = ?")) {
      statement.setBytes(1, new byte[] {'{', '}'});
      statement.setString(2, id.sha256());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private Map<Path, byte[]> journals() throws IOException {
    Map<Path, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(place.resolve("journal"))) {
      for (Path file : all.toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void write(Map<Path, byte[]> files) throws IOException {
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }
}
