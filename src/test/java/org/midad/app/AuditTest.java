package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.AuditEntry;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.store.Library;

class AuditTest {
  @TempDir Path folder;

  private String story = "";

  @BeforeEach
  void decide() {
    try (Library library = open()) {
      Walks walks = new Walks(library, folder);
      Head review = walks.inReview();
      Head held = walks.go(review, Role.DESK_EDITOR, Transition.HOLD, "=cmd|' /C calc'!A0");
      story = held.story().id().toString();
    }
  }

  @Test
  void everyDecisionIsKeptWithWhoAndWhyAndWritingIsNone() {
    try (Library library = open()) {
      Walks walks = new Walks(library, folder);
      walks.become(Role.REPORTER);
      Head draft = walks.draft();
      newsroomSaves(walks, draft);
      walks.become(Role.MANAGING_EDITOR);
      List<AuditEntry> entries = walks.newsroom.audit().entries();
      assertThat(entries)
          .extracting(AuditEntry::action)
          .containsExactly("IMPORTED", "SUBMITTED", "ACCEPTED", "HELD", "IMPORTED");
      AuditEntry held = entries.get(3);
      assertThat(held.person()).isEqualTo("desk_editor");
      assertThat(held.story()).isEqualTo(story);
      assertThat(held.was()).isEqualTo("REVIEW");
      assertThat(held.stage()).isEqualTo("HELD");
      assertThat(library.audit().firstBroken()).isEmpty();
    }
  }

  @Test
  void itIsReadByThoseWhoOversee() {
    try (Library library = open()) {
      Walks walks = new Walks(library, folder);
      for (Role role : Role.values()) {
        walks.become(role);
        boolean may =
            role == Role.DESK_EDITOR || role == Role.MANAGING_EDITOR || role == Role.ADMINISTRATOR;
        assertThat(walks.newsroom.audit().reading(Newsrooms.person(role)).isEmpty()).isEqualTo(may);
        if (!may) {
          assertProblem("refusal.overseers-only", () -> walks.newsroom.audit().entries());
          assertProblem(
              "refusal.overseers-only",
              () -> walks.newsroom.audit().export(folder.resolve("audit.csv")));
        }
      }
    }
  }

  @Test
  void itIsWrittenAsATableInWhichNothingRuns() throws Exception {
    try (Library library = open()) {
      Walks walks = new Walks(library, folder);
      walks.become(Role.ADMINISTRATOR);
      Path file = folder.resolve("audit.csv");
      assertThat(walks.newsroom.audit().export(file))
          .isEqualTo(new Audit.Written(4, OptionalLong.empty()));
      String table = Files.readString(file, StandardCharsets.UTF_8);
      assertThat(table).startsWith("\uFEFF\"number\",\"at\",").endsWith("\r\n");
      assertThat(table).contains("\"'=cmd|' /C calc'!A0\"", "\"DESK_EDITOR\"", "+03:00\"");
      assertThat(table.split("\r\n", -1)).hasSize(6);
    }
  }

  @Test
  void aChangeFromOutsideIsNoticedWhereverItIs() throws Exception {
    for (String change :
        List.of(
            "update audit set person = 'colleague' where number = 2",
            "update audit set note = '' where number = 2",
            "update audit set action = 'APPROVED', stage = 'APPROVED' where number = 2",
            "update audit set at = at + 1 where number = 2",
            "delete from audit where number = 2",
            "update audit set hash = repeat('0', 64) where number = 2")) {
      assertThat(brokenAfter(change)).as(change).hasValue(2);
    }
    assertThat(brokenAfter("delete from audit where number = 4")).hasValue(4);
    assertThat(brokenAfter("delete from audit")).hasValue(1);
  }

  /** Changes the trail past Midad, looks, and puts it back. */
  private OptionalLong brokenAfter(String change) throws Exception {
    Path file = folder.resolve("library").resolve("library.mv.db");
    byte[] whole = Files.readAllBytes(file);
    String url = "jdbc:h2:file:" + folder.resolve("library").resolve("library");
    try (Connection connection = DriverManager.getConnection(url, "midad", "")) {
      connection.createStatement().execute(change);
    }
    try (Library library = open()) {
      return library.audit().firstBroken();
    } finally {
      Files.write(file, whole);
    }
  }

  private static void newsroomSaves(Walks walks, Head draft) {
    walks
        .newsroom
        .desk()
        .save(draft.id(), draft.story().withMeta(draft.story().meta().withUrgency(1)));
  }

  private Library open() {
    return Library.open(folder.resolve("library"));
  }
}
