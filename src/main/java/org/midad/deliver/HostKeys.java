package org.midad.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.midad.model.Problem;

/**
 * The keys by which SSH servers are known to be those that a person meant, in a text of OpenSSH's
 * own form ({@code known_hosts}, see sshd(8)).
 */
public final class HostKeys {
  private static final int USUAL_PORT = 22;

  /** Where the text is kept. */
  public interface Kept {
    /** Where a person would look for it. */
    Path place();

    /** Empty where nothing was kept. */
    String read() throws IOException;

    void write(String text) throws IOException;
  }

  private final Kept kept;

  public HostKeys(Kept kept) {
    this.kept = kept;
  }

  /**
   * Remembers a server by a key, because a person who has compared its fingerprint says so.
   *
   * @param key as the last argument of {@code problem.deliver.host-unknown} has it, such as {@code
   *     ssh-ed25519 AAAA…}
   * @throws Problem {@code problem.deliver.host-keys} if the file cannot be read or written
   */
  public synchronized void accept(String host, int port, String key) {
    try {
      if (PublicKeyEntry.parsePublicKeyEntry(key)
              .resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.IGNORING)
          == null) {
        throw new IllegalArgumentException("no key: " + key);
      }
      List<String> lines = new ArrayList<>(lines());
      lines.add(name(host, port) + " " + key);
      write(lines);
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /**
   * Forgets all keys of a server, so that it is asked for anew.
   *
   * @throws Problem {@code problem.deliver.host-keys} if the file cannot be read or written
   */
  public synchronized void forget(String host, int port) {
    try {
      Predicate<KnownHostEntry> itsOwn = entry -> entry.isHostMatch(host, port);
      write(
          lines().stream()
              .filter(line -> entries(List.of(line)).stream().noneMatch(itsOwn))
              .toList());
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(e);
    }
  }

  /**
   * The keys of a server; none for one that is not known.
   *
   * @throws Problem {@code problem.deliver.host-keys} if the file cannot be read
   */
  synchronized List<PublicKey> of(String host, int port) {
    List<PublicKey> keys = new ArrayList<>();
    try {
      for (KnownHostEntry entry : entries(lines())) {
        if (entry.getMarker() == null && entry.isHostMatch(host, port)) {
          PublicKey key =
              entry.getKeyEntry().resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.IGNORING);
          if (key != null) {
            keys.add(key);
          }
        }
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw unusable(e);
    }
    return keys;
  }

  private static List<KnownHostEntry> entries(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(KnownHostEntry::parseKnownHostEntry)
        .toList();
  }

  private static String name(String host, int port) {
    return port == USUAL_PORT ? host : "[" + host + "]:" + port;
  }

  private List<String> lines() throws IOException {
    return kept.read().lines().toList();
  }

  private void write(List<String> lines) throws IOException {
    kept.write(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private Problem unusable(Exception cause) {
    return new Problem(cause, "problem.deliver.host-keys", kept.place());
  }
}
