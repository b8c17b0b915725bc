package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Servers that are slow, endless or full of lies; and what of us they get to hear. */
class HostileServersTest {
  private static final String SECRET = "secret-8472";
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(300), Duration.ofMillis(300));

  @TempDir Path folder;

  private static Drop ftp(int port) {
    return ftp(port, SHORT);
  }

  private static Drop ftp(int port, Patience patience) {
    return new FtpDrop(
        new Address.Ftp("127.0.0.1", port, "midad", "/in", Address.Security.NONE),
        new Secret(SECRET),
        patience);
  }

  private Drop sftp(int port) {
    return new SftpDrop(
        new Address.Sftp("127.0.0.1", port, "midad", "/in", null),
        new Secret(SECRET),
        new HostKeys(new HostFile(folder.resolve("known_hosts"))),
        SHORT);
  }

  private static Undelivered failure(Drop drop) {
    return failure(drop, 40_000);
  }

  /**
   * @param size of a picture, in bytes
   */
  private static Undelivered failure(Drop drop, int size) {
    FileSender sender =
        FileSender.to(Parcels.target(new Address.Folder(Path.of("/"))), drop, () -> Parcels.NOW);
    Parcel parcel = Parcels.withPictures("talks", size);
    return catchThrowableOfType(
        Undelivered.class, () -> sender.send(parcel, Parcels.ledger(), done -> {}));
  }

  @Test
  void aServerThatSaysNothingIsWaitedForSoLongAndNoLonger() throws Exception {
    try (ScriptedServer server = ScriptedServer.silent()) {
      for (Drop drop : List.of(ftp(server.port()), sftp(server.port()))) {
        assertThat(failure(drop).kind()).isEqualTo(Undelivered.Kind.LATER);
      }
    }
  }

  @Test
  void aServerThatNeverEndsIsNotListenedToForLong() throws Exception {
    for (String words : List.of("220-more\r\n", "220", "\0\1", "SSH-2.0", "\r\n")) {
      for (boolean ssh : new boolean[] {false, true}) {
        AtomicLong said = new AtomicLong();
        try (ScriptedServer server = ScriptedServer.endless(words, said)) {
          Drop drop = ssh ? sftp(server.port()) : ftp(server.port());
          assertThat(failure(drop).kind()).isEqualTo(Undelivered.Kind.LATER);
          // What the machine's own buffers hold is among them.
          assertThat(said.get()).isLessThan(20_000_000);
        }
      }
    }
  }

  @Test
  void aServerThatTakesNoMoreBytesIsLeft() throws Exception {
    try (ScriptedServer files = ScriptedServer.silent();
        ScriptedServer server =
            ScriptedServer.ftp(
                Map.of(
                    "USER", "331 password",
                    "PASS", "230 in",
                    "TYPE", "200 ok",
                    "CWD", "250 ok",
                    "SIZE", "550 none",
                    "EPSV", "229 passive (|||" + files.port() + "|)",
                    "STOR", "150 go on"))) {
      // More than the machine's own buffers hold.
      assertThat(failure(ftp(server.port()), 40_000_000))
          .isNotNull()
          .extracting(Undelivered::kind, undelivered -> undelivered.problem().key())
          .containsExactly(Undelivered.Kind.LATER, "problem.deliver.interrupted");
    }
  }

  @Test
  void aServerThatSaysOurPasswordBackIsNotQuoted() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.ftp(Map.of("USER", "331 password", "PASS", "530 not {}, sorry"))) {
      Undelivered undelivered = failure(ftp(server.port(), Patience.USUAL));
      assertThat(undelivered.said()).startsWith("530 not •••, sorry");
      assertThat(Traces.of(undelivered)).doesNotContain(SECRET);
    }
  }

  @Test
  void noPasswordIsInAnyLogHoweverTalkative() throws Exception {
    Logger ssh = (Logger) LoggerFactory.getLogger("org.apache.sshd");
    Level usual = ssh.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ssh.addAppender(log);
    ssh.setAdditive(false);
    ssh.setLevel(Level.TRACE);
    try (SshServers server = SshServers.start(folder, SshServers.newKey().getPublic())) {
      Address.Sftp address = new Address.Sftp("127.0.0.1", server.port(), "midad", "/in", null);
      HostKeys hosts = new HostKeys(new HostFile(folder.resolve("known_hosts")));
      hosts.accept("127.0.0.1", server.port(), server.key());
      for (String password : List.of(SECRET, SshServers.PASSWORD)) {
        try {
          new SftpDrop(address, new Secret(password), hosts, Patience.USUAL).open().close();
        } catch (Undelivered e) {
          assertThat(e.problem().key()).isEqualTo("problem.deliver.login");
        }
      }
    } finally {
      ssh.detachAppender(log);
      ssh.setAdditive(true);
      ssh.setLevel(usual);
    }
    assertThat(log.list).isNotEmpty();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(SECRET) || line.contains(SshServers.PASSWORD));
  }
}
