package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Head;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.store.Encryption;
import org.midad.store.Library;

class DeskAsLeftTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Baghdad"));

  @TempDir Path folder;

  @Test
  void itIsFoundAsItWasLeft() throws IOException {
    DeskAsLeft left = leave();
    assertThat(DeskAsLeft.find(folder)).contains(left);
    assertThat(left.stories()).hasSize(2);
    assertThat(left.stories())
        .anySatisfy(story -> assertThat(story.plan().due()).isNotNull())
        .anySatisfy(story -> assertThat(story.plan().embargo()).isNotNull());
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatCannotBeReadIsAsGoodAsNothing() throws IOException {
    assertThat(DeskAsLeft.find(folder)).isEmpty();
    DeskAsLeft left = leave();
    Path file = file();
    String text = Files.readString(file);
    Files.writeString(file, text.replace("desk.person.role=DESK_EDITOR", "desk.person.role=KING"));
    assertThat(DeskAsLeft.find(folder)).isEmpty();
    Files.writeString(file, text.substring(0, text.length() / 2) + "\\u12");
    assertThat(DeskAsLeft.find(folder)).isEmpty();
    Files.writeString(file, text);
    assertThat(DeskAsLeft.find(folder)).contains(left);
  }

  @Test
  void nothingIsKeptWherePeopleSignIn() {
    leave();
    Path file = file();
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, CLOCK);
      cases.accounts().changePassword("", "ink on paper");
      assertThat(file).doesNotExist();
      DeskAsLeft.keep(cases);
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void nothingIsKeptBesideAnEncryptedLibrary() throws IOException {
    leave();
    Path file = file();
    byte[] stale = Files.readAllBytes(file);
    Passphrase passphrase = new Passphrase("نخلة مصباح تموز دفتر");
    Encryption.encrypt(folder, passphrase, new PasswordCost(64, 1, 1), done -> {});
    assertThat(file).doesNotExist();
    try (Library library = Library.open(folder, Optional.of(passphrase))) {
      DeskAsLeft.keep(UseCases.over(library, CLOCK));
    }
    assertThat(file).doesNotExist();
    Files.write(file, stale);
    assertThat(DeskAsLeft.find(folder)).isEmpty();
  }

  private Path file() {
    return folder.resolve("desk.properties");
  }

  private DeskAsLeft leave() {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, CLOCK);
      Person salma = cases.accounts().found("سلمى الخطيب: «المحررة»", Role.DESK_EDITOR, "ar");
      ZonedDateTime evening = ZonedDateTime.now(CLOCK).plusHours(6);
      Head due = cases.desk().importText("نص = الخبر # الأول\\.").head();
      cases
          .planning()
          .assign(
              due.story().id(),
              due.id(),
              new Planning.Assignment(salma.id(), evening, 2),
              "قبل المساء");
      Head embargoed = cases.desk().importText("نص الخبر الثاني.").head();
      cases.planning().embargo(embargoed.story().id(), embargoed.id(), evening);
      DeskAsLeft left =
          new DeskAsLeft(
              cases.settings().load(),
              salma,
              cases.desk().counts(),
              List.copyOf(cases.desk().list(Queue.MINE, 0, 99)));
      DeskAsLeft.keep(cases);
      return left;
    }
  }
}
