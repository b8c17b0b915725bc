package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Over OpenSSH's own server, whose user sees one folder and nothing else of the machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSshTest extends RemoteContract {
  private final Map<String, String> site = new HashMap<>();
  private String free = "";
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    RealServers.require();
    free = RealServers.freePort();
    RealServers.run("sftp-up", "--port", free);
    Path details = Path.of("/srv/hotfolder-test-" + free, "site.env");
    for (String line : Files.readAllLines(details)) {
      String[] entry = line.split("=", 2);
      site.put(entry[0], entry[1]);
    }
  }

  @AfterAll
  void stop() throws Exception {
    if (!site.isEmpty()) {
      RealServers.run("sftp-down", "--port", free);
    }
  }

  private String site(String what) {
    return Objects.requireNonNull(site.get("SFTP_" + what));
  }

  @Override
  int port() {
    return Integer.parseInt(site("PORT"));
  }

  @Override
  Path real() {
    return Path.of(site.getOrDefault("SFTP_REAL", folder.toString()));
  }

  @Override
  Drop drop(int port, Patience patience) {
    return drop(port, site("FOLDER"), Path.of(site("KEY")), patience);
  }

  @Override
  Drop missing() {
    return drop(port(), "/nowhere", null, Patience.USUAL);
  }

  private Drop drop(int port, String path, @Nullable Path key, Patience patience) {
    Address.Sftp address = new Address.Sftp(site("HOST"), port, site("USER"), path, key);
    Secret secret = key == null ? new Secret(site("PASSWORD")) : Secret.NONE;
    return new SftpDrop(address, secret, hosts(port), patience);
  }

  /** As the server's administrator wrote them down, by whatever port one comes. */
  private HostKeys hosts(int port) {
    try {
      Path file = folder.resolve("known_hosts");
      String known = Files.readString(Path.of(site("KNOWN_HOSTS")));
      Files.writeString(file, known.replace("]:" + port(), "]:" + port));
      return new HostKeys(new HostFile(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** After the login, which takes OpenSSH long, and which MINA's server is cut at. */
  @Override
  int firstCut() {
    try (CuttingProxy whole = proxy(Integer.MAX_VALUE, false);
        Drop.Visit visit = drop(whole.port(), Patience.USUAL).open()) {
      assertThat(visit.greeting()).isNotBlank();
      return whole.chunks();
    }
  }

  @Test
  void aPasswordLetsIn() {
    Drop drop = drop(port(), site("FOLDER"), null, Patience.USUAL);
    assertThat(sender(drop).test()).contains("OpenSSH");
    Parcel parcel = Parcels.withPictures("talks", 100_000);
    sender(drop).send(parcel, Parcels.ledger(), done -> {});
    assertThat(files()).containsExactlyInAnyOrderEntriesOf(Parcels.files(parcel));
  }

  @Test
  void oneOfItsKeysIsEnoughToKnowItBy() throws Exception {
    for (String kind : new String[] {"ssh-ed25519", "ecdsa-sha2-nistp256"}) {
      Path file = folder.resolve(kind);
      Files.write(
          file,
          Files.readAllLines(Path.of(site("KNOWN_HOSTS"))).stream()
              .filter(line -> line.contains(kind))
              .toList());
      Address.Sftp address = new Address.Sftp(site("HOST"), port(), site("USER"), "/in", null);
      Drop drop =
          new SftpDrop(
              address,
              new Secret(site("PASSWORD")),
              new HostKeys(new HostFile(file)),
              Patience.USUAL);
      assertThat(sender(drop).test()).isNotBlank();
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenIsRefused() {
    Drop drop = drop(port(), "/readonly", null, Patience.USUAL);
    assertUndelivered(
        () ->
            sender(drop).send(Parcels.of(Parcels.story("talks"), 1), Parcels.ledger(), done -> {}),
        Undelivered.Kind.REFUSED,
        "problem.deliver.forbidden");
  }
}
