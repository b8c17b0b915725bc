package org.midad.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.midad.model.Problem;
import org.midad.model.SenderKey;

/**
 * The key pairs of the people of one library, each made when it is first needed.
 *
 * <p>Where they lie, others must not read them: whoever has one can sign in that person's name. A
 * person whose key may have been seen has it deleted; the next bundle is signed by a new key, and
 * every receiver is told that it has changed.
 */
public final class KeyRing {
  private final KeyShelf shelf;

  public KeyRing(KeyShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Whether a person's key pair has been made yet.
   *
   * @throws Problem {@code problem.key.unusable} if that cannot be found out
   */
  public boolean has(String person) {
    String name = name(person);
    try {
      return shelf.read(name).isPresent();
    } catch (IOException e) {
      throw new Problem(e, "problem.key.unusable", shelf.place(name));
    }
  }

  /**
   * A person's key pair; the first time it is made.
   *
   * @param person id of a {@link org.midad.model.Person} of the library
   * @throws Problem {@code problem.key.unusable} if it cannot be read or written
   */
  public synchronized SigningKey of(String person) {
    String name = name(person);
    try {
      Optional<String> kept = shelf.read(name);
      if (kept.isPresent()) {
        return read(kept.get());
      }
      String made = make();
      shelf.write(name, made);
      return read(made);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new Problem(e, "problem.key.unusable", shelf.place(name));
    }
  }

  /** An id may hold what a file system takes for something else, or for the same. */
  private static String name(String person) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16) + ".key";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static SigningKey read(String text) throws IOException, GeneralSecurityException {
    List<String> lines = text.lines().toList();
    if (lines.size() != 2) {
      throw new IOException("a key has two lines");
    }
    PrivateKey secret =
        KeyFactory.getInstance(Ed25519.NAME)
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
    return new SigningKey(new SenderKey(lines.get(0)), secret);
  }

  private static String make() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
    return Ed25519.name(pair.getPublic()).hex()
        + "\n"
        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "\n";
  }
}
