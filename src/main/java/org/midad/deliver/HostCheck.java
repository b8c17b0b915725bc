package org.midad.deliver;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;
import org.midad.model.Problem;

/** Whether the server that answered is the one that a person meant; asked once, for one login. */
final class HostCheck implements ServerKeyVerifier {
  private final Address.Sftp address;
  private final List<PublicKey> known;
  private final AtomicReference<@Nullable Undelivered> verdict = new AtomicReference<>();

  HostCheck(Address.Sftp address, HostKeys hosts) {
    this.address = address;
    try {
      this.known = hosts.of(address.host(), address.port());
    } catch (Problem problem) {
      throw new Undelivered(Undelivered.Kind.REFUSED, problem, "");
    }
  }

  /** A server with keys of several kinds shows the one that we ask for: one that is known. */
  void askFirstForWhatIsKnown(SshClient client) {
    Set<String> kinds = known.stream().map(HostCheck::kind).collect(Collectors.toSet());
    List<NamedFactory<Signature>> signatures = new ArrayList<>(client.getSignatureFactories());
    signatures.sort(
        Comparator.comparing((NamedFactory<Signature> signature) ->
            !kinds.contains(KeyUtils.getCanonicalKeyType(signature.getName()))));
    client.setSignatureFactories(signatures);
  }

  private static String kind(PublicKey key) {
    return KeyUtils.getCanonicalKeyType(KeyUtils.getKeyType(key));
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
    if (known.stream().anyMatch(one -> KeyUtils.compareKeys(one, key))) {
      return true;
    }
    String place = address.host() + ":" + address.port();
    String fingerprint = KeyUtils.getFingerPrint(key);
    verdict.set(
        new Undelivered(
            Undelivered.Kind.REFUSED,
            known.isEmpty()
                ? new Problem(
                    "problem.deliver.host-unknown",
                    place,
                    fingerprint,
                    PublicKeyEntry.toString(key))
                : new Problem("problem.deliver.host-changed", place, fingerprint),
            ""));
    return false;
  }

  /** Why the server was turned away, or null if it was not. */
  @Nullable Undelivered verdict() {
    return verdict.get();
  }
}
