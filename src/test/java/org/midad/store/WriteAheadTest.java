package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.StoryJson;
import org.midad.model.BlockKind;
import org.midad.model.HistoryEntry;
import org.midad.model.Lock;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.store.journal.RevisionLog;
import org.midad.store.search.Wanted;

/** A save is acknowledged by the log of revisions, and the database follows. */
class WriteAheadTest {
  private static final Person ZAIDAN = new Person("zaidan", "زيدان", Role.REPORTER);
  private static final Person RABAB = new Person("rabab", "رباب", Role.REPORTER);

  @TempDir Path folder;

  private final Story story = LibraryTest.story("أول");
  private Optional<Passphrase> passphrase = Optional.empty();

  @Test
  void aSaveThatTheDatabaseWasNotToldOfIsThereAfterTheNextOpening() throws IOException {
    RevisionId first = begin();
    RevisionId second = untold(stories -> stories.save(written("ثان", first, 2)));
    try (Library library = open()) {
      assertThat(library.stories().head(story.id()).id()).isEqualTo(second);
      assertThat(library.stories().history(story.id()))
          .extracting(HistoryEntry::id)
          .containsExactly(second, first);
      assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
      Wanted words = new Wanted.Phrase(Set.of(Wanted.Part.HEADLINE), List.of("ثان"));
      assertThat(library.search().count(List.of(words))).isEqualTo(1);
      library.stories().save(written("ثالث", second, 3));
    }
    assertHeadline("ثالث");
  }

  @Test
  void itIsThereHoweverLongItIs() throws IOException {
    String words = "طويل ".repeat(200_000).strip();
    RevisionId first = begin();
    untold(stories -> stories.save(written(words, first, 2)));
    assertHeadline(words);
  }

  @Test
  void itIsThereInAnEncryptedLibraryToo() throws IOException {
    passphrase = Optional.of(new Passphrase("مفتاح لا يعرفه أحد"));
    Encryption.encrypt(folder, passphrase.get(), new PasswordCost(64, 1, 1), done -> {});
    RevisionId first = begin();
    untold(stories -> stories.save(written("ثان", first, 2)));
    assertHeadline("ثان");
  }

  @Test
  void twoSavesThatTheDatabaseLacksAreDamage() throws IOException {
    RevisionId first = begin();
    untold(stories -> stories.save(written("ثالث", stories.save(written("ثان", first, 2)), 3)));
    assertDamaged();
  }

  @Test
  void aDecisionThatTheDatabaseLacksIsDamage() throws IOException {
    RevisionId first = begin();
    untold(stories -> stories.save(made(Revision.Reason.RESTORED, "ثان", first, 2)));
    assertDamaged();
  }

  @Test
  void whatStandsBesideTheWayIsNoSaveThatTheDatabaseWasStillToBeToldOf() throws IOException {
    RevisionId first = begin();
    untold(stories -> stories.keepAside(made(Revision.Reason.KEPT_ASIDE, "ثان", first, 2)));
    assertDamaged();
  }

  @Test
  void aRecordThatWasChangedIsNotFollowed() throws IOException {
    RevisionId first = begin();
    untold(stories -> stories.save(written("ثان", first, 2)));
    Path log = folder.resolve("journal").resolve("revisions-1.log");
    List<String> lines = Files.readAllLines(log);
    Files.write(log, List.of(lines.getFirst(), lines.getLast().replace("ثان", "ثالث")));
    assertHeadline("أول");
  }

