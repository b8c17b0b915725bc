package org.midad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.midad.codec.BackupManifest;
import org.midad.model.Problem;

/**
 * The form of a backup: a zip that any tool opens, with a manifest of every file's SHA-256, and as
 * the zip's comment, which is the end of the file, the SHA-256 of all bytes before it. Whatever is
 * cut off, put in or changed, the seal does not fit any more.
 */
final class BackupFile {
  private static final String MANIFEST = "manifest.json";

  /** What holds the manifest's SHA-256, sealed with the key of the library that was encrypted. */
  private static final String SEALED = "manifest.sealed";

  /** Hexadecimal digits of a SHA-256. */
  private static final int SEAL = 64;

  private static final int LARGEST_MANIFEST = 256 << 20;

  /** What may be in a backup, and so be written where a library is restored. */
  private static final String KNOWN =
      "library\\.mv\\.db|library\\.key|known_hosts|media/[0-9a-f]{2}/[0-9a-f]{64}";

  private static final byte[] CONTEXT = Sealing.context("backup", MANIFEST);

  private BackupFile() {}

  /**
   * A file that goes in.
   *
   * @param name as {@link BackupManifest.Entry#name}
   */
  record Source(String name, Path file) {}

  /**
   * Writes a file that is whole and on the disk when this returns.
   *
   * @param file must not be there
   * @param copied told the bytes of each piece that went in; what it throws ends the writing
   */
  static void write(
      Path file, BackupManifest blank, List<Source> sources, Sealing sealing, LongConsumer copied)
      throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.setComment("0".repeat(SEAL));
      List<BackupManifest.Entry> entries = new ArrayList<>();
      for (Source source : sources) {
        zip.putNextEntry(new ZipEntry(source.name()));
        MessageDigest digest = sha256();
        long size;
        try (InputStream in = Files.newInputStream(source.file())) {
          size = copy(in, new DigestOutputStream(zip, digest), copied);
        }
        zip.closeEntry();
        entries.add(new BackupManifest.Entry(source.name(), size, hex(digest)));
      }
      zip.putNextEntry(new ZipEntry(MANIFEST));
      byte[] manifest =
          new BackupManifest(blank.at(), blank.stories(), blank.revisions(), entries).write();
      zip.write(manifest);
      zip.closeEntry();
      if (sealing.isEncrypted()) {
        zip.putNextEntry(new ZipEntry(SEALED));
        zip.write(sealing.seal(sha256().digest(manifest), CONTEXT));
        zip.closeEntry();
      }
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer seal = ByteBuffer.wrap(seal(file).getBytes(StandardCharsets.US_ASCII));
      long place = channel.size() - SEAL;
      while (seal.hasRemaining()) {
        place += channel.write(seal, place);
      }
      channel.force(true);
    }
  }

  /**
   * Unpacks a backup into a folder, which is on the disk when this returns.
   *
   * @throws Problem {@code problem.backup.missing}, {@code -damaged} or {@code -newer}; the folder
   *     may hold some files then
   */
  static BackupManifest unpack(Path file, Path folder) throws IOException {
    return unpack(file, folder, any -> true);
  }

  /**
   * The same with some of what is in it.
   *
   * @param wanted whether a file is, by its {@link BackupManifest.Entry#name}
   */
  static BackupManifest unpack(Path file, Path folder, Predicate<String> wanted)
      throws IOException {
    check(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      BackupManifest manifest = manifest(zip, file);
      Set<String> named = new HashSet<>();
      for (BackupManifest.Entry entry : manifest.entries()) {
        if (!entry.name().matches(KNOWN) || !named.add(entry.name())) {
          throw damaged(file, null);
        }
        if (!wanted.test(entry.name())) {
          continue;
        }
        ZipEntry packed = zip.getEntry(entry.name());
        if (packed == null) {
          throw damaged(file, null);
        }
        Path out = folder.resolve(entry.name());
        Files.createDirectories(Objects.requireNonNull(out.getParent()));
        MessageDigest digest = sha256();
        try (InputStream in = zip.getInputStream(packed)) {
          unpack(new DigestInputStream(in, digest), out);
        }
        if (Files.size(out) != entry.size() || !hex(digest).equals(entry.sha256())) {
          throw damaged(file, null);
        }
      }
      return manifest;
    } catch (ZipException e) {
      throw damaged(file, e);
    }
  }

  /** Whether it cannot be read without a passphrase; what is no backup at all can. */
  static boolean isEncrypted(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(LibraryKey.FILE) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether the library that is said to have made a backup has made it. Who has no key of it can
   * fit all hashes to what was changed, but not this.
   *
   * @throws Problem {@code problem.backup.damaged}
   */
  static void check(Path file, Sealing sealing) throws IOException {
    if (!sealing.isEncrypted()) {
      return;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry manifest = zip.getEntry(MANIFEST);
      ZipEntry sealed = zip.getEntry(SEALED);
      if (manifest == null || sealed == null) {
        throw damaged(file, null);
      }
      byte[] digest = sha256().digest(zip.getInputStream(manifest).readNBytes(LARGEST_MANIFEST));
      byte[] seal = zip.getInputStream(sealed).readNBytes(LARGEST_MANIFEST);
      if (!MessageDigest.isEqual(digest, sealing.open(seal, CONTEXT))) {
        throw damaged(file, null);
      }
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /**
   * Whether every byte is as it was written; reads the whole file.
   *
   * @throws Problem {@code problem.backup.missing} or {@code -damaged}
   */
  static void check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long place = channel.size() - SEAL;
      if (place < 0) {
        throw damaged(file, null);
      }
      ByteBuffer seal = ByteBuffer.allocate(SEAL);
      while (seal.hasRemaining() && channel.read(seal, place + seal.position()) >= 0) {
        // The next piece.
      }
      if (!new String(seal.array(), StandardCharsets.US_ASCII).equals(seal(file))) {
        throw damaged(file, null);
      }
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.backup.missing", file);
    }
  }

  /**
   * What it says of itself.
   *
   * @throws Problem {@code problem.backup.missing}, {@code -damaged} or {@code -newer}
   */
  static BackupManifest look(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Problem("problem.backup.missing", file);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return manifest(zip, file);
    }
  }

  private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
      throw damaged(file, null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return BackupManifest.read(in.readAllBytes());
    } catch (Problem e) {
      // It does not know which file it stood in.
      throw new Problem(e, e.key(), file);
    }
  }

  private static void unpack(InputStream in, Path out) throws IOException {
    try (FileChannel channel =
        FileChannel.open(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] piece = new byte[1 << 16];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
      channel.force(true);
    }
  }

  private static long copy(InputStream in, OutputStream out, LongConsumer copied)
      throws IOException {
    byte[] piece = new byte[1 << 16];
    long size = 0;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      out.write(piece, 0, read);
      size += read;
      copied.accept(read);
    }
    return size;
  }

  /** Of all bytes before the place of the seal. */
  private static String seal(Path file) throws IOException {
    MessageDigest digest = sha256();
    long rest = Files.size(file) - SEAL;
    byte[] piece = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      while (rest > 0) {
        int read = in.read(piece, 0, (int) Math.min(piece.length, rest));
        if (read < 0) {
          break;
        }
        digest.update(piece, 0, read);
        rest -= read;
      }
    }
    return hex(digest);
  }

  private static Problem damaged(Path file, @Nullable Throwable cause) {
    return cause == null
        ? new Problem("problem.backup.damaged", file)
        : new Problem(cause, "problem.backup.damaged", file);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
