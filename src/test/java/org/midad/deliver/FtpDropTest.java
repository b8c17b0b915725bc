package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Over Apache's FTP server, whose folder has an Arabic name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FtpDropTest extends RemoteContract {
  private FtpServers server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = FtpServers.start(folder, Address.Security.NONE);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  int port() {
    return server.port();
  }

  @Override
  Path real() {
    return server.root().resolve("وارد");
  }

  @Override
  Drop drop(int port, Patience patience) {
    return new FtpDrop(
        new Address.Ftp("127.0.0.1", port, "midad", "/وارد", Address.Security.NONE),
        new Secret(FtpServers.PASSWORD),
        patience);
  }

  @Override
  Drop missing() {
    return drop(port(), "midad", FtpServers.PASSWORD, "/nowhere");
  }

  private static Drop drop(int port, String user, String password, String folder) {
    return new FtpDrop(
        new Address.Ftp("127.0.0.1", port, user, folder, Address.Security.NONE),
        new Secret(password),
        Patience.USUAL);
  }

  @Test
  void aWrongPasswordIsRefusedAndNotTold() {
    Drop drop = drop(port(), "midad", "wrong-8472", "/");
    Undelivered undelivered = catchThrowableOfType(Undelivered.class, () -> sender(drop).test());
    assertThat(undelivered.problem().key()).isEqualTo("problem.deliver.login");
    assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.REFUSED);
    assertThat(undelivered.said()).startsWith("530");
    assertThat(Traces.of(undelivered)).doesNotContain("wrong-8472");
  }

  @Test
  void whatIsTypedForANameIsNeverAnotherCommand() throws IOException {
    Path precious = Files.writeString(real().resolve("precious"), "x");
    String more = "\r\nDELE /وارد/precious\r\nNOOP";
    assertThat(sender(drop(port(), "midad\n", FtpServers.PASSWORD, "/وارد\r")).test())
        .startsWith("220");
    for (Drop drop :
        List.of(
            drop(port(), "midad" + more, FtpServers.PASSWORD, "/وارد"),
            drop(port(), "midad", FtpServers.PASSWORD, "/وارد" + more),
            drop(port(), "midad", FtpServers.PASSWORD + more, "/وارد"))) {
      Undelivered undelivered = catchThrowableOfType(Undelivered.class, () -> sender(drop).test());
      assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.REFUSED);
    }
    assertThat(precious).exists();
  }

  @Test
  void whoMayOnlyReadIsRefused() {
    Drop drop = drop(port(), "guest", FtpServers.PASSWORD, "/وارد");
    assertUndelivered(
        () ->
            sender(drop).send(Parcels.of(Parcels.story("talks"), 1), Parcels.ledger(), done -> {}),
        Undelivered.Kind.REFUSED,
        "problem.deliver.forbidden");
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderOfTheFilesNameIsLeftAlone() throws IOException {
    Files.createDirectory(real().resolve("talks-1.html"));
    assertUndelivered(
        () -> send(Parcels.of(Parcels.story("talks"), 1), Parcels.ledger()),
        Undelivered.Kind.REFUSED,
        "problem.deliver.forbidden");
    assertThat(real().resolve("talks-1.html")).isEmptyDirectory();
  }

  @Test
  void nobodyThereIsALaterMatter() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertUndelivered(
        () -> sender(drop(free, Patience.USUAL)).test(),
        Undelivered.Kind.LATER,
        "problem.deliver.unreachable");
  }

  @Test
  void aServerWithoutTlsGetsNoPassword() {
    Drop drop =
        new FtpDrop(
            new Address.Ftp("127.0.0.1", port(), "midad", "/", Address.Security.EXPLICIT_TLS),
            new Secret(FtpServers.PASSWORD),
            Patience.USUAL);
    assertUndelivered(
        () -> sender(drop).test(), Undelivered.Kind.REFUSED, "problem.deliver.no-tls");
  }
}
