package org.midad.deliver;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A body by pieces, which tells how much of it the line has taken. */
final class Chunks implements Iterator<byte[]> {
  private static final int SIZE = 64 * 1024;

  private final byte[] bytes;
  private final Sender.Progress progress;
  private int taken;

  Chunks(byte[] bytes, Sender.Progress progress) {
    this.bytes = bytes;
    this.progress = progress;
  }

  @Override
  public boolean hasNext() {
    return taken < bytes.length;
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int end = Math.min(bytes.length, taken + SIZE);
    byte[] chunk = Arrays.copyOfRange(bytes, taken, end);
    taken = end;
    progress.at((double) taken / bytes.length);
    return chunk;
  }
}
