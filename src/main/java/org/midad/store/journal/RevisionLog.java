package org.midad.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.model.RevisionId;

/**
 * Every revision since the backup before the last a second time, beside the database: if that is
 * damaged or gone, they come back from here. A record is a revision's name and its JSON. Either it
 * is written once the database has the revision on the disk, and does not make the disk wait once
 * more: after a power cut the last ones of these may be missing here, but not there. Or the disk
 * has it here first, and the database follows before anything else is written: one at most is
 * missing there. Any thread may use it.
 */
public final class RevisionLog implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("revisions-(\\d+)\\.log");

  /** In bytes: some dozens of revisions. */
  private static final long TAIL = 256 << 10;

  private final Path folder;
  private final Seal seal;
  private @Nullable RecordFile open;

  /** Of the file that is written, once one is. */
  private int number;

  /**
   * @param folder need not be there yet
   */
  public RevisionLog(Path folder, Seal seal) {
    this.folder = folder;
    this.seal = seal;
  }

  /** Whoever reads the log hears of each revision in the order of their saves. */
  public interface Reader {
    /**
     * @param json whether it fits the name is not looked at
     */
    void revision(RevisionId id, byte[] json);

    /** A record was changed. */
    void broken(Path file);
  }

  /** Whether any revision was ever written down in a folder. */
  public static boolean isIn(Path folder) throws IOException {
    return !files(folder).isEmpty();
  }

  /** Takes all of it out of a folder, and puts it into another. */
  public static void moveAll(Path folder, Path into) throws IOException {
    for (Path file : files(folder).values()) {
      Files.move(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Adds a revision that the database has. */
  public synchronized void add(RevisionId id, byte[] json) throws IOException {
    append(id, json, false);
  }

  /**
   * Adds a revision that the database does not have yet; when this returns, it is on the disk. If
   * it fails, the revision is not here.
   */
  public synchronized void addToLast(RevisionId id, byte[] json) throws IOException {
    append(id, json, true);
  }

  private void append(RevisionId id, byte[] json, boolean sync) throws IOException {
    RecordFile file = open;
    if (file == null) {
      Files.createDirectories(folder);
      NavigableMap<Integer, Path> files = files(folder);
      number = Math.max(number, files.isEmpty() ? 1 : files.lastKey());
      Path path = folder.resolve("revisions-" + number + ".log");
      file = RecordFile.open(path, seal);
      JournalFolder.sync(path);
      open = file;
    }
    try {
      file.append(List.of(RecordFile.record(id.sha256() + " ", json)), sync);
    } catch (IOException e) {
      // Whatever closed it, or spoiled its end: the next one looks anew.
      open = null;
      file.close();
      throw e;
    }
  }

  /**
   * A backup begins: what is saved from now on may not be in it.
   *
   * @return to be told to {@link #backedUp} once the backup is whole
   */
  public synchronized int turnOver() throws IOException {
    close();
    NavigableMap<Integer, Path> files = files(folder);
    number = files.isEmpty() ? 1 : files.lastKey() + 1;
    return number;
  }

  /** Takes away what is in two backups, so that one of them may turn out to be damaged. */
  public synchronized void backedUp(int turn) throws IOException {
    for (Path old : files(folder).headMap(turn - 1, false).values()) {
      Files.deleteIfExists(old);
    }
  }

  /**
   * The last that were written down, in this order. The database has them, but for one at most,
   * unless something befell it.
   */
  public List<Entry> newest() throws IOException {
    for (Path file : files(folder).descendingMap().values()) {
      List<Entry> newest = end(file);
      if (!newest.isEmpty()) {
        return newest;
      }
    }
    return List.of();
  }

  private List<Entry> end(Path file) throws IOException {
    List<Entry> end = new ArrayList<>();
    long bytes = TAIL;
    RecordFile.readEnd(file, seal, bytes, new Records(file, new Entries(end)));
    // The last may be longer than some dozens are together.
    while (end.isEmpty() && bytes < Files.size(file)) {
      bytes *= 2;
      RecordFile.readEnd(file, seal, bytes, new Records(file, new Entries(end)));
    }
    return end;
  }

  /** Reads all of it, oldest first. */
  public void read(Reader reader) throws IOException {
    for (Path file : files(folder).values()) {
      RecordFile.read(file, seal, new Records(file, reader));
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private static NavigableMap<Integer, Path> files(Path folder) throws IOException {
    NavigableMap<Integer, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.toList()) {
          Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
          if (name.matches()) {
            files.put(Integer.valueOf(name.group(1)), file);
          }
        }
      }
    }
    return files;
  }

  /**
   * A revision as it is written down.
   *
   * @param json whether it fits the name was not looked at; nobody changes it
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Entry(RevisionId id, byte[] json) {}

  private record Entries(List<Entry> entries) implements Reader {
    @Override
    public void revision(RevisionId id, byte[] json) {
      entries.add(new Entry(id, json));
    }

    @Override
    public void broken(Path file) {}
  }

  private record Records(Path file, Reader reader) implements RecordFile.Reader {
    @Override
    public void record(String text) {
      String[] parts = text.split(" ", 2);
      reader.revision(new RevisionId(parts[0]), parts[1].getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void broken(boolean last) {
      if (!last) {
        reader.broken(file);
      }
    }
  }
}
