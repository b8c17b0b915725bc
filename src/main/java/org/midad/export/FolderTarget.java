package org.midad.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.review.Suggestions;

/**
 * A folder that somebody else's program reads. A file is written under a hidden name that ends in
 * {@code .part}, synced to disk and then renamed, so that under its own name it is always whole. No
 * file that is there already is ever changed: a name that is taken by other bytes is left alone,
 * and the next sequence number taken.
 */
public final class FolderTarget {
  private static final String TARGET = "folder";

  private final Path folder;
  private final InstantSource clock;
  private final PictureFiles pictures;

  /**
   * @param folder should exist; it is not made, for a mistyped or unmounted one must be told
   * @param clock for the receipts
   */
  public FolderTarget(Path folder, InstantSource clock, PictureFiles pictures) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
    this.pictures = pictures;
  }

  /**
   * Writes the files of a story's pictures, which other files name: so before those. Each goes by
   * its content, and one that is there already is left as it is.
   *
   * @throws Problem {@code problem.picture.missing} or {@code -damaged}, and as {@link #deliver}
   */
  public List<Receipt> deliverPictures(Story story) {
    List<Receipt> receipts = new ArrayList<>();
    for (Figure.Media media : pictures(Suggestions.forReaders(story))) {
      byte[] bytes = pictures.original(media);
      receipts.add(deliver(bytes, sequence -> name(media, sequence)));
    }
    return receipts;
  }

  /** Other files name the picture by this one name. */
  private String name(Figure.Media media, int sequence) {
    if (sequence > 1) {
      throw new Problem("problem.export.folder-failed", folder);
    }
    return FileName.of(media);
  }

  private static List<Figure.Media> pictures(Story story) {
    return story.blocks().stream()
        .map(Block::figure)
        .filter(Objects::nonNull)
        .map(Figure::media)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /**
   * Writes one file. Delivering the same bytes again under the same name changes nothing.
   *
   * @throws Problem {@code problem.export.folder-missing}, {@code -unwritable}, {@code -full} or
   *     {@code -failed}; then no new file stands in the folder
   */
  public Receipt deliver(Story story, Issue issue, Format format) {
    return deliver(
        format.write(story, issue, pictures),
        sequence ->
            FileName.of(
                Suggestions.forReaders(story), issue.version(), sequence, format.extension()));
  }

  /**
   * @param name the file's by the number of the try, from 1
   */
  private Receipt deliver(byte[] bytes, IntFunction<String> name) {
    if (!Files.isDirectory(folder)) {
      throw new Problem("problem.export.folder-missing", folder);
    }
    try {
      Path path = place(bytes, name);
      return new Receipt(
          TARGET, path.toString(), clock.instant(), HexFormat.of().formatHex(Sha256.of(bytes)));
    } catch (IOException e) {
      throw problem(e, bytes.length);
    }
  }

  private Path place(byte[] bytes, IntFunction<String> name) throws IOException {
    for (int sequence = 1; ; sequence++) {
      Path path = folder.resolve(name.apply(sequence));
      if (holds(path, bytes) || (!Files.exists(path) && write(path, bytes))) {
        return path;
      }
    }
  }

  private static boolean holds(Path path, byte[] bytes) throws IOException {
    return Files.isRegularFile(path)
        && Files.size(path) == bytes.length
        && Arrays.equals(Files.readAllBytes(path), bytes);
  }

  /** False if somebody else took the name meanwhile. */
  private boolean write(Path path, byte[] bytes) throws IOException {
    // A name of its own for every try: two deliveries at once never write into the same file.
    Path part =
        folder.resolve(
            "."
                + path.getFileName()
                + "."
                + UUID.randomUUID().toString().substring(0, 8)
                + ".part");
    try {
      writeAndSync(part, bytes);
      Files.move(part, path);
      syncFolder();
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static void writeAndSync(Path part, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Makes the new name itself survive a power cut; Windows has no such call, and needs none. */
  private void syncFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is whole and in its place, which is what the receipt says.
    }
  }

  private Problem problem(IOException cause, int bytes) {
    if (!Files.isDirectory(folder)) {
      return new Problem(cause, "problem.export.folder-missing", folder);
    }
    if (!Files.isWritable(folder)) {
      return new Problem(cause, "problem.export.folder-unwritable", folder);
    }
    return isFull(bytes)
        ? new Problem(cause, "problem.export.folder-full", folder)
        : new Problem(cause, "problem.export.folder-failed", folder);
  }

  private boolean isFull(int bytes) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < bytes;
    } catch (IOException e) {
      return false;
    }
  }
}
