package org.midad.ui.publish;

import java.util.List;
import org.midad.export.Form;

/** The forms of files that a target may want, named and in groups as on the export sheet. */
final class FormChoices {
  private final List<ExportSheet.Group> groups;

  FormChoices(List<ExportSheet.Group> groups) {
    this.groups = List.copyOf(groups);
  }

  List<ExportSheet.Group> groups() {
    return groups;
  }

  /** The key of a form's name. */
  String nameKey(Form form) {
    return groups.stream()
        .flatMap(group -> group.choices().stream())
        .filter(choice -> choice.form() == form)
        .findFirst()
        .orElseThrow()
        .nameKey();
  }
}
