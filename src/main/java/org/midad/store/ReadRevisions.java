package org.midad.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.midad.model.Revision;
import org.midad.model.RevisionId;

/**
 * The revisions that were read or written last: whoever saves a story needs what was its newest a
 * moment ago, and to take that apart costs more than all else before the disk. A revision is what
 * its name says, and never changes. Any thread may use it.
 */
final class ReadRevisions {
  /** So many stories are open on one desk, and some more. */
  private static final int KEPT = 16;

  private final Map<RevisionId, Revision> last =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RevisionId, Revision> eldest) {
          return size() > KEPT;
        }
      };

  synchronized Optional<Revision> find(RevisionId id) {
    return Optional.ofNullable(last.get(id));
  }

  synchronized void keep(RevisionId id, Revision revision) {
    last.put(id, revision);
  }
}
