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
 * damaged or gone, they come back from here. A record is a revision's name and its JSON. It is
 * written once the database has the revision on the disk, so that it never knows more than that,
 * and does not make the disk wait once more: after a power cut the last ones may be missing here,
 * but not there. Any thread may use it.
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

  public synchronized void add(RevisionId id, byte[] json) throws IOException {
    RecordFile file = open;
    if (file == null) {
      Files.createDirectories(folder);
      NavigableMap<Integer, Path> files = files(folder);
      number = Math.max(number, files.isEmpty() ? 1 : files.lastKey());
      file = RecordFile.open(folder.resolve("revisions-" + number + ".log"), seal);
      open = file;
    }
    file.append(List.of(RecordFile.record(id.sha256() + " ", json)), false);
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

  /** The last that were written down; the database has them, unless something befell it. */
  public List<RevisionId> newest() throws IOException {
    NavigableMap<Integer, Path> files = files(folder);
    List<RevisionId> newest = new ArrayList<>();
    for (Path file : files.descendingMap().values()) {
      RecordFile.readEnd(file, seal, TAIL, new Records(file, new Names(newest)));
      if (!newest.isEmpty()) {
        break;
      }
    }
    return newest;
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

  private record Names(List<RevisionId> names) implements Reader {
    @Override
    public void revision(RevisionId id, byte[] json) {
      names.add(id);
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
