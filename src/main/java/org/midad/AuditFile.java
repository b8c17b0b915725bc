package org.midad;

import javafx.scene.Node;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.people.AuditModel;
import org.midad.ui.shell.PeopleModel;

/** What was decided, in a file of its own. */
final class AuditFile {
  private final Kit kit;
  private final AuditModel audit;
  private final PeopleModel people;

  AuditFile(Kit kit, AuditModel audit, PeopleModel people) {
    this.kit = kit;
    this.audit = audit;
    this.people = people;
  }

  /**
   * Asks for a file, and writes what was decided into it.
   *
   * @param page for as long as which it can be asked for
   */
  Action action(Node page) {
    Action save =
        new Action(
            "action.audit",
            () ->
                kit.dialogs()
                    .chooseNewFile(
                        kit.messages().of("action.audit"), kit.messages().of("file.audit") + ".csv")
                    .ifPresent(audit::save));
    Follow.value(
        page,
        people.currentProperty(),
        person -> save.hindranceProperty().set(person.flatMap(audit::hindrance)));
    return save;
  }
}
