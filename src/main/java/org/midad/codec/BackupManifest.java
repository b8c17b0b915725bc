package org.midad.codec;

import java.time.Instant;
import java.util.List;
import org.midad.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * What a backup of a library says of itself.
 *
 * @param at when it was made
 * @param stories how many the library held
 * @param revisions how many all these had
 * @param entries every file that is in it, but the manifest
 */
public record BackupManifest(Instant at, long stories, long revisions, List<Entry> entries) {
  /** Stands in every manifest; a reader that does not know it refuses the whole. */
  private static final int FORMAT = 1;

  private static final ObjectReader ANY_FORMAT =
      Json.MAPPER
          .readerFor(Version.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * A file of the library.
   *
   * @param name its path in the library's folder, with {@code /} between the parts
   * @param size in bytes
   * @param sha256 64 lower-case hexadecimal digits
   */
  public record Entry(String name, long size, String sha256) {}

  public BackupManifest {
    entries = List.copyOf(entries);
  }

  public byte[] write() {
    return Json.MAPPER.writeValueAsBytes(new Envelope(FORMAT, this));
  }

  /**
   * @throws Problem {@code problem.backup.damaged} if the bytes are no manifest, {@code
   *     problem.backup.newer} if a newer Midad wrote them
   */
  public static BackupManifest read(byte[] json) {
    try {
      Version version = ANY_FORMAT.readValue(json);
      if (version.format() > FORMAT) {
        throw new Problem("problem.backup.newer");
      }
      return Json.MAPPER.readValue(json, Envelope.class).backup();
    } catch (JacksonException e) {
      throw new Problem(e, "problem.backup.damaged");
    }
  }

  private record Version(int format) {}

  private record Envelope(int format, BackupManifest backup) {}
}
