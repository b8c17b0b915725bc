package org.midad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.midad.codec.Manifest;
import org.midad.codec.WrittenRevision;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.SenderKey;
import org.midad.model.Thinned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bundle that somebody sent, whole and as it was signed; who signed it is for others to judge.
 * Whoever made it may mean harm: no more of it is unpacked than a story holds, nothing is unpacked
 * that the manifest does not name, and every name is the hash of what is under it. What is read is
 * a copy of our own, which nobody changes meanwhile.
 */
public final class BundleFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BundleFile.class);

  /** In bytes, packed. */
  private static final long LARGEST = 256L << 20;

  /** In bytes, unpacked: a novel has a megabyte. */
  private static final int LARGEST_REVISION = 8 << 20;

  /** In bytes, unpacked, for the revisions together. */
  private static final long LARGEST_REVISIONS = 512L << 20;

  /** In bytes: that of the library's pictures. */
  private static final int LARGEST_MEDIA = 50 << 20;

  private static final int MOST_ENTRIES = 8_000;

  private final Path file;
  private final Path copy;
  private final Seal seal;
  private final ZipFile zip;
  private final Manifest manifest;

  private BundleFile(Path file, Path copy, Seal seal, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.copy = copy;
    this.seal = seal;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a bundle and makes sure that it is whole.
   *
   * @param scratch a folder for the copy that is read; made if missing
   * @throws Problem {@code problem.bundle.damaged} if it is no bundle, is cut short or was changed,
   *     {@code problem.bundle.too-large}, {@code problem.json.newer}, {@code problem.file.missing}
   *     or {@code -unreadable}
   */
  public static BundleFile open(Path file, Path scratch) {
    Path copy = null;
    try {
      Files.createDirectories(scratch);
      copy = Files.createTempFile(scratch, "bundle", ".part");
      copy(file, copy);
      BundleFile opened = read(file, copy);
      copy = null;
      return opened;
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.file.missing", file);
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    } finally {
      delete(copy);
    }
  }

  private static BundleFile read(Path file, Path copy) throws IOException {
    Seal seal = Seal.of(copy).orElseThrow(() -> damaged(file, null));
    ZipFile zip = null;
    try {
      zip = new ZipFile(copy.toFile());
      if (zip.size() > MOST_ENTRIES) {
        throw new Problem("problem.bundle.too-large", file);
      }
      byte[] json = unpack(file, zip, Entries.MANIFEST, LARGEST_REVISION);
      BundleFile opened = new BundleFile(file, copy, seal, zip, manifest(file, json));
      opened.check();
      vanish(copy);
      zip = null;
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    } finally {
      if (zip != null) {
        zip.close();
      }
    }
  }

  /** Whose signature it bears. */
  public SenderKey key() {
    return seal.key();
  }

  /** Names the file by its content: SHA-256 of all that is signed. */
  public String digest() {
    return seal.digest();
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Those of the revisions that are wanted, each checked against its name; of the others too, that
   * they are what they are called.
   *
   * @throws Problem {@code problem.bundle.damaged} if one is not, {@code problem.json.newer} if a
   *     newer Midad wrote one, {@code problem.bundle.too-large}
   */
  public List<WrittenRevision> revisions(Predicate<RevisionId> wanted) {
    Set<RevisionId> all = new HashSet<>(manifest.revisions());
    Map<RevisionId, Thinned> thinned = new HashMap<>();
    manifest.thinned().forEach(one -> thinned.put(one.id(), one));
    all.addAll(thinned.keySet());
    List<WrittenRevision> read = new ArrayList<>();
    long left = LARGEST_REVISIONS;
    for (RevisionId id : manifest.revisions()) {
      byte[] json = unpack(Entries.of(id), (int) Math.min(left, LARGEST_REVISION));
      left -= json.length;
      if (!sha256(json).equals(id.sha256())) {
        throw damaged(file, null);
      }
      if (wanted.test(id)) {
        WrittenRevision revision = read(json);
        if (!fits(revision.revision(), all) || !goesOn(revision.revision(), thinned)) {
          throw damaged(file, null);
        }
        read.add(revision);
      }
    }
    return read;
  }

  /**
   * A picture's file.
   *
   * @param sha256 that the manifest names
   * @throws Problem {@code problem.bundle.damaged} if it is not what it is called
   */
  public byte[] media(String sha256) {
    byte[] bytes = unpack(Entries.ofMedia(sha256), LARGEST_MEDIA);
    if (!sha256(bytes).equals(sha256)) {
      throw damaged(file, null);
    }
    return bytes;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    } finally {
      delete(copy);
    }
  }

  /** Exactly what the manifest names is there, and each once. */
  private void check() {
    Set<String> names = new HashSet<>(Set.of(Entries.MANIFEST));
    manifest.revisions().forEach(revision -> names.add(Entries.of(revision)));
    manifest.media().forEach(media -> names.add(Entries.ofMedia(media)));
    int told = 1 + manifest.revisions().size() + manifest.media().size();
    if (names.size() != told
        || zip.size() != told
        || names.stream().anyMatch(name -> zip.getEntry(name) == null)) {
      throw damaged(file, null);
    }
  }

  private boolean fits(Revision revision, Set<RevisionId> all) {
    try {
      return revision.story().id().equals(manifest.story())
          && all.containsAll(revision.parents())
          && !revision.author().isBlank()
          && revision.author().length() <= Manifest.LONGEST_ID
          && (revision.device() == null || revision.device().length() <= Revision.LONGEST_DEVICE)
          && revision.at().toEpochMilli() >= 0;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /** From one without content, the same person only writes on, in the same stage. */
  private static boolean goesOn(Revision revision, Map<RevisionId, Thinned> thinned) {
    return revision.parents().stream()
        .map(thinned::get)
        .filter(Objects::nonNull)
        .allMatch(before ->
            revision.parents().size() == 1
                && (revision.reason() == Revision.Reason.AUTOSAVED
                    || revision.reason() == Revision.Reason.SAVED)
                && before.author().equals(revision.author())
                && before.stage() == revision.stage());
  }

  private WrittenRevision read(byte[] json) {
    try {
      return WrittenRevision.read(json);
    } catch (Problem problem) {
      throw understood(file, problem);
    }
  }

  private static Manifest manifest(Path file, byte[] json) {
    try {
      return Manifest.read(json);
    } catch (Problem problem) {
      throw understood(file, problem);
    }
  }

  private static Problem understood(Path file, Problem problem) {
    return problem.key().equals("problem.json.newer") ? problem : damaged(file, problem);
  }

  private byte[] unpack(String name, int limit) {
    try {
      return unpack(file, zip, name, limit);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  /** However much an entry claims to hold, only so much of it is unpacked. */
  private static byte[] unpack(Path file, ZipFile zip, String name, int limit) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, null);
    }
    try (InputStream bytes = zip.getInputStream(entry)) {
      byte[] read = bytes.readNBytes(limit + 1);
      if (read.length > limit) {
        throw new Problem("problem.bundle.too-large", file);
      }
      return read;
    }
  }

  private static void copy(Path file, Path copy) throws IOException {
    try (InputStream from = Files.newInputStream(file);
        OutputStream to = Files.newOutputStream(copy)) {
      byte[] bytes = new byte[1 << 16];
      long left = LARGEST;
      for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
        left -= read;
        if (left < 0) {
          throw new Problem("problem.bundle.too-large", file);
        }
        to.write(bytes, 0, read);
      }
    }
  }

  /**
   * Takes the copy's name away while it is read, where the system lets that be: whatever becomes of
   * us, no plain text of a bundle lies in the folder of a library that may be encrypted.
   */
  private static void vanish(Path copy) {
    try {
      Files.delete(copy);
    } catch (IOException e) {
      LOG.debug("the copy goes once it is closed", e);
    }
  }

  private static void delete(@Nullable Path copy) {
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        LOG.warn("a copy was left behind", e);
      }
    }
  }

  private static Problem damaged(Path file, @Nullable Throwable cause) {
    return new Problem(cause, "problem.bundle.damaged", file);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
