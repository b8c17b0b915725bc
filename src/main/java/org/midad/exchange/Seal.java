package org.midad.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.SenderKey;

/**
 * The end of a bundle's file, which says who signed all that stands before it.
 *
 * @param digest SHA-256 of what stands before, as 64 hexadecimal digits
 */
record Seal(SenderKey key, String digest) {
  /** In bytes. */
  static final int LENGTH = 200;

  /** In bytes: the end of a ZIP archive's directory, without its comment. */
  private static final int END = 22;

  private static final Pattern FORM = Pattern.compile("midad1 ([0-9a-f]{64}) ([0-9a-f]{128})");

  /** Keeps a signature from ever meaning anything else than this kind of file. */
  private static final String PURPOSE = "midad bundle 1\n";

  /** The comment of an archive that is not signed yet. */
  static String blank() {
    return " ".repeat(LENGTH);
  }

  /** Signs an archive that ends in {@link #blank}. */
  static void put(Path file, SigningKey key) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long length = channel.size() - LENGTH;
      String digest = digest(channel, length);
      String seal =
          "midad1 " + key.name().hex() + " " + HexFormat.of().formatHex(key.sign(message(digest)));
      ByteBuffer bytes = ByteBuffer.wrap(seal.getBytes(StandardCharsets.US_ASCII));
      channel.position(length);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** The seal of a file, or empty where it has none that fits the file. */
  static Optional<Seal> of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size() - LENGTH;
      if (length < END) {
        return Optional.empty();
      }
      ByteBuffer end = read(channel, length - END, END);
      ByteBuffer seal = read(channel, length, LENGTH);
      Matcher form = FORM.matcher(StandardCharsets.ISO_8859_1.decode(seal));
      // The archive ends with this comment, and no other program reads another end into the file.
      boolean last =
          end.order(ByteOrder.LITTLE_ENDIAN).getInt(0) == 0x06054b50
              && end.getShort(END - 2) == LENGTH;
      if (!last || !form.matches()) {
        return Optional.empty();
      }
      SenderKey key = new SenderKey(form.group(1));
      String digest = digest(channel, length);
      return Ed25519.verifies(key, message(digest), HexFormat.of().parseHex(form.group(2)))
          ? Optional.of(new Seal(key, digest))
          : Optional.empty();
    }
  }

  private static byte[] message(String digest) {
    return (PURPOSE + digest).getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return bytes.flip();
  }

  private static String digest(FileChannel channel, long length) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long at = 0;
      while (at < length) {
        ByteBuffer bytes = read(channel, at, (int) Math.min(1 << 16, length - at));
        at += bytes.limit();
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
