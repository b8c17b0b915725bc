package org.midad.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.midad.model.Problem;

/**
 * A folder of an SSH server. What this machine's user has set up for SSH otherwise, keys or hosts,
 * is not looked at.
 */
final class SftpDrop implements Drop {
  private final Address.Sftp address;
  private final Secret secret;
  private final HostKeys hosts;
  private final Patience patience;

  SftpDrop(Address.Sftp address, Secret secret, HostKeys hosts, Patience patience) {
    this.address = address;
    this.secret = secret;
    this.hosts = hosts;
    this.patience = patience;
  }

  @Override
  public String kind() {
    return "sftp";
  }

  @Override
  public String address(String name) {
    return "sftp://" + address.host() + ":" + address.port() + path(name);
  }

  private String path(String name) {
    return address.folder().endsWith("/") ? address.folder() + name : address.folder() + "/" + name;
  }

  @Override
  public Visit open() {
    HostCheck check = new HostCheck(address, hosts);
    List<KeyPair> keys = address.key() == null ? List.of() : keys(address.key());
    SshClient client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setUserAuthFactories(
        keys.isEmpty()
            ? List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE)
            : List.of(UserAuthPublicKeyFactory.INSTANCE));
    client.setServerKeyVerifier(check);
    check.askFirstForWhatIsKnown(client);
    // Each step waits for an answer: nothing is gained by holding short packets back.
    CoreModuleProperties.TCP_NODELAY.set(client, true);
    CoreModuleProperties.IDLE_TIMEOUT.set(client, patience.silence());
    CoreModuleProperties.AUTH_TIMEOUT.set(client, patience.silence());
    client.start();
    try {
      return visit(client, check, keys);
    } catch (RuntimeException e) {
      client.stop();
      throw e;
    }
  }

  private Visit visit(SshClient client, HostCheck check, List<KeyPair> keys) {
    ClientSession session;
    try {
      InetAddress host = InetAddress.getByName(address.host());
      session =
          client
              .connect(address.user(), host.getHostAddress(), address.port())
              .verify(patience.connecting())
              .getSession();
    } catch (IOException e) {
      throw later(e, "problem.deliver.unreachable");
    }
    try {
      if (keys.isEmpty()) {
        session.addPasswordIdentity(secret.reveal());
      }
      keys.forEach(session::addPublicKeyIdentity);
      session.auth().verify(patience.connecting());
    } catch (IOException | IllegalStateException e) {
      Undelivered verdict = check.verdict();
      throw verdict != null ? verdict : unknown(e);
    }
    try {
      SftpVisit visit =
          new SftpVisit(
              client,
              session,
              SftpClientFactory.instance().createSftpClient(session),
              new SftpFailures(address, secret),
              this::path);
      visit.lookAt(address.folder());
      return visit;
    } catch (IOException | IllegalStateException e) {
      throw new SftpFailures(address, secret).undelivered(e);
    }
  }

  /** A login that ended is a refusal only if the server has said so. */
  private Undelivered unknown(Exception cause) {
    if (cause instanceof SshException ssh
        && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
      return new Undelivered(
          Undelivered.Kind.REFUSED,
          new Problem("problem.deliver.login", address.user(), address.host()),
          Said.by(cause.getMessage(), secret));
    }
    return later(cause, "problem.deliver.interrupted");
  }

  private Undelivered later(Exception cause, String key) {
    return new Undelivered(
        Undelivered.Kind.LATER,
        new Problem(cause, key, address.host()),
        Said.by(cause.getMessage(), secret));
  }

  private List<KeyPair> keys(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(
              null,
              NamedResource.ofName(file.toString()),
              in,
              FilePasswordProvider.of(secret.reveal()));
      if (pairs != null && pairs.iterator().hasNext()) {
        return List.of(pairs.iterator().next());
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // The reason may hold a part of what stands in the file.
    }
    throw new Undelivered(
        Undelivered.Kind.REFUSED, new Problem("problem.deliver.key-unreadable", file), "");
  }
}