  /** Nothing can be made to last in this file; see {@code RevisionLogTest}. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whereTheLogCannotBeWrittenTheDatabaseAcknowledges() throws IOException {
    RevisionId first = begin();
    Path log = folder.resolve("journal").resolve("revisions-1.log");
    Files.delete(log);
    Files.createSymbolicLink(log, Path.of("/dev/null"));
    try (Library library = open()) {
      library.stories().save(written("ثان", first, 2));
    }
    assertHeadline("ثان");
  }

  @Test
  void aDiskThatFillsUpBehindASaveLosesNothing() throws IOException {
    try (Mount mount = Mount.tmpfs(folder.resolve("mounted"), "64m")) {
      Path place = mount.folder().resolve("library");
      Path ballast = mount.folder().resolve("ballast");
      RevisionId second;
      try (Library library = Library.open(place)) {
        RevisionId first = library.stories().save(LibraryTest.revision(story, List.of(), 1));
        // Enough for the log, and not for the database as well.
        long free = mount.folder().toFile().getUsableSpace();
        Files.write(ballast, new byte[(int) free - (17 << 20)]);
        second = library.stories().save(written("كلمة ".repeat(1_500_000).strip(), first, 2));
        assertThatThrownBy(() -> library.stories().head(story.id()))
            .isInstanceOfSatisfying(
                Problem.class, it -> assertThat(it.key()).isEqualTo("problem.library.full"));
        Files.delete(ballast);
        assertThat(library.stories().head(story.id()).id()).isEqualTo(second);
      }
      try (Library library = Library.open(place)) {
        assertThat(library.stories().head(story.id()).id()).isEqualTo(second);
      }
    }
  }

  @Test
  void whatTheLogHasNoRoomForIsNotInIt() throws IOException {
    try (Mount mount = Mount.tmpfs(folder.resolve("mounted"), "64k")) {
      byte[] json = StoryJson.write(LibraryTest.revision(story, List.of(), 1));
      byte[] longer = StoryJson.write(written("طويل ".repeat(10_000), StoryJson.name(json), 2));
      try (RevisionLog log = new RevisionLog(mount.folder(), new JournalSeal(Sealing.PLAIN))) {
        log.addToLast(StoryJson.name(json), json);
        Path file = mount.folder().resolve("revisions-1.log");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> log.addToLast(StoryJson.name(longer), longer))
            .isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(before);
        log.addToLast(StoryJson.name(json), json);
        assertThat(log.newest()).hasSize(2);
      }
    }
  }

  @Test
  void aLockStandsWithTheSave() {
    RevisionId first = begin();
    Instant now = Instant.ofEpochMilli(2);
    try (Library library = open()) {
      library.people().put(ZAIDAN);
      library.people().put(RABAB);
      Lock lock = Lock.next(Optional.empty(), ZAIDAN, now);
      RevisionId second = library.stories().save(written("ثان", first, 2), Optional.of(lock));
      assertThat(library.stories().head(story.id()).lock()).contains(lock);
      Lock other = Lock.next(Optional.empty(), RABAB, now);
      assertThatThrownBy(
              () -> library.stories().save(written("ثالث", second, 3), Optional.of(other)))
          .isInstanceOfSatisfying(
              Problem.class, it -> assertThat(it.key()).isEqualTo("refusal.locked"));
      assertThat(library.stories().head(story.id()).id()).isEqualTo(second);
    }
  }

  private Library open() {
    return Library.open(folder, passphrase);
  }

  private RevisionId begin() {
    try (Library library = open()) {
      return library.stories().save(LibraryTest.revision(story, List.of(), 1));
    }
  }

  /** Does something of which only the log knows afterwards. */
  private RevisionId untold(Function<Stories, RevisionId> work) throws IOException {
    Path database = folder.resolve(DatabaseFile.NAME);
    byte[] before = Files.readAllBytes(database);
    RevisionId done;
    try (Library library = open()) {
      done = work.apply(library.stories());
    }
    Files.write(database, before);
    return done;
  }

  private Revision written(String headline, RevisionId parent, long millis) {
    return LibraryTest.revision(LibraryTest.story(story.id(), headline), List.of(parent), millis);
  }

  private Revision made(Revision.Reason reason, String headline, RevisionId parent, long millis) {
    return new Revision(
        LibraryTest.story(story.id(), headline),
        Stage.DRAFT,
        Publication.NONE,
        Plan.NONE,
        List.of(parent),
        ZAIDAN.id(),
        Instant.ofEpochMilli(millis),
        reason,
        "",
        null);
  }

  private void assertHeadline(String headline) {
    try (Library library = open()) {
      assertThat(library.stories().head(story.id()).story().text(BlockKind.HEADLINE))
          .isEqualTo(headline);
    }
  }

  private void assertDamaged() {
    assertThatThrownBy(() -> open().close())
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.library.damaged"));
  }
}
