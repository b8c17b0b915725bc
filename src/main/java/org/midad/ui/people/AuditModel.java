package org.midad.ui.people;

import java.nio.file.Path;
import java.util.Optional;
import org.midad.app.Audit;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** The audit trail, for those who may read it, as a file that a spreadsheet opens. */
public final class AuditModel {
  private final Audit audit;
  private final Tasks tasks;
  private final Notices notices;

  private record Saved(Path file, Audit.Written written) {}

  public AuditModel(Audit audit, Tasks tasks, Notices notices) {
    this.audit = audit;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Why somebody may not read it, or empty. */
  public Optional<Problem> hindrance(Person somebody) {
    return audit.reading(somebody).map(Refusal::problem);
  }

  /** Writes the whole trail, and tells where it is, or that it was changed from outside. */
  public void save(Path file) {
    tasks.run(
        progress -> new Saved(file, audit.export(file)),
        saved ->
            saved
                .written()
                .broken()
                .ifPresentOrElse(
                    number -> notices.problem(new Problem("problem.audit.broken", number)),
                    () ->
                        notices.done(
                            "notice.audit-saved",
                            saved.written().entries(),
                            saved.file().toString())),
        notices::problem);
  }
}
