package org.midad.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whole folders: emptied, copied, made to last. */
final class Folders {
  private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

  private Folders() {}

  /** Takes a folder away with all that is in it; one that is not there is fine. Follows no link. */
  static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Copies the files that lie in a folder itself, with who may read them. */
  static void copyFiles(Path from, Path into) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(into);
    for (Path file : list(from)) {
      if (Files.isRegularFile(file)) {
        Files.copy(
            file,
            into.resolve(Objects.requireNonNull(file.getFileName())),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    syncAll(into);
  }

  /** Writes a new file, which is on the disk when this returns. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Makes all names in a folder, and in those below it, survive a power cut. */
  static void syncAll(Path folder) throws IOException {
    try (Stream<Path> folders = Files.walk(folder)) {
      folders.filter(Files::isDirectory).forEach(Folders::sync);
    }
  }

  /** Makes the names in a folder survive a power cut; Windows has no such call, and needs none. */
  static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the folder {} cannot be synced", folder, e);
    }
  }
}
