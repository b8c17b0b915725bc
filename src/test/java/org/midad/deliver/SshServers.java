package org.midad.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SSH server in this process, for the user {@code midad}; its only key is an Ed25519 one. */
record SshServers(SshServer server, KeyPair hostKey, Path root) implements AutoCloseable {
  static final String PASSWORD = "كلمة سر 7";

  /**
   * @param user a key that may come in
   */
  static SshServers start(Path folder, PublicKey user) throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(root.resolve("in"));
    KeyPair hostKey = newKey();
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator(
        (name, password, session) -> name.equals("midad") && password.equals(PASSWORD));
    server.setPublickeyAuthenticator((name, key, session) -> KeyUtils.compareKeys(user, key));
    // Of all the ways to agree on keys the quickest: a test agrees hundreds of times.
    server.setKeyExchangeFactories(
        server.getKeyExchangeFactories().stream()
            .filter(exchange -> exchange.getName().equals("curve25519-sha256"))
            .toList());
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.start();
    return new SshServers(server, hostKey, root);
  }

  static KeyPair newKey() throws Exception {
    return KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
  }

  int port() {
    return server.getPort();
  }

  /** As {@code known_hosts} has it. */
  String key() {
    return PublicKeyEntry.toString(hostKey.getPublic());
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
