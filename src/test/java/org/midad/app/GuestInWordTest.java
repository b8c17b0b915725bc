package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.export.Docx;
import org.midad.export.PlainText;
import org.midad.ingest.Documents;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Mark;
import org.midad.model.Person;
import org.midad.model.Prose;
import org.midad.model.Role;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.ThreadId;
import org.midad.review.Suggestions;
import org.midad.store.Library;

/** A story goes to a guest writer in Word and comes back, with what both suggest and say. */
class GuestInWordTest {
  private static final Stamp EDITOR =
      new Stamp("copy_editor", Instant.parse("2026-11-24T08:00:00Z"));
  private static final Stamp GUEST = new Stamp("هدى", Instant.parse("2026-11-24T09:00:00Z"));
  private static final ThreadId THREAD = new ThreadId("thread");

  @TempDir Path folder;

  private Library library;
  private UseCases newsroom;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    newsroom = Newsrooms.over(library);
    library.people().put(new Person("copy_editor", "سلمى الخطيب", Role.COPY_EDITOR));
    newsroom.accounts().become("desk_editor");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static Story reviewed() {
    Prose paragraph =
        Prose.of("كشفت القيادة ")
            .plus(Prose.of("المشتركة ", Set.of(new Mark.Inserted(EDITOR))))
            .plus(Prose.of("كل ", Set.of(new Mark.Deleted(GUEST))))
            .plus(Prose.of("النتائج", Set.of(new Mark.Commented(THREAD))));
    CommentThread thread =
        new CommentThread(
            THREAD,
            "النتائج",
            List.of(
                new Comment(EDITOR, "أيها؟", List.of()),
                new Comment(GUEST, "اسألوا @سلمى الخطيب", List.of("copy_editor"))),
            null);
    return new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
                Block.of(BlockKind.PARAGRAPH, paragraph)),
            StoryMeta.EMPTY)
        .withThreads(List.of(thread));
  }

  @Test
  void colleaguesGoByTheirNamesOutsideAndByTheirIdsHere() throws Exception {
    Path file = folder.resolve("story.docx");
    newsroom.desk().saveCopy(reviewed(), new Docx(true), file);
    Story back =
        newsroom.desk().importFiles(List.of(file), done -> {}).stories().getFirst().head().story();
    assertThat(back.body().getFirst().prose().runs())
        .extracting(run -> run.marks().toString())
        .containsExactly(
            "[]",
            "[Inserted[by=" + EDITOR + "]]",
            "[Deleted[by=" + GUEST + "]]",
            "[Commented[thread=" + back.threads().getFirst().id() + "]]");
    assertThat(back.threads().getFirst().comments())
        .isEqualTo(reviewed().threads().getFirst().comments());
    assertThat(back.threads().getFirst().quote()).isEqualTo("النتائج");
    assertThat(
            Suggestions.of(
                Documents.read(file, OffsetDateTime.parse("2026-11-25T12:00:00+03:00"))
                    .stories()
                    .getFirst()
                    .story()))
        .extracting(suggestion -> suggestion.by().author())
        .containsExactly("سلمى الخطيب", "هدى");
  }

  @Test
  void aNameThatTwoColleaguesHaveStaysAName() {
    library.people().put(new Person("other", "سلمى الخطيب", Role.REPORTER));
    Path file = folder.resolve("story.docx");
    newsroom.desk().saveCopy(reviewed(), new Docx(true), file);
    Story back =
        newsroom.desk().importFiles(List.of(file), done -> {}).stories().getFirst().head().story();
    assertThat(Suggestions.of(back))
        .extracting(suggestion -> suggestion.by().author())
        .containsExactly("سلمى الخطيب", "هدى");
  }

  @Test
  void aCopyThatCannotHoldAReviewHoldsWhatIsSettled() throws Exception {
    Path file = folder.resolve("story.txt");
    newsroom.desk().saveCopy(reviewed(), new PlainText(), file);
    assertThat(Files.readString(file)).contains("كشفت القيادة كل النتائج");
    newsroom.desk().saveCopy(reviewed(), new Docx(), folder.resolve("story.docx"));
    Story back =
        newsroom
            .desk()
            .importFiles(List.of(folder.resolve("story.docx")), done -> {})
            .stories()
            .getFirst()
            .head()
            .story();
    assertThat(back.body().getFirst().prose()).isEqualTo(Prose.of("كشفت القيادة كل النتائج"));
    assertThat(back.threads()).isEmpty();
  }
}
