package org.midad.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.codec.StepJson;
import org.midad.codec.StoryJson;
import org.midad.edit.StepException;
import org.midad.edit.Transaction;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * What a journal tells of a story that was being written when Midad ended.
 *
 * @param base from which the writer began
 * @param content what it says
 * @param kept the last of the revisions that were saved meanwhile
 * @param path the story as it was at first, and after each transaction; not empty
 * @param last who wrote last, and when
 * @param whole whether every record of the journal was there and could be carried out; if not, the
 *     path ends before the first that was not
 */
public record UnsavedStory(
    RevisionId base,
    Revision content,
    Optional<RevisionId> kept,
    List<Story> path,
    Stamp last,
    boolean whole) {
  public UnsavedStory {
    path = List.copyOf(path);
  }

  /** As it was written last. */
  public Story written() {
    return path.getLast();
  }

  /**
   * Carries out what a journal holds; empty if nothing that was acknowledged is in it.
   *
   * @throws Problem {@code problem.journal.damaged} if nothing of what is in it can be read
   */
  static Optional<UnsavedStory> read(Path file, Seal seal) throws IOException {
    Replay replay = new Replay();
    RecordFile.read(file, seal, replay);
    return replay.told(file);
  }

  private static final class Replay implements RecordFile.Reader {
    private @Nullable RevisionId base;
    private @Nullable Revision content;
    private @Nullable RevisionId kept;
    private @Nullable Stamp last;
    private final List<Story> path = new ArrayList<>();
    private boolean whole = true;

    @Override
    public void record(String text) {
      if (!whole) {
        return;
      }
      String[] parts = text.split(" ", 2);
      try {
        switch (parts[0]) {
          case "B" -> begin(parts[1].split(" ", 2));
          case "T" -> carryOut(StepJson.readTransaction(bytes(parts[1])));
          case "K" -> kept = new RevisionId(parts[1].split(" ", 2)[1]);
          default -> whole = false;
        }
      } catch (Problem | StepException | IllegalArgumentException | IndexOutOfBoundsException e) {
        whole = false;
      }
    }

    @Override
    public void broken(boolean cutOff) {
      // The last line was never acknowledged.
      whole &= cutOff;
    }

    private void begin(String[] parts) {
      Revision revision = StoryJson.readRevision(bytes(parts[1]));
      base = new RevisionId(parts[0]);
      content = revision;
      path.add(revision.story());
    }

    private void carryOut(Transaction transaction) {
      path.add(transaction.apply(path.getLast()));
      last = transaction.stamp();
    }

    Optional<UnsavedStory> told(Path file) {
      if (base != null && content != null && last != null) {
        return Optional.of(
            new UnsavedStory(base, content, Optional.ofNullable(kept), path, last, whole));
      }
      if (!whole) {
        throw new Problem("problem.journal.damaged", file);
      }
      return Optional.empty();
    }

    private static byte[] bytes(String json) {
      return json.getBytes(StandardCharsets.UTF_8);
    }
  }
}
