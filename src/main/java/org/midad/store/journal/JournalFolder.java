package org.midad.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journals of one library, in a folder of their own. */
public final class JournalFolder {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);

  private static final String UNREAD = ".unread";

  private final Path folder;
  private final Seal seal;

  /**
   * @param folder need not be there yet
   */
  public JournalFolder(Path folder, Seal seal) {
    this.folder = folder;
    this.seal = seal;
  }

  /** Begins to keep what is written from a revision on; touches no disk yet. */
  public StoryJournal begin(RevisionId base, Revision content) {
    return new StoryJournal(folder, seal, base, content);
  }

  /** Those that were left behind, oldest first. */
  public List<Path> left() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(StoryJournal.SUFFIX))
          .sorted((one, other) -> Long.compare(changed(one), changed(other)))
          .toList();
    }
  }

  /**
   * What one tells; empty if nothing that was acknowledged is in it.
   *
   * @throws Problem {@code problem.journal.damaged} if nothing of what is in it can be read
   */
  public Optional<UnsavedStory> read(Path journal) throws IOException {
    return UnsavedStory.read(journal, seal);
  }

  /** Takes one away: all that is in it is kept elsewhere. */
  public void discard(Path journal) throws IOException {
    Files.deleteIfExists(journal);
  }

  /** Keeps one that could not be read to its end, under another name, which is returned. */
  public Path setAside(Path journal) throws IOException {
    Path aside = journal.resolveSibling(journal.getFileName() + UNREAD);
    Files.move(journal, aside, StandardCopyOption.ATOMIC_MOVE);
    return aside;
  }

  /** Writes all that lies here into another folder, sealed as what lies there. */
  public void copyInto(JournalFolder other) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(other.folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Path copy = other.folder.resolve(Objects.requireNonNull(file.getFileName()));
        RecordFile.copy(file, seal, copy, other.seal);
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
      }
    }
  }

  private static long changed(Path file) {
    return file.toFile().lastModified();
  }

  /** Makes a file's name survive a power cut; Windows has no such call, and needs none. */
  static void sync(Path file) {
    try (FileChannel channel =
        FileChannel.open(Objects.requireNonNull(file.getParent()), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the folder of {} cannot be synced", file, e);
    }
  }
}
