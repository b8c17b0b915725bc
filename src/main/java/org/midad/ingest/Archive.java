package org.midad.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files that hold files: ZIP, and Microsoft's compound file of the years before. */
final class Archive {
  /** In bytes. */
  static final int LONGEST_START = 8;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** In bytes, of a compound file: the names of what is in it stand at its start or at its end. */
  private static final int LONGEST_SEARCH = 64 << 20;

  private Archive() {}

  static boolean isZip(byte[] start) {
    return startsWith(start, ZIP);
  }

  static boolean isCompound(byte[] start) {
    return startsWith(start, COMPOUND);
  }

  /** What a compound file is, by the names of its streams: locked, of an old Word, or another. */
  static Refused.Cause whatIsIn(Path file) throws IOException {
    Seeker locked = new Seeker("EncryptedPackage");
    Seeker word = new Seeker("WordDocument");
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int at = 0; at < LONGEST_SEARCH; at++) {
        int next = bytes.read();
        if (next < 0) {
          break;
        }
        if (locked.passes(next)) {
          return Refused.Cause.LOCKED;
        }
        if (word.passes(next)) {
          return Refused.Cause.OLD_WORD;
        }
      }
    }
    return Refused.Cause.OTHER_KIND;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** Looks for a name in UTF-16 that does not begin anew within itself. */
  private static final class Seeker {
    private final byte[] name;
    private int found;

    Seeker(String name) {
      this.name = name.getBytes(StandardCharsets.UTF_16LE);
    }

    boolean passes(int next) {
      if (name[found] != (byte) next) {
        found = 0;
      }
      if (name[found] == (byte) next) {
        found++;
      }
      return found == name.length && reset();
    }

    private boolean reset() {
      found = 0;
      return true;
    }
  }
}
