package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a server of Apache MINA's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SftpDropTest extends RemoteContract {
  private static final String PASSPHRASE = "عبارة";

  private Path folder;
  private SshServers server;
  private KeyPair user;
  private HostKeys hosts;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    user = SshServers.newKey();
    server = SshServers.start(folder, user.getPublic());
    hosts = new HostKeys(new HostFile(folder.resolve("known_hosts")));
    hosts.accept("127.0.0.1", server.port(), server.key());
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @Override
  int port() {
    return server.port();
  }

  @Override
  Path real() {
    return server.root().resolve("in");
  }

  @Override
  Drop drop(int port, Patience patience) {
    HostKeys known = new HostKeys(new HostFile(folder.resolve("known-" + port)));
    if (known.of("127.0.0.1", port).isEmpty()) {
      known.accept("127.0.0.1", port, server.key());
    }
    return new SftpDrop(
        address(port, "/in", null), new Secret(SshServers.PASSWORD), known, patience);
  }

  @Override
  Drop missing() {
    return drop(address(port(), "/nowhere", null), SshServers.PASSWORD, hosts);
  }

  private static Address.Sftp address(int port, String path, @Nullable Path key) {
    return new Address.Sftp("127.0.0.1", port, "midad", path, key);
  }

  private static Drop drop(Address.Sftp address, String secret, HostKeys hosts) {
    return new SftpDrop(address, new Secret(secret), hosts, Patience.USUAL);
  }

  @Test
  void aWrongPasswordIsRefusedAndNotTold() {
    Drop drop = drop(address(port(), "/in", null), "wrong-8472", hosts);
    Undelivered undelivered = catchThrowableOfType(Undelivered.class, () -> sender(drop).test());
    assertThat(undelivered.problem().key()).isEqualTo("problem.deliver.login");
    assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.REFUSED);
    assertThat(Traces.of(undelivered)).doesNotContain("wrong-8472");
  }

  @ParameterizedTest
  @CsvSource({"''", PASSPHRASE})
  void aKeyLetsIn(String passphrase) throws Exception {
    Path file = key(user, passphrase);
    assertThat(sender(drop(address(port(), "/in", file), passphrase, hosts)).test()).isNotBlank();
  }

  @Test
  void aKeyThatNobodyKnowsIsRefused() throws Exception {
    Path file = key(SshServers.newKey(), "");
    assertUndelivered(
        () -> sender(drop(address(port(), "/in", file), "", hosts)).test(),
        Undelivered.Kind.REFUSED,
        "problem.deliver.login");
  }

  @Test
  void aKeyThatCannotBeReadIsTold() throws Exception {
    Path file = key(user, PASSPHRASE);
    for (Drop drop :
        new Drop[] {
          drop(address(port(), "/in", file), "wrong", hosts),
          drop(address(port(), "/in", file), "", hosts),
          drop(address(port(), "/in", folder.resolve("none")), "", hosts),
          drop(address(port(), "/in", Files.writeString(folder.resolve("text"), "x")), "", hosts)
        }) {
      assertUndelivered(
          () -> sender(drop).test(), Undelivered.Kind.REFUSED, "problem.deliver.key-unreadable");
    }
  }

  @Test
  void anUnknownServerIsRefusedUntilAPersonAcceptsItsKey() {
    HostKeys none = new HostKeys(new HostFile(folder.resolve("unknown")));
    Drop drop = drop(address(port(), "/in", null), SshServers.PASSWORD, none);
    Undelivered undelivered = catchThrowableOfType(Undelivered.class, () -> sender(drop).test());
    assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.REFUSED);
    assertThat(undelivered.problem().key()).isEqualTo("problem.deliver.host-unknown");
    assertThat(undelivered.problem().arguments())
        .containsExactly(
            "127.0.0.1:" + port(),
            KeyUtils.getFingerPrint(server.hostKey().getPublic()),
            server.key());
    none.accept("127.0.0.1", port(), (String) undelivered.problem().arguments().getLast());
    assertThat(sender(drop).test()).isNotBlank();
  }

  @Test
  void aServerWhoseKeyHasChangedIsRefused() throws Exception {
    HostKeys other = new HostKeys(new HostFile(folder.resolve("other")));
    other.accept("127.0.0.1", port(), PublicKeyEntry.toString(SshServers.newKey().getPublic()));
    Drop drop = drop(address(port(), "/in", null), SshServers.PASSWORD, other);
    assertUndelivered(
        () -> sender(drop).test(), Undelivered.Kind.REFUSED, "problem.deliver.host-changed");
    other.forget("127.0.0.1", port());
    assertUndelivered(
        () -> sender(drop).test(), Undelivered.Kind.REFUSED, "problem.deliver.host-unknown");
  }

  @Test
  void nobodyThereIsALaterMatter() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertUndelivered(
        () -> sender(drop(free, Patience.USUAL)).test(),
        Undelivered.Kind.LATER,
        "problem.deliver.unreachable");
    Address.Sftp nameless = new Address.Sftp("nowhere.invalid", 22, "midad", "/in", null);
    assertUndelivered(
        () -> sender(drop(nameless, "", hosts)).test(),
        Undelivered.Kind.LATER,
        "problem.deliver.unreachable");
  }

  private Path key(KeyPair pair, String passphrase) throws Exception {
    Path file = Files.createTempFile(folder, "key", "");
    OpenSSHKeyEncryptionContext context = null;
    if (!passphrase.isEmpty()) {
      context = new OpenSSHKeyEncryptionContext();
      context.setCipherType("256");
      context.setCipherMode("CTR");
      context.setPassword(passphrase);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "", context, out);
    }
    return file;
  }
}
