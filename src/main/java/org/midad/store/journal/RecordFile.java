package org.midad.store.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file that records are appended to: one on each line, behind the CRC-32C of its bytes in eight
 * hexadecimal digits and a space. Any editor shows what is in it. A line that does not fit its sum
 * is no record; the last one may have been cut off by a kill or a power cut, and was then never
 * acknowledged.
 */
public final class RecordFile implements AutoCloseable {
  private static final int SUM = 8;

  /** Records that are copied at once. */
  private static final int COPIED = 100;

  private final FileChannel channel;
  private final Seal seal;
  private final String name;

  /** The end of the last whole record, in bytes. */
  private long end;

  private RecordFile(FileChannel channel, Seal seal, String name) throws IOException {
    this.channel = channel;
    this.seal = seal;
    this.name = name;
    this.end = channel.size();
  }

  /** Whoever reads a file hears of each line in order. */
  public interface Reader {
    void record(String text);

    /**
     * A line was changed or cut off.
     *
     * @param last whether nothing follows it
     */
    void broken(boolean last);
  }

  /** Makes a new file, or goes on behind what is in one. */
  public static RecordFile open(Path file, Seal seal) throws IOException {
    return new RecordFile(
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        seal,
        name(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Adds records; they survive the end of this process. If it fails, none of them is in the file.
   *
   * @param records without line breaks
   * @param sync whether to wait until the disk has them, so that they survive a power cut too
   */
  public void append(Iterable<String> records, boolean sync) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String each : records) {
      String closed = seal.close(each, name);
      lines.append(sum(closed)).append(' ').append(closed).append('\n');
    }
    // A disk that was full may have taken the first half of a line.
    if (channel.size() != end) {
      channel.truncate(end);
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    long place = end;
    while (bytes.hasRemaining()) {
      place += channel.write(bytes, place);
    }
    if (sync) {
      channel.force(false);
    }
    end = place;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Reads a file from its beginning. */
  public static void read(Path file, Seal seal, Reader reader) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, name(file), seal, reader);
    }
  }

  /**
   * Reads the last records of a file.
   *
   * @param bytes so many from the end; the line that is cut by their beginning is told as broken
   */
  static void readEnd(Path file, Seal seal, long bytes, Reader reader) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, Files.size(file) - bytes));
      read(in, name(file), seal, reader);
    }
  }

  private static void read(InputStream in, String name, Seal seal, Reader reader)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      String line = lines.readLine();
      while (line != null) {
        String next = lines.readLine();
        // Bytes that are no UTF-8 are noticed by the sum, and not by the decoder.
        String text =
            new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Optional<String> record = record(text, seal, name);
        if (record.isPresent()) {
          reader.record(record.get());
        } else {
          reader.broken(next == null);
        }
        line = next;
      }
    }
  }

  /**
   * Writes all that is in a file into a new one with another seal; a broken line as the text that
   * it is, for a person may still make something of it.
   */
  static void copy(Path file, Seal from, Path copy, Seal to) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        RecordFile out = open(copy, to)) {
      List<String> some = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text =
            new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        some.add(record(text, from, name(file)).orElse(text));
        if (some.size() == COPIED) {
          out.append(some, false);
          some.clear();
        }
      }
      out.append(some, true);
    }
  }

  /** Empty if the line is broken. */
  private static Optional<String> record(String line, Seal seal, String name) {
    try {
      return isWhole(line)
          ? Optional.of(seal.open(line.substring(SUM + 1), name))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(String line) {
    return line.length() > SUM
        && line.charAt(SUM) == ' '
        && line.substring(0, SUM).equals(sum(line.substring(SUM + 1)));
  }

  private static String sum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
