package org.midad.store.search;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import javax.crypto.SecretKey;
import org.apache.lucene.store.IndexOutput;

/** Writes a file of an index in the form of {@link SealedBlocks}. */
final class SealedOutput extends IndexOutput {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final IndexOutput out;
  private final SealedBlocks blocks;
  private final byte[] block = new byte[SealedBlocks.BLOCK];
  private final byte[] sealed = new byte[SealedBlocks.SEALED];
  private final CRC32 checksum = new CRC32();
  private int filled;
  private long number;
  private boolean closed;

  SealedOutput(IndexOutput out, SecretKey key) throws IOException {
    super("sealed(" + out + ")", out.getName());
    this.out = out;
    byte[] salt = new byte[SealedBlocks.SALT];
    RANDOM.nextBytes(salt);
    out.writeBytes(salt, salt.length);
    blocks = new SealedBlocks(key, salt);
  }

  @Override
  public void writeByte(byte value) throws IOException {
    room();
    block[filled++] = value;
    checksum.update(value);
  }

  @Override
  public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
    checksum.update(bytes, offset, length);
    int done = 0;
    while (done < length) {
      room();
      int piece = Math.min(length - done, block.length - filled);
      System.arraycopy(bytes, offset + done, block, filled, piece);
      filled += piece;
      done += piece;
    }
  }

  /** A full block is written once something follows it: the last one is written as such. */
  private void room() throws IOException {
    if (filled == block.length) {
      write(false);
    }
  }

  private void write(boolean last) throws IOException {
    out.writeBytes(sealed, blocks.seal(number++, last, block, filled, sealed));
    filled = 0;
  }

  @Override
  public long getFilePointer() {
    return number * SealedBlocks.BLOCK + filled;
  }

  /** Of what is in the file: Lucene keeps it there, and compares. */
  @Override
  public long getChecksum() {
    return checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      write(true);
    }
  }
}
