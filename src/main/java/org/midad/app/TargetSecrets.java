package org.midad.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.midad.deliver.Secret;
import org.midad.export.Sha256;
import org.midad.model.Problem;
import org.midad.store.Library;
import org.midad.store.PrivateFiles;

/**
 * What only a target and we may know. It is kept in the system's key ring where there is one, else
 * in a sealed file of an encrypted library; where there is neither, it is remembered until Midad
 * closes. It is never written in plain text.
 *
 * <p>That there is a secret, the database knows: a target that lost its own is not taken for one
 * that needs none. It is read at the beginning alone: {@link #of} is asked by threads that are
 * interrupted, which must not touch the database.
 */
final class TargetSecrets {
  /** Among the library's small texts: what its entries in a key ring are found by. */
  private static final String LIBRARY_ID = "secrets.library";

  private static final String KEPT = "secrets.kept.";

  private final Library library;
  private final PrivateFiles files;
  private final SystemKeyRing ring;
  private final Map<String, Secret> remembered = new ConcurrentHashMap<>();

  /** The names of those that were ever given and not taken back. */
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  private volatile @Nullable String id;

  /** Where the next secret goes. */
  enum Place {
    KEY_RING,
    LIBRARY,
    MEMORY
  }

  TargetSecrets(Library library, SystemKeyRing ring) {
    this.library = library;
    this.files = library.secrets();
    this.ring = ring;
  }

  /** Reads which secrets there are. */
  void arrive() {
    Map<String, String> known = library.values().all();
    id = known.get(LIBRARY_ID);
    known.keySet().stream()
        .filter(key -> key.startsWith(KEPT))
        .forEach(key -> given.add(key.substring(KEPT.length())));
  }

  Place place() {
    if (ring.isThere()) {
      return Place.KEY_RING;
    }
    return library.sealing().isEncrypted() ? Place.LIBRARY : Place.MEMORY;
  }

  /**
   * @return {@link Secret#NONE} where nothing was ever given
   * @throws Problem {@code problem.target.secret} if the file cannot be read, {@code -lost} if
   *     there was a secret, and it is not here
   */
  Secret of(String target) {
    String name = name(target);
    Secret known = remembered.get(name);
    if (known != null) {
      return known;
    }
    try {
      Secret found =
          files
              .read(name)
              .or(() -> Optional.ofNullable(id).flatMap(own -> ring.find(attributes(own, name))))
              .map(Secret::new)
              .orElse(Secret.NONE);
      if (found.reveal().isEmpty() && given.contains(name)) {
        throw new Problem("problem.target.secret-lost");
      }
      return found;
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(name));
    }
  }

  /** Whether there is one, here and now. */
  boolean has(String target) {
    try {
      return !of(target).reveal().isEmpty();
    } catch (Problem problem) {
      if (problem.key().equals("problem.target.secret-lost")) {
        return false;
      }
      throw problem;
    }
  }

  /**
   * @throws Problem {@code problem.target.secret} if a file cannot be written
   */
  void put(String target, Secret secret) {
    String name = name(target);
    remove(target);
    if (secret.reveal().isEmpty()) {
      return;
    }
    give(name);
    keep(name, secret);
  }

  private void give(String name) {
    library.values().put(Map.of(KEPT + name, "true"));
    given.add(name);
  }

  private void keep(String name, Secret secret) {
    try {
      if (ring.isThere() && ring.put("Midad", attributes(own(), name), secret.reveal())) {
        files.remove(name);
      } else if (library.sealing().isEncrypted()) {
        files.write(name, secret.reveal());
      } else {
        remembered.put(name, secret);
        files.remove(name);
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(name));
    }
  }

  /**
   * @throws Problem {@code problem.target.secret} if a file stays
   */
  void remove(String target) {
    String name = name(target);
    remembered.remove(name);
    try {
      files.remove(name);
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(name));
    }
    if (given.remove(name)) {
      ring.remove(attributes(own(), name));
      library.values().remove(KEPT + name);
    }
  }

  /**
   * Takes what lies in files that are not sealed to where it belongs.
   *
   * @return how many of them are only remembered now
   * @throws Problem {@code problem.target.secret} if one cannot be read or taken away
   */
  int takeIn() {
    if (library.sealing().isEncrypted()) {
      return 0;
    }
    int before = remembered.size();
    for (String name : names()) {
      try {
        String text = files.read(name).orElse("");
        if (!text.isEmpty()) {
          give(name);
          keep(name, new Secret(text));
        }
        files.remove(name);
      } catch (IOException e) {
        throw new Problem(e, "problem.target.secret", files.path(name));
      }
    }
    return remembered.size() - before;
  }

  /** Those that are nowhere but in memory, by the names of their files. */
  Map<String, Secret> remembered() {
    return Map.copyOf(remembered);
  }

  private Iterable<String> names() {
    try {
      return files.names();
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", files.path(""));
    }
  }

  /** By which the library's entries in a ring are found. */
  private String own() {
    String known = id;
    if (known == null) {
      known = UUID.randomUUID().toString();
      library.values().put(Map.of(LIBRARY_ID, known));
      id = known;
    }
    return known;
  }

  private static Map<String, String> attributes(String library, String name) {
    return Map.of("application", "midad", "library", library, "target", name);
  }

  /** An id may hold what a file system takes for something else. */
  private static String name(String target) {
    byte[] hash = Sha256.of(target.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
