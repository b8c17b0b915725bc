package org.midad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;

/**
 * The key of an encrypted library: 32 random bytes, in the file {@code library.key} beside the
 * database, wrapped by what Argon2id makes of the passphrase. Another passphrase wraps the same
 * key: nothing else has to be written anew for it.
 *
 * <p>The file is five lines of ASCII: {@code midad library key 1}; the cost and the salt of
 * Argon2id, {@code argon2id m=65536 t=3 p=4 salt=…}; an id of the key, by which two files are known
 * to hold the same one; the key, by AES-256-GCM with the three lines before it as what is
 * authenticated too; and the SHA-256 of the four lines, by which a damaged file is told from a
 * wrong passphrase. The salt and the key are in base 64.
 */
final class LibraryKey {
  static final String FILE = "library.key";

  private static final String FIRST = "midad library key 1";
  private static final Pattern COST =
      Pattern.compile("argon2id m=(\\d{1,7}) t=(\\d{1,3}) p=(\\d{1,2}) salt=([\\w+/]+=*)");
  private static final int LENGTH = 32;
  private static final int SALT = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final int LINES = 5;

  private final byte[] key;

  private LibraryKey(byte[] key) {
    this.key = key;
  }

  static LibraryKey random() {
    byte[] key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    return new LibraryKey(key);
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * How the files in a folder lie.
   *
   * @param passphrase is not looked at where nothing is encrypted
   * @throws Problem {@code problem.passphrase.needed} or {@code -wrong}, {@code
   *     problem.library.key-damaged} or {@code -missing}
   */
  static Sealing sealing(Path folder, Optional<Passphrase> passphrase) throws IOException {
    if (!isIn(folder)) {
      if (DatabaseFile.looksEncrypted(folder)) {
        throw new Problem("problem.library.key-missing", folder.resolve(FILE));
      }
      return Sealing.PLAIN;
    }
    return read(
            folder, passphrase.orElseThrow(() -> new Problem("problem.passphrase.needed", folder)))
        .sealing();
  }

  /**
   * Takes about half a second.
   *
   * @throws Problem {@code problem.passphrase.wrong} or {@code problem.library.key-damaged}
   */
  static LibraryKey read(Path folder, Passphrase passphrase) throws IOException {
    List<String> lines = lines(folder);
    Matcher cost = COST.matcher(lines.get(1));
    if (!cost.matches()) {
      throw damaged(folder);
    }
    try {
      Base64.Decoder decoder = Base64.getDecoder();
      Sealing.Encrypted wrapping =
          wrapping(
              passphrase,
              new PasswordCost(
                  Integer.parseInt(cost.group(1)),
                  Integer.parseInt(cost.group(2)),
                  Integer.parseInt(cost.group(3))),
              decoder.decode(cost.group(4)));
      byte[] wrapped = decoder.decode(lines.get(3));
      return new LibraryKey(unwrap(folder, wrapping, wrapped, context(lines)));
    } catch (IllegalArgumentException e) {
      throw damaged(folder);
    }
  }

  private static byte[] unwrap(
      Path folder, Sealing.Encrypted wrapping, byte[] wrapped, byte[] context) {
    try {
      return wrapping.open(wrapped, context);
    } catch (IOException e) {
      throw new Problem(e, "problem.passphrase.wrong", folder);
    }
  }

  /**
   * Which key a folder's file holds, as far as that can be told without the passphrase.
   *
   * @throws Problem {@code problem.library.key-damaged}
   */
  static Optional<String> id(Path folder) throws IOException {
    return isIn(folder) ? Optional.of(lines(folder).get(2)) : Optional.empty();
  }

  /** Writes the file, in place of one that is there: one of the two is on the disk whole. */
  void write(Path folder, Passphrase passphrase, PasswordCost cost) throws IOException {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder();
    List<String> head =
        List.of(
            FIRST,
            "argon2id m=%d t=%d p=%d salt=%s"
                .formatted(
                    cost.memory(), cost.passes(), cost.lanes(), encoder.encodeToString(salt)),
            sealing().id());
    byte[] wrapped = wrapping(passphrase, cost, salt).seal(key, context(head));
    String text = String.join("\n", head) + "\n" + encoder.encodeToString(wrapped) + "\n";
    Path part = folder.resolve(UUID.randomUUID() + ".part");
    try {
      Folders.write(part, (text + check(text) + "\n").getBytes(StandardCharsets.US_ASCII));
      Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    Folders.sync(folder);
  }

  Sealing.Encrypted sealing() {
    return new Sealing.Encrypted(key);
  }

  private static List<String> lines(Path folder) throws IOException {
    String text = Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1);
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES
        || !lines.getFirst().equals(FIRST)
        || !check(String.join("\n", lines.subList(0, LINES - 1)) + "\n").equals(lines.getLast())) {
      throw damaged(folder);
    }
    return lines;
  }

  private static byte[] context(List<String> lines) {
    return String.join("\n", lines.subList(0, 3)).getBytes(StandardCharsets.US_ASCII);
  }

  private static Sealing.Encrypted wrapping(Passphrase passphrase, PasswordCost cost, byte[] salt) {
    return new Sealing.Encrypted(Argon2.hash(passphrase.reveal(), cost, salt, LENGTH));
  }

  private static String check(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Problem damaged(Path folder) {
    return new Problem("problem.library.key-damaged", folder.resolve(FILE));
  }
}
