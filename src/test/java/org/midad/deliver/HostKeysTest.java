package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Problem;

class HostKeysTest {
  @TempDir Path folder;

  @Test
  void aServerIsKnownByNameAndPortAndByNothingElse() throws Exception {
    HostKeys keys = keys();
    KeyPair key = SshServers.newKey();
    keys.accept("example.org", 22, PublicKeyEntry.toString(key.getPublic()));
    keys.accept("example.org", 2222, PublicKeyEntry.toString(SshServers.newKey().getPublic()));
    assertThat(keys().of("example.org", 22)).containsExactly(key.getPublic());
    assertThat(keys().of("example.org", 2222)).hasSize(1).doesNotContain(key.getPublic());
    assertThat(keys().of("example.org", 2223)).isEmpty();
    assertThat(keys().of("example.com", 22)).isEmpty();
  }

  @Test
  void aServerThatIsForgottenLeavesTheOthers() throws Exception {
    String line = PublicKeyEntry.toString(SshServers.newKey().getPublic());
    Files.writeString(
        folder.resolve("known_hosts"), "# ours\n\na.org " + line + "\n[b.org]:2222 " + line + "\n");
    keys().forget("a.org", 22);
    assertThat(folder.resolve("known_hosts")).hasContent("# ours\n\n[b.org]:2222 " + line + "\n");
  }

  @Test
  void whatIsNoKeyIsNotAccepted() {
    for (String nothing :
        new String[] {"", "key", "ssh-ed25519 AAAA", "ssh-new AAAAB3NzaC1yc2E="}) {
      assertThatThrownBy(() -> keys().accept("a.org", 22, nothing)).isInstanceOf(Exception.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws Exception {
    for (String garbage :
        new String[] {"a.org", "a.org ssh-ed25519 !!", "a.org ssh-ed25519 AAAA"}) {
      Files.writeString(folder.resolve("known_hosts"), garbage + "\n");
      assertThatThrownBy(() -> keys().of("a.org", 22))
          .as(garbage)
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.key()).isEqualTo("problem.deliver.host-keys"));
    }
  }

  private HostKeys keys() {
    return new HostKeys(new HostFile(folder.resolve("known_hosts")));
  }
}
