package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Position;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** What was written and not saved, once the library is opened again. */
class RecoveryTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-24T07:00:00Z");

  @TempDir Path folder;

  private Library library;
  private UseCases cases;
  private Head head;

  @BeforeEach
  void begin() {
    library = Library.open(folder.resolve("library"));
    cases = Newsrooms.over(library);
    sit(Role.REPORTER);
    head = cases.desk().bring(Newsrooms.complete(StoryId.create()));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void comesBackAsTheNewestVersionInTheNameOfWhoWroteIt() throws IOException {
    Story written = type(head, BlockKind.HEADLINE, " غدا");
    reopen();
    sit(Role.COPY_EDITOR);
    assertThat(cases.recovery().run())
        .containsExactly(
            new Recovered.Story(
                head.story().id(),
                "بغداد وأربيل غدا",
                WRITTEN,
                Recovered.Place.NEWEST,
                java.util.Optional.empty()));
    Head now = cases.desk().open(head.story().id());
    assertThat(now.story()).isEqualTo(written);
    assertThat(now.revision().author()).isEqualTo("reporter");
    assertThat(now.revision().reason()).isEqualTo(Revision.Reason.RECOVERED);
    assertThat(now.revision().parents()).containsExactly(head.id());
    assertThat(journals()).isEmpty();
    assertThat(cases.recovery().run()).isEmpty();
  }

  @Test
  void whatWasSavedBeforeTheKillIsNotSavedTwice() throws IOException {
    Story written = type(head, BlockKind.HEADLINE, " غدا");
    Head saved = cases.desk().autosave(head.id(), written);
    reopen();
    assertThat(cases.recovery().run()).isEmpty();
    assertThat(cases.desk().open(head.story().id()).id()).isEqualTo(saved.id());
    assertThat(journals()).isEmpty();
  }

  @Test
  void whatWasTypedWhileASaveWasUnderwayGoesOnFromIt() throws IOException {
    Story first = type(head, BlockKind.HEADLINE, " غدا");
    Head saved = cases.desk().autosave(head.id(), first);
    cases.journals().kept(head, 1, saved.id());
    Story second = type(head, first, BlockKind.PARAGRAPH, " وقالت.");
    reopen();
    assertThat(cases.recovery().run()).hasSize(1);
    Head now = cases.desk().open(head.story().id());
    assertThat(now.story()).isEqualTo(second);
    assertThat(now.revision().parents()).containsExactly(saved.id());
  }

  @Test
  void isMergedWithWhatSomebodyElseSavedMeanwhile() throws IOException {
    type(head, BlockKind.HEADLINE, " غدا");
    Story others = typed(head.story(), BlockKind.PARAGRAPH, " وانتهى.").apply(head.story());
    cases.desk().save(head.id(), others);
    reopen();
    assertThat(places()).containsExactly(Recovered.Place.MERGED);
    Story now = cases.desk().open(head.story().id()).story();
    assertThat(now.text(BlockKind.HEADLINE)).isEqualTo("بغداد وأربيل غدا");
    assertThat(now.text(BlockKind.PARAGRAPH)).endsWith(" وانتهى.");
  }

  @Test
  void standsBesideTheWayOfAStoryThatHasGoneOn() throws IOException {
    Story written = type(head, BlockKind.HEADLINE, " غدا");
    Head submitted =
        cases.review().perform(head.story().id(), head.id(), Transition.SUBMIT, Handover.SILENT);
    reopen();
    assertThat(places()).containsExactly(Recovered.Place.ASIDE);
    assertThat(cases.desk().open(head.story().id()).id()).isEqualTo(submitted.id());
    HistoryEntry aside =
        cases.desk().history(head.story().id()).stream()
            .filter(entry -> entry.reason() == Revision.Reason.KEPT_ASIDE)
            .findFirst()
            .orElseThrow();
    assertThat(cases.desk().revision(aside.id()).story()).isEqualTo(written);
  }

  @Test
  void aStoryThatTheLibraryHasLostBeginsAgain() throws IOException {
    Story written = type(head, BlockKind.HEADLINE, " غدا");
    library.close();
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("journal"));
    for (Path file : journals()) {
      Files.copy(file, other.resolve("journal").resolve(file.getFileName()));
    }
    library = Library.open(other);
    cases = Newsrooms.over(library);
    sit(Role.REPORTER);
    assertThat(places()).containsExactly(Recovered.Place.NEWEST);
    assertThat(cases.desk().open(head.story().id()).story()).isEqualTo(written);
  }

  @Test
  void whatCannotBeReadIsToldAndKept() throws IOException {
    type(head, BlockKind.HEADLINE, " غدا");
    library.close();
    Path journal = journals().getFirst();
    byte[] bytes = Files.readAllBytes(journal);
    bytes[20] ^= 1;
    Files.write(journal, bytes);
    open();
    Path aside = journal.resolveSibling(journal.getFileName() + ".unread");
    assertThat(cases.recovery().run()).containsExactly(new Recovered.Unreadable(aside));
    assertThat(aside).hasBinaryContent(bytes);
    assertThat(cases.recovery().run()).isEmpty();
    assertThat(cases.desk().open(head.story().id()).id()).isEqualTo(head.id());
  }

  private List<Recovered.Place> places() {
    return cases.recovery().run().stream().map(each -> ((Recovered.Story) each).place()).toList();
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("library").resolve("journal"))) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private Story type(Head base, BlockKind kind, String letters) {
    return type(base, base.story(), kind, letters);
  }

  /** As the page does, and then nothing is saved. */
  private Story type(Head base, Story page, BlockKind kind, String letters) {
    Transaction typed = typed(page, kind, letters);
    cases.journals().append(base, List.of(typed));
    return typed.apply(page);
  }

  private static Transaction typed(Story page, BlockKind kind, String letters) {
    Block block =
        page.blocks().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    Position end = new Position(block.id(), block.text().length());
    return Typing.type(
            EditorState.of(page, Selection.caret(end)), letters, new Stamp("reporter", WRITTEN))
        .orElseThrow();
  }

  private void reopen() {
    library.close();
    open();
  }

  private void open() {
    library = Library.open(folder.resolve("library"));
    cases = Newsrooms.over(library);
    sit(Role.REPORTER);
  }

  private void sit(Role role) {
    cases.accounts().become(Newsrooms.person(role).id());
  }
}
