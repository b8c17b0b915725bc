package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.store.journal.RevisionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what has befallen a database. H2 opens a file that was cut short as it was some commits
 * ago, and makes a new one where one was deleted, both without a word: what the log of revisions
 * knows tells, for it is ahead of the database by one save at most. What only shows when it is read
 * is marked, so that the next opening does not go on.
 */
final class Damage {
  private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

  private static final String MARK = "damaged";

  private Damage() {}

  /** Notes that something that was read is not as it was written. */
  static void mark(Path folder) {
    try {
      Files.writeString(folder.resolve(MARK), "");
    } catch (IOException e) {
      LOG.warn("the damage could not be noted", e);
    }
  }

  static void clear(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MARK));
  }

  /** Whether a database is marked, or is not there although revisions were saved in it. */
  static boolean isKnown(DatabaseFile database) throws IOException {
    boolean gone =
        !Files.exists(database.path())
            && RevisionLog.isIn(database.folder().resolve(Library.JOURNALS));
    return gone || Files.exists(database.folder().resolve(MARK));
  }

  /**
   * Whether the database lacks what was saved last. If it is one save that it was still to be told
   * of, it is told now.
   *
   * @throws Problem if it cannot be read
   */
  static boolean isBehind(Library library) throws IOException {
    Map<RevisionId, RevisionLog.Entry> lacking = new HashMap<>();
    library.revisionLog().newest().forEach(entry -> lacking.put(entry.id(), entry));
    known(library, lacking.keySet()).forEach(lacking::remove);
    return lacking.size() > 1
        || (lacking.size() == 1 && !library.stories().follow(lacking.values().iterator().next()));
  }

  /** Those of some that the database has. */
  private static List<RevisionId> known(Library library, Set<RevisionId> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    return library.read(handle ->
        handle
            .createQuery("select sha256 from revision where sha256 in (<names>)")
            .bindList("names", some.stream().map(RevisionId::sha256).toList())
            .mapTo(String.class)
            .map(RevisionId::new)
            .list());
  }
}
