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
import java.util.Arrays;
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

  /** Where what the sum is of begins on its line. */
  private static final int TEXT = SUM + 1;

  /** In bytes. */
  private static final int BLOCK = 8 << 10;

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
    this.end = wholeLines(channel);
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

  /** Makes a new file, or goes on behind the last whole line in one. */
  public static RecordFile open(Path file, Seal seal) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return new RecordFile(channel, seal, name(file));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** In bytes from the beginning: a line that a power cut left unfinished would spoil the next. */
  private static long wholeLines(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    for (long end = channel.size(); end > 0; end -= block.limit()) {
      block.clear().limit((int) Math.min(BLOCK, end));
      long place = end - block.limit();
      while (block.hasRemaining() && channel.read(block, place + block.position()) >= 0) {
        // The system may give less than was asked for.
      }
      for (int at = block.limit() - 1; at >= 0; at--) {
        if (block.get(at) == '\n') {
          return place + at + 1;
        }
      }
    }
    return 0;
  }

  /** A record of some words, with JSON behind them. */
  static byte[] record(String words, byte[] json) {
    byte[] first = words.getBytes(StandardCharsets.UTF_8);
    byte[] record = Arrays.copyOf(first, first.length + json.length);
    System.arraycopy(json, 0, record, first.length, json.length);
    return record;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Adds records; they survive the end of this process. If it fails, none of them is in the file.
   *
   * @param records in UTF-8, without line breaks
   * @param sync whether to wait until the disk has them, so that they survive a power cut too
   */
  public void append(List<byte[]> records, boolean sync) throws IOException {
    List<byte[]> closed = records.stream().map(each -> seal.close(each, name)).toList();
    ByteBuffer lines =
        ByteBuffer.allocate(closed.stream().mapToInt(each -> TEXT + each.length + 1).sum());
    for (byte[] each : closed) {
      lines.put(sum(each, 0)).put((byte) ' ').put(each).put((byte) '\n');
    }
    lines.flip();
    // What a failure left, or somebody who was cut off in the midst of a line.
    if (channel.size() != end) {
      channel.truncate(end);
    }
    long place = end;
    try {
      while (lines.hasRemaining()) {
        place += channel.write(lines, place);
      }
      if (sync) {
        channel.force(false);
      }
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
    end = place;
  }

  /** A disk that was full may have taken the first half of a line. */
  private void takeBack(IOException failure) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
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
        Optional<byte[]> record = opened(bytes(line), seal, name);
        if (record.isPresent()) {
          reader.record(new String(record.get(), StandardCharsets.UTF_8));
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
      List<byte[]> some = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] bytes = bytes(line);
        some.add(opened(bytes, from, name(file)).orElse(bytes));
        if (some.size() == COPIED) {
          out.append(some, false);
          some.clear();
        }
      }
      out.append(some, true);
    }
  }

  /** Of a line that was read as if each of its bytes were a letter, whatever they are. */
  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Empty if the line is broken. */
  private static Optional<byte[]> opened(byte[] line, Seal seal, String name) {
    try {
      return isWhole(line)
          ? Optional.of(seal.open(Arrays.copyOfRange(line, TEXT, line.length), name))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] line) {
    return line.length >= TEXT
        && line[SUM] == ' '
        && Arrays.equals(line, 0, SUM, sum(line, TEXT), 0, SUM);
  }

  /** Of what begins somewhere in an array. */
  private static byte[] sum(byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, bytes.length - from);
    return HexFormat.of().toHexDigits((int) sum.getValue()).getBytes(StandardCharsets.US_ASCII);
  }
}
