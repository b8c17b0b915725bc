package org.midad.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.midad.export.Csv;
import org.midad.export.FileCopy;
import org.midad.export.PictureFiles;
import org.midad.model.AuditEntry;
import org.midad.model.Person;
import org.midad.store.Library;

/** Reading what was decided, by whom and when. Nothing here, or anywhere, changes it. */
public final class Audit {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "at",
          "person",
          "name",
          "action",
          "story",
          "revision",
          "was",
          "stage",
          "plan",
          "note",
          "hash");

  private final Library library;
  private final CurrentPerson person;
  private final ZoneId zone;

  Audit(Library library, CurrentPerson person, ZoneId zone) {
    this.library = library;
    this.person = person;
    this.zone = zone;
  }

  /**
   * What was written into a file.
   *
   * @param entries how many
   * @param broken the number of the first entry that was changed or taken away from outside, if any
   */
  public record Written(int entries, OptionalLong broken) {}

  /** Why a person may not read the trail, or empty; does not read the disk. */
  public Optional<Refusal> reading(Person somebody) {
    return Permissions.overseeing(somebody);
  }

  /**
   * All that was decided, the oldest first.
   *
   * @throws org.midad.model.Problem the reason of {@link #reading}
   */
  public List<AuditEntry> entries() {
    Refusal.require(reading(person.require()));
    return library.audit().entries();
  }

  /**
   * Writes the whole trail into a file as CSV; one of the same name is replaced. Moments carry the
   * newsroom's offset.
   *
   * @throws org.midad.model.Problem the reason of {@link #reading}, or {@code
   *     problem.copy.unwritten}
   */
  public Written export(Path file) {
    List<AuditEntry> entries = entries();
    Map<String, String> names =
        library.people().all().stream().collect(Collectors.toMap(Person::id, Person::name));
    Csv table = new Csv(COLUMNS);
    for (AuditEntry entry : entries) {
      table.row(
          List.of(
              String.valueOf(entry.number()),
              DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(zone)),
              entry.person(),
              names.getOrDefault(entry.person(), ""),
              entry.action(),
              entry.story(),
              entry.revision(),
              entry.was(),
              entry.stage(),
              entry.plan(),
              entry.note(),
              entry.hash()));
    }
    new FileCopy(file, PictureFiles.NONE).write(table.bytes());
    return new Written(entries.size(), library.audit().firstBroken());
  }
}
