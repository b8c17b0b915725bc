package org.midad.deliver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.midad.export.SyncedFile;
import org.midad.model.Problem;

/**
 * A folder of this machine. It is not made: a mistyped or unmounted one must be told. Parts are
 * written in a folder inside of it, which is there only as long: some programs, Superdesk among
 * them, read a watched folder whole, hidden files and all, but no folders in it.
 */
final class FolderDrop implements Drop, Drop.Visit {
  private static final String PARTS = ".midad";

  private final Path folder;
  private final Path parts;

  FolderDrop(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.parts = this.folder.resolve(PARTS);
  }

  @Override
  public String kind() {
    return "folder";
  }

  @Override
  public String address(String name) {
    return folder.resolve(name).toString();
  }

  @Override
  public Visit open() {
    if (!Files.isDirectory(folder)) {
      throw refused("problem.export.folder-missing");
    }
    return this;
  }

  @Override
  public String greeting() {
    if (!Files.isWritable(folder)) {
      throw refused("problem.export.folder-unwritable");
    }
    return folder.toString();
  }

  @Override
  public Found find(String name, byte[] bytes) {
    Path path = folder.resolve(name);
    try {
      if (!Files.exists(path)) {
        return Found.NOTHING;
      }
      return Files.isRegularFile(path)
              && Files.size(path) == bytes.length
              && Arrays.equals(Files.readAllBytes(path), bytes)
          ? Found.SAME
          : Found.OTHER;
    } catch (IOException e) {
      throw undelivered(e, bytes.length);
    }
  }

  @Override
  public boolean has(String part) {
    return Files.exists(parts.resolve(part));
  }

  @Override
  public void write(String part, byte[] bytes, LongConsumer written) {
    try {
      fill(parts.resolve(part), bytes, written);
    } catch (IOException e) {
      Undelivered undelivered = undelivered(e, bytes.length);
      discard(part);
      throw undelivered;
    }
  }

  @Override
  public boolean rename(String part, String name) {
    try {
      Files.move(parts.resolve(part), folder.resolve(name));
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw undelivered(e, 0);
    }
    sync();
    return true;
  }

  @Override
  public void discard(String part) {
    try {
      Files.deleteIfExists(parts.resolve(part));
    } catch (IOException e) {
      throw undelivered(e, 0);
    }
  }

  /** Another delivery that ends takes the place for parts along, as long as it is empty. */
  private void fill(Path part, byte[] bytes, LongConsumer written) throws IOException {
    while (true) {
      makePlaceForParts();
      try {
        SyncedFile.write(part, bytes, written);
        return;
      } catch (NoSuchFileException e) {
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
    }
  }

  private void makePlaceForParts() throws IOException {
    try {
      Files.createDirectory(parts);
    } catch (FileAlreadyExistsException e) {
      // Another delivery's, or that of one that broke off.
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(parts);
    } catch (IOException e) {
      // Another delivery is still writing there.
    }
  }

  /** Makes the new name itself survive a power cut; Windows has no such call, and needs none. */
  private void sync() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is whole and in its place, which is what the receipt says.
    }
  }

  private Undelivered undelivered(IOException cause, int bytes) {
    if (!Files.isDirectory(folder)) {
      return refused("problem.export.folder-missing");
    }
    if (!Files.isWritable(folder)) {
      return refused("problem.export.folder-unwritable");
    }
    return new Undelivered(
        Undelivered.Kind.LATER,
        isFull(bytes)
            ? new Problem(cause, "problem.export.folder-full", folder)
            : new Problem(cause, "problem.export.folder-failed", folder),
        "");
  }

  private Undelivered refused(String key) {
    return new Undelivered(Undelivered.Kind.REFUSED, new Problem(key, folder), "");
  }

  private boolean isFull(int bytes) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < bytes;
    } catch (IOException e) {
      return false;
    }
  }
}
