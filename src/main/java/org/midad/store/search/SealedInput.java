package org.midad.store.search;

import java.io.EOFException;
import java.io.IOException;
import javax.crypto.SecretKey;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;

/** Reads a file of an index that {@link SealedOutput} wrote, or a stretch of one. */
final class SealedInput extends IndexInput {
  private final IndexInput file;
  private final SealedBlocks blocks;

  /** In plain bytes, as all places are. */
  private final long start;

  private final long length;
  private final byte[] block = new byte[SealedBlocks.BLOCK];
  private final byte[] sealed = new byte[SealedBlocks.SEALED];

  /** The number of the block in {@link #block}, or -1. */
  private long held = -1;

  private long place;

  private SealedInput(String name, IndexInput file, SealedBlocks blocks, long start, long length) {
    super(name);
    this.file = file;
    this.blocks = blocks;
    this.start = start;
    this.length = length;
  }

  static SealedInput open(IndexInput file, SecretKey key) throws IOException {
    if (file.length() < SealedBlocks.SALT + SealedBlocks.SEALED - SealedBlocks.BLOCK) {
      throw new CorruptIndexException("cut short", file.toString());
    }
    byte[] salt = new byte[SealedBlocks.SALT];
    file.readBytes(salt, 0, salt.length);
    long whole = SealedBlocks.plainLength(file.length());
    SealedInput opened =
        new SealedInput("sealed(" + file + ")", file, new SealedBlocks(key, salt), 0, whole);
    // The last block is the last one: the file has its length.
    opened.hold(Math.max(0, whole - 1) / SealedBlocks.BLOCK);
    return opened;
  }

  @Override
  public byte readByte() throws IOException {
    if (place >= length) {
      throw new EOFException(toString());
    }
    long at = start + place;
    hold(at / SealedBlocks.BLOCK);
    place++;
    return block[(int) (at % SealedBlocks.BLOCK)];
  }

  @Override
  public void readBytes(byte[] into, int offset, int count) throws IOException {
    if (count > length - place) {
      throw new EOFException(toString());
    }
    int done = 0;
    while (done < count) {
      long at = start + place;
      hold(at / SealedBlocks.BLOCK);
      int within = (int) (at % SealedBlocks.BLOCK);
      int piece = Math.min(count - done, SealedBlocks.BLOCK - within);
      System.arraycopy(block, within, into, offset + done, piece);
      done += piece;
      place += piece;
    }
  }

  private void hold(long number) throws IOException {
    if (number == held) {
      return;
    }
    held = -1;
    long from = SealedBlocks.SALT + number * SealedBlocks.SEALED;
    int size = (int) Math.min(SealedBlocks.SEALED, file.length() - from);
    file.seek(from);
    file.readBytes(sealed, 0, size);
    boolean last = from + size == file.length();
    blocks.open(number, last, sealed, size, block, this);
    held = number;
  }

  @Override
  public long getFilePointer() {
    return place;
  }

  @Override
  public void seek(long wanted) throws IOException {
    if (wanted < 0 || wanted > length) {
      throw new EOFException(toString());
    }
    place = wanted;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public SealedInput clone() {
    SealedInput clone = new SealedInput(toString(), file.clone(), blocks.another(), start, length);
    clone.place = place;
    return clone;
  }

  @Override
  public SealedInput slice(String description, long offset, long size) {
    if (offset < 0 || size < 0 || offset > length - size) {
      throw new IllegalArgumentException(description + " is not within " + this);
    }
    return new SealedInput(
        getFullSliceDescription(description), file.clone(), blocks.another(), start + offset, size);
  }

  /** Of a clone or a stretch, this closes nothing. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
