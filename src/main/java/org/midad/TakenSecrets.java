package org.midad;

import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.ui.kit.Notices;

/**
 * Brings secrets that an earlier Midad kept in plain files to where they belong, and tells of it.
 */
record TakenSecrets(Targets targets, Notices notices) {

  void take(Tasks tasks) {
    tasks.run(
        progress -> targets.takeInSecrets(),
        count -> {
          if (count > 0) {
            notices.warn("notice.secrets-remembered", count);
          }
        },
        notices::problem);
  }
}
