package org.midad.deliver;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** A real SSH server in this process, for tests of other rooms: the user is {@code midad}. */
public final class SshPlace implements AutoCloseable {
  public static final String PASSWORD = SshServers.PASSWORD;

  private final SshServers server;

  private SshPlace(SshServers server) {
    this.server = server;
  }

  /** Its folder {@code /in} is below the one given. */
  public static SshPlace start(Path folder) throws Exception {
    return new SshPlace(SshServers.start(folder, SshServers.newKey().getPublic()));
  }

  public int port() {
    return server.port();
  }

  /** Of its key, as a person compares it. */
  public String fingerprint() {
    return KeyUtils.getFingerPrint(server.hostKey().getPublic());
  }

  /** The key of some other server, as {@code known_hosts} has it. */
  public static String someOtherKey() throws Exception {
    return PublicKeyEntry.toString(SshServers.newKey().getPublic());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
