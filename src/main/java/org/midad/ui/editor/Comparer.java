package org.midad.ui.editor;

import java.util.Optional;
import org.midad.model.HistoryEntry;

/** Shows how two versions of the open story differ. */
@FunctionalInterface
public interface Comparer {
  /**
   * @param before the earlier revision
   * @param after the later one; empty for what is on the page now
   */
  void compare(HistoryEntry before, Optional<HistoryEntry> after);
}
