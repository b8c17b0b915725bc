package org.midad.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.codec.StepJson;
import org.midad.codec.StoryJson;
import org.midad.edit.Transaction;
import org.midad.model.Revision;
import org.midad.model.RevisionId;

/**
 * The file of one story that is being written: the revision from which the writer began, and every
 * transaction since. It is made with the first of them, and taken away once all of them are in
 * revisions. Not for several threads at once.
 *
 * <p>A record is a letter and what it stands for, parted by spaces: {@code B}, the revision's name
 * and its JSON; {@code T}, a transaction's JSON; {@code K}, how many of the transactions a saved
 * revision holds, and its name.
 */
public final class StoryJournal {
  static final String SUFFIX = ".journal";

  private final Path file;
  private final RevisionId base;
  private final Revision content;
  private final Seal seal;
  private @Nullable RecordFile records;

  /**
   * @param folder is made if it is not there
   * @param base from which the writer begins
   * @param content what it says
   */
  StoryJournal(Path folder, Seal seal, RevisionId base, Revision content) {
    this.seal = seal;
    this.file = folder.resolve(content.story().id() + "-" + UUID.randomUUID() + SUFFIX);
    this.base = base;
    this.content = content;
  }

  /** Keeps transactions; when this returns, they are on the disk. If it fails, none is kept. */
  public void append(List<Transaction> typed) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    boolean fresh = records == null;
    RecordFile open = records();
    if (fresh) {
      lines.add(RecordFile.record("B " + base.sha256() + " ", StoryJson.write(content)));
    }
    typed.forEach(transaction -> lines.add(RecordFile.record("T ", StepJson.write(transaction))));
    try {
      open.append(lines, true);
    } catch (IOException e) {
      if (fresh) {
        discard();
      }
      throw e;
    }
    if (fresh) {
      JournalFolder.sync(file);
    }
  }

  /**
   * Notes that the first so many transactions are in a revision that was saved.
   *
   * @param count of all since the writer began
   */
  public void kept(int count, RevisionId revision) throws IOException {
    if (records != null) {
      String note = "K " + count + " " + revision.sha256();
      records.append(List.of(note.getBytes(StandardCharsets.UTF_8)), false);
    }
  }

  /** Takes the file away: all that is in it is kept elsewhere. */
  public void discard() throws IOException {
    leave();
    Files.deleteIfExists(file);
  }

  /** Leaves the file for whoever opens the library next. */
  public void leave() throws IOException {
    if (records != null) {
      records.close();
      records = null;
    }
  }

  private RecordFile records() throws IOException {
    RecordFile open = records;
    if (open == null) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      open = RecordFile.open(file, seal);
      records = open;
    }
    return open;
  }
}
