package org.midad.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedDirectoryTest {
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
  private static final int[] LENGTHS = {0, 1, 4095, 4096, 4097, 8192, 30_000};

  @TempDir Path folder;

  private final Random random = new Random();

  @Test
  void aFileIsReadFromAnyPlaceAsItWasWritten() throws Exception {
    try (SealedDirectory directory = new SealedDirectory(new NIOFSDirectory(folder), KEY)) {
      for (int length : LENGTHS) {
        byte[] bytes = write(directory, "f" + length, length);
        assertThat(directory.fileLength("f" + length)).isEqualTo(length);
        try (IndexInput in = directory.openInput("f" + length, IOContext.DEFAULT)) {
          assertThat(in.length()).isEqualTo(length);
          for (int turn = 0; turn < 50; turn++) {
            int from = random.nextInt(length + 1);
            int count = random.nextInt(length - from + 1);
            IndexInput read =
                switch (turn % 3) {
                  case 0 -> in;
                  case 1 -> in.clone();
                  default -> in.slice("part", from, count);
                };
            read.seek(turn % 3 == 2 ? 0 : from);
            byte[] part = new byte[count];
            int first = count == 0 ? 0 : random.nextInt(count);
            for (int at = 0; at < first; at++) {
              part[at] = read.readByte();
            }
            read.readBytes(part, first, count - first);
            assertThat(part).isEqualTo(Arrays.copyOfRange(bytes, from, from + count));
          }
          in.seek(length);
          assertThatThrownBy(in::readByte).isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void everyFlippedBitAndEveryCutIsNoticed() throws Exception {
    try (SealedDirectory directory = new SealedDirectory(new NIOFSDirectory(folder), KEY)) {
      write(directory, "file", 9000);
      Path file = folder.resolve("file");
      byte[] whole = Files.readAllBytes(file);
      for (int turn = 0; turn < 200; turn++) {
        byte[] changed = whole.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        assertBroken(directory, changed);
      }
      for (int length : new int[] {0, 31, 32, 48, 32 + 4112, 32 + 2 * 4112, whole.length - 1}) {
        assertBroken(directory, Arrays.copyOf(whole, length));
      }
      byte[] moved = whole.clone();
      System.arraycopy(whole, 32, moved, 32 + 4112, 4112);
      System.arraycopy(whole, 32 + 4112, moved, 32, 4112);
      assertBroken(directory, moved);
      Files.write(file, whole);
      readAll(directory);
    }
  }

  private byte[] write(SealedDirectory directory, String name, int length) throws IOException {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      int at = 0;
      while (at < length) {
        int piece = Math.min(length - at, random.nextInt(5000));
        if (piece == 1) {
          out.writeByte(bytes[at]);
        } else {
          out.writeBytes(bytes, at, piece);
        }
        at += piece;
        assertThat(out.getFilePointer()).isEqualTo(at);
      }
    }
    return bytes;
  }

  private void assertBroken(SealedDirectory directory, byte[] changed) throws IOException {
    Files.write(folder.resolve("file"), changed);
    assertThatThrownBy(() -> readAll(directory)).isInstanceOf(IOException.class);
  }

  private static void readAll(SealedDirectory directory) throws IOException {
    try (IndexInput in = directory.openInput("file", IOContext.DEFAULT)) {
      in.readBytes(new byte[(int) in.length()], 0, (int) in.length());
    }
  }
}
