package org.midad.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.midad.model.Problem;
import org.midad.model.SenderKey;

/**
 * The key pairs of the people of one library, each in a file of its own in the folder {@code keys},
 * made when it is first needed.
 *
 * <p>Only the owner of the library's folder may read such a file. That keeps other users of the
 * machine, and whoever sees the folder over a network, from signing in a person's name. It does not
 * keep out whoever works under the same account of the system, an administrator of the machine, or
 * whoever gets hold of the disk or of a backup: the files are not encrypted. A person whose key may
 * have been seen has its file deleted; the next bundle is signed by a new key, and every receiver
 * is told that it has changed.
 */
public final class KeyRing {
  private static final String FOLDER = "keys";

  private final Path folder;

  /**
   * @param library the library's folder
   */
  public KeyRing(Path library) {
    this.folder = library.resolve(FOLDER);
  }

  /** Whether a person's key pair has been made yet. */
  public boolean has(String person) {
    return Files.isRegularFile(file(person));
  }

  /**
   * A person's key pair; the first time it is made.
   *
   * @param person id of a {@link org.midad.model.Person} of the library
   * @throws Problem {@code problem.key.unusable} if the file cannot be read or written
   */
  public synchronized SigningKey of(String person) {
    Path file = file(person);
    try {
      if (!Files.isRegularFile(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new Problem(e, "problem.key.unusable", file);
    }
  }

  /** An id may hold what a file system takes for something else, or for the same. */
  private Path file(String person) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".key");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    if (lines.size() != 2) {
      throw new IOException("a key file has two lines: " + file);
    }
    PrivateKey secret =
        KeyFactory.getInstance(Ed25519.NAME)
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
    return new SigningKey(new SenderKey(lines.get(0)), secret);
  }

  private void make(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
    String text =
        Ed25519.name(pair.getPublic()).hex()
            + "\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n";
    PrivateFile.write(file, text);
  }
}
