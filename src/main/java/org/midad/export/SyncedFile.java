package org.midad.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/** A new file that a power cut leaves whole. */
public final class SyncedFile {
  private static final int CHUNK = 1 << 20;

  private SyncedFile() {}

  /**
   * Returns when every byte is on the disk, and not only on its way there.
   *
   * @param file must not be there
   * @param written told the bytes written so far
   */
  public static void write(Path file, byte[] bytes, LongConsumer written) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.position() < bytes.length) {
        rest.limit(Math.min(bytes.length, rest.position() + CHUNK));
        channel.write(rest);
        written.accept(rest.position());
      }
      channel.force(true);
    }
  }
}
