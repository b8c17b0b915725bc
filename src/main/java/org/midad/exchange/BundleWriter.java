package org.midad.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.midad.codec.Manifest;
import org.midad.model.Problem;
import org.midad.model.RevisionId;

/**
 * Writes a bundle. It is written under another name beside its place and then renamed: under its
 * own name it is always whole, also for those who look into a shared folder meanwhile.
 */
public final class BundleWriter {
  /** Of every entry: when it was packed is nobody's business, and the manifest says it. */
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Function<RevisionId, byte[]> revisions;
  private final Function<String, byte[]> media;

  /**
   * @param revisions the written form of each that a manifest names
   * @param media the file of each that a manifest names
   */
  public BundleWriter(Function<RevisionId, byte[]> revisions, Function<String, byte[]> media) {
    this.revisions = revisions;
    this.media = media;
  }

  /**
   * Writes the file; one of the same name is replaced as a whole.
   *
   * @throws Problem {@code problem.bundle.unwritten}, and what the givers throw; then what was
   *     there is as it was
   */
  public void write(Path file, Manifest manifest, SigningKey key) {
    Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      try {
        pack(part, manifest);
        Seal.put(part, key);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.bundle.unwritten", file);
    }
  }

  private void pack(Path part, Manifest manifest) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      zip.setComment(Seal.blank());
      put(zip, Entries.MANIFEST, manifest.write());
      for (RevisionId revision : manifest.revisions()) {
        put(zip, Entries.of(revision), revisions.apply(revision));
      }
      for (String file : manifest.media()) {
        put(zip, Entries.ofMedia(file), media.apply(file));
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LONG_AGO);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
